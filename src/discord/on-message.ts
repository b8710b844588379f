import type { Message } from 'discord.js';
import type { Ending } from '../health/metrics.ts';
import { TooBusyError } from '../searching/searching.ts';
import type { Answered } from './answered.ts';
import type { Bot } from './bot.ts';
import { botForMessage, type Host } from './bot-for.ts';
import { type Barrier, barrierFor, renderBarrier } from './may-ask-here.ts';
import { type Address, addressOf } from './message-for-bot.ts';
import { missingPermissions } from './missing-permissions.ts';
import { overhear } from './overhear.ts';
import { once, replyOnce } from './post-once.ts';
import { type MessagePayload, renderNotice } from './render/answer-message.ts';
import { replyToMessage } from './reply-to-message.ts';
import { isSlow } from './slow.ts';

/** Answers a message that is for the bot: one that mentions it, or that replies to its answer. */
export async function onMessage(message: Message, host: Host, answered: Answered): Promise<Ending> {
  const address = addressOf(message);
  if (address === null) {
    await answerOverheard(message, host, answered);
    return 'done';
  }

  const { channel, client } = message;
  const missing = channel.isDMBased() ? [] : missingPermissions(channel, client.user);
  if (missing.length > 0) {
    host.log.warn(
      { guild: message.guildId, channel: message.channelId, missing },
      `Cannot answer in this channel: the permission ${missing.join(', ')} is missing. Grant it in the channel's settings.`,
    );
    return 'done';
  }
  const bot = await botForMessage(message, host);
  const barrier = barrierFor(message, bot.server);
  if (barrier !== null) {
    if (address === 'mention') await tellApart(message, barrier, bot);
    return 'done';
  }
  let ending: Ending = 'done';
  await answered.inTurn(message.id, async () => {
    if (!(await host.turns.take('messages'))) {
      ending = 'busy';
      await sayBusy(message, address, bot);
      return;
    }
    try {
      const payload = await unlessTooMany(message, address, bot);
      if (payload !== null) answered.remember(message.id, await replyOnce(message, payload));
    } catch (error) {
      if (!(error instanceof TooBusyError)) throw error;
      ending = 'busy';
      await sayBusy(message, address, bot);
    }
  });
  return ending;
}

/** Says that there is too much to do, once in a while: a message can't be answered in private. */
async function sayBusy(message: Message, address: Address, bot: Bot): Promise<void> {
  if (address === 'reply' || !bot.tellsBusy(message.channelId)) return;
  await replyOnce(message, renderNotice(bot.wording.busy));
}

/** The reply; or how long to wait, said once: a message can't be answered in private, and a channel need not hear it again. */
async function unlessTooMany(message: Message, address: Address, bot: Bot): Promise<MessagePayload | null> {
  const refusal = await bot.cooldowns.take(message.author.id, message.guildId);
  if (refusal === null) return replyTyping(message, address, bot);
  return refusal.isFirst && address !== 'reply' ? renderNotice(bot.wording.tooManyQuestions(refusal)) : null;
}

/** The reply; the bot is shown as typing where it takes long. A reply without a mention may want no answer at all. */
async function replyTyping(message: Message, address: Address, bot: Bot): Promise<MessagePayload | null> {
  const work = replyToMessage(message, address, bot);
  if (address !== 'reply' && (await isSlow(work, bot)) && message.channel.isSendable()) {
    await message.channel
      .sendTyping()
      .catch((error: unknown) => bot.log.debug({ err: error }, 'Could not show typing.'));
  }
  return work;
}

/** Answers a message in a channel that listens, where it asks what the archive surely answers. */
async function answerOverheard(message: Message, host: Host, answered: Answered): Promise<void> {
  if (message.guild === null || message.content === '') return;
  const payload = await overhear(message, await botForMessage(message, host));
  if (payload === null) return;
  await answered.inTurn(message.id, async () => {
    answered.remember(message.id, await replyOnce(message, payload));
  });
}

/** Tells somebody in a direct message why the bot does not answer: the channel need not hear it. Once an hour at most. */
async function tellApart(message: Message, barrier: Barrier, bot: Bot): Promise<void> {
  const { guild, author } = message;
  if (guild === null || !bot.tellsApart(`${guild.id} ${author.id}`)) return;
  const roleName = (id: string): string => guild.roles.cache.get(id)?.name ?? id;
  const payload = renderBarrier(barrier, bot.wording, { server: guild.name, roleName });
  await author.send({ ...payload, ...once('barrier', message.id) }).catch((error: unknown) => {
    bot.log.debug({ err: error }, 'Somebody takes no direct messages.');
  });
}
