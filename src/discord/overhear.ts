import { type Message, MessageType } from 'discord.js';
import type { Bot } from './bot.ts';
import { barrierFor } from './may-ask-here.ts';
import { missingPermissions } from './missing-permissions.ts';
import { LISTEN_FROM, overheardQuestion } from './overheard.ts';
import { withRemoval } from './removal.ts';
import type { MessagePayload } from './render/answer-message.ts';
import { toResponse } from './respond.ts';

/**
 * The answer to a message that nobody addressed to the bot, in a channel where the server lets it listen.
 * @returns null where it is to stay silent, which is nearly always
 */
export async function overhear(message: Message, bot: Bot): Promise<MessagePayload | null> {
  const { channel, author, client, content, mentions, type } = message;
  if (channel.isDMBased() || author.bot || message.webhookId !== null || type !== MessageType.Default) return null;
  const parent = channel.isThread() ? channel.parentId : null;
  if (![message.channelId, parent].some((id) => id !== null && bot.server.listening.includes(id))) return null;
  if (mentions.users.size > 0 || mentions.roles.size > 0 || mentions.everyone || message.attachments.size > 0)
    return null;
  const question = overheardQuestion(content);
  if (question === null || barrierFor(message, bot.server) !== null) return null;
  if (missingPermissions(channel, client.user).length > 0) return null;
  const reply = await bot.answer({ question });
  if (reply.kind !== 'answer' || reply.confidence < LISTEN_FROM) return null;
  if ((await bot.cooldowns.take(author.id, message.guildId)) !== null) return null;
  return withRemoval(toResponse(reply, bot, false).payload, author.id, bot.wording);
}
