import type { Message } from 'discord.js';
import type { Wording } from '../wording/wording.ts';
import { customIdsOf } from './interactive-parts.ts';
import { decodeRemoval, withRemoval } from './removal.ts';
import type { MessagePayload } from './render/answer-message.ts';

/** A page that takes the place of a message, with the button that removes it where the message has one. */
export function keepRemoval(payload: MessagePayload, message: Message, wording: Wording): MessagePayload {
  const asker = customIdsOf(message)
    .map(decodeRemoval)
    .find((id) => id !== null);
  return asker === undefined || asker === null ? payload : withRemoval(payload, asker, wording);
}
