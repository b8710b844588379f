import type { Command } from '../src/discord/command.ts';
import { ask } from './ask.ts';

/** Every slash command. Add a file beside this one and name it here. */
export const commands: readonly Command[] = [ask];
