import { type Message, PermissionFlagsBits } from 'discord.js';
import type { Bot } from './bot.ts';
import { LIMITS } from './limits.ts';
import { renderNotice } from './render/answer-message.ts';
import { toResponse } from './respond.ts';

/** What the bot needs in a channel to answer a mention, by the names that Discord's settings show. */
const NEEDED = [
  [PermissionFlagsBits.ViewChannel, 'View Channel'],
  [PermissionFlagsBits.SendMessages, 'Send Messages'],
  [PermissionFlagsBits.ReadMessageHistory, 'Read Message History'],
] as const;

/** Answers a message that mentions the bot by name; anything else is not for it. */
export async function onMessage(message: Message, bot: Bot): Promise<void> {
  const { client } = message;
  const isForMe =
    !message.author.bot &&
    message.webhookId === null &&
    message.mentions.has(client.user, { ignoreEveryone: true, ignoreRoles: true, ignoreRepliedUser: true });
  if (!isForMe) return;

  const missing = missingPermissions(message);
  if (missing.length > 0) {
    bot.log.warn(
      { guild: message.guildId, channel: message.channelId, missing },
      `Cannot answer in this channel: the permission ${missing.join(', ')} is missing. Grant it in the channel's settings.`,
    );
    return;
  }
  const question = questionIn(message.content, client.user.id);
  const { payload } =
    question.length > LIMITS.question
      ? { payload: renderNotice(bot.wording.questionTooLong(LIMITS.question)) }
      : toResponse(await bot.answer({ question }), bot, false);
  await message.reply({ ...payload, failIfNotExists: false });
}

/** The message without the mention of the bot; other mentions become nothing that could be searched for. */
export function questionIn(content: string, botId: string): string {
  return content
    .replace(new RegExp(`<@!?${botId}>`, 'g'), ' ')
    .replace(/<(?:@[!&]?|#)\d+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
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
