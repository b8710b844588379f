import { type Message, MessageType } from 'discord.js';

/**
 * How a message comes to the bot: it names it, it replies to one of its messages with the ping left on (Discord gives
 * the text of both), or it is a direct message.
 */
export type Address = 'mention' | 'reply' | 'direct';

/** @returns null where the message is not for the bot: from a bot, to everybody, to a role, or to nobody */
export function addressOf(message: Message): Address | null {
  const { client, author, mentions, type } = message;
  if (author.bot || message.webhookId !== null || message.system) return null;
  if (message.channel.isDMBased()) return 'direct';
  const named = { ignoreEveryone: true, ignoreRoles: true, ignoreRepliedUser: true };
  if (mentions.has(client.user, named)) return 'mention';
  return type === MessageType.Reply && mentions.users.has(client.user.id) ? 'reply' : null;
}

/** The message without the mention of the bot; other mentions become nothing that could be searched for. */
export function questionIn(content: string, botId: string): string {
  return content
    .replace(new RegExp(`<@!?${botId}>`, 'g'), ' ')
    .replace(/<(?:@[!&]?|#)\d+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The message that one replies to. What the Gateway tells of it has no text where it isn't for the bot; asked for by
 * itself it has, where *Message Content* is switched on in the developer portal.
 *
 * @returns undefined where it replies to none, null where that one is gone or out of reach
 */
export async function referencedBy(message: Message): Promise<Message | null | undefined> {
  const id = message.reference?.messageId;
  if (message.type !== MessageType.Reply || id === undefined) return undefined;
  try {
    const told = await message.fetchReference();
    const isBlank = told.content === '' && told.components.length === 0;
    return isBlank ? await message.channel.messages.fetch({ message: id, force: true }) : told;
  } catch {
    return null;
  }
}
