import { type Message, PermissionFlagsBits } from 'discord.js';
import type { Answered } from './answered.ts';
import type { Bot } from './bot.ts';
import { addressOf } from './message-for-bot.ts';
import { replyToMessage } from './reply-to-message.ts';

/** What the bot needs in a channel to answer a mention, by the names that Discord's settings show. */
const NEEDED = [
  [PermissionFlagsBits.ViewChannel, 'View Channel'],
  [PermissionFlagsBits.SendMessages, 'Send Messages'],
  [PermissionFlagsBits.ReadMessageHistory, 'Read Message History'],
] as const;

/** Answers a message that is for the bot: one that mentions it, or that replies to its answer. */
export async function onMessage(message: Message, bot: Bot, answered: Answered): Promise<void> {
  const address = addressOf(message);
  if (address === null) return;

  const missing = missingPermissions(message);
  if (missing.length > 0) {
    bot.log.warn(
      { guild: message.guildId, channel: message.channelId, missing },
      `Cannot answer in this channel: the permission ${missing.join(', ')} is missing. Grant it in the channel's settings.`,
    );
    return;
  }
  await answered.inTurn(message.id, async () => {
    const payload = await replyToMessage(message, address, bot);
    if (payload === null) return;
    const answer = await message.reply({ ...payload, failIfNotExists: false });
    answered.remember(message.id, answer.id);
  });
}

function missingPermissions({ channel, client, guild }: Message): string[] {
  if (channel.isDMBased() || guild === null) return [];
  const permissions = channel.permissionsFor(client.user);
  const sending = channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return NEEDED.filter(([flag]) => {
    const needed = flag === PermissionFlagsBits.SendMessages ? sending : flag;
    return permissions !== null && !permissions.has(needed);
  }).map(([, name]) => name);
}
