import { ComponentType, type Message } from 'discord.js';

/** The buttons and menus of one of the bot's own messages, in order. */
export function interactiveParts(message: Message) {
  return message.components
    .flatMap((top) => (top.type === ComponentType.Container ? top.components : [top]))
    .flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []));
}

/** The custom ids of these, in order. */
export function customIdsOf(message: Message): readonly string[] {
  return interactiveParts(message).flatMap((part) =>
    'customId' in part && part.customId !== null ? [part.customId] : [],
  );
}
