import { ComponentType, type Message } from 'discord.js';
import type { Wording } from '../wording/wording.ts';
import { decodeRemoval, withRemoval } from './removal.ts';
import type { MessagePayload } from './render/answer-message.ts';

/** A page that takes the place of a message, with the button that removes it where the message has one. */
export function keepRemoval(payload: MessagePayload, message: Message, wording: Wording): MessagePayload {
  const asker = interactiveParts(message)
    .map((part) => ('customId' in part && part.customId !== null ? decodeRemoval(part.customId) : null))
    .find((id) => id !== null);
  return asker === undefined || asker === null ? payload : withRemoval(payload, asker, wording);
}

/** The buttons and menus of one of the bot's own messages, in order. */
export function interactiveParts(message: Message) {
  return message.components
    .flatMap((top) => (top.type === ComponentType.Container ? top.components : [top]))
    .flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []));
}
