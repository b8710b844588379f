import { startChannel } from './channel.ts';
import { startEditors } from './editors.ts';

if (document.querySelector('.channel-page') !== null) startChannel();
if (document.querySelector('[data-editors]') !== null) startEditors();
