import {
  DiscordAPIError,
  type Message,
  MessageType,
  type PartialMessage,
  RESTJSONErrorCodes,
  SnowflakeUtil,
} from 'discord.js';
import { type Answered, EDITABLE_FOR } from './answered.ts';
import { botForMessage, type Host } from './bot-for.ts';
import { barrierFor } from './may-ask-here.ts';
import { addressOf } from './message-for-bot.ts';
import { overhear } from './overhear.ts';
import { replyToMessage } from './reply-to-message.ts';

/** Where the asker edits the question, the answer follows. */
export async function onMessageEdit(message: Message | PartialMessage, host: Host, answered: Answered): Promise<void> {
  // Discord tells of link previews in the same way; only an edit by a person has its time.
  if (message.partial || message.editedTimestamp === null || message.author.bot) return;
  if (host.now() - SnowflakeUtil.timestampFrom(message.id) > EDITABLE_FOR) return;
  await answered.inTurn(message.id, async () => {
    const answer = await answered.find(message);
    if (answer === null) return;
    const address = addressOf(message);
    // A reply keeps asking when its mention goes: without it Discord gives no text to judge by.
    if (address === null && message.type === MessageType.Reply) return;
    const bot = await botForMessage(message, host);
    if (address !== null && barrierFor(message, bot.server) !== null) return;
    if (address !== null && (await host.cooldowns.take(message.author.id, message.guildId)) !== null) return;
    const payload = address === null ? await overhear(message, bot) : await replyToMessage(message, address, bot);
    if (payload === null) await remove(message, answer, answered);
    else await unlessGone(message.channel.messages.edit(answer, payload));
  });
}

/** Where the question is deleted, the answer goes with it. */
export async function onMessageDelete(message: Message | PartialMessage, answered: Answered): Promise<void> {
  await answered.inTurn(message.id, async () => {
    const answer = await answered.find(message);
    if (answer !== null) await remove(message, answer, answered);
  });
}

/** Of many that are deleted at once only those go along that this process answered: the rest would be a search each. */
export async function onMessagesDelete(
  messages: Iterable<Message | PartialMessage>,
  answered: Answered,
): Promise<void> {
  for (const message of messages) {
    if (answered.recall(message.id) !== null) await onMessageDelete(message, answered);
  }
}

async function remove(question: Message | PartialMessage, answer: string, answered: Answered): Promise<void> {
  answered.forget(question.id);
  await unlessGone(question.channel.messages.delete(answer));
}

/** Somebody may have removed the answer in the meantime. */
async function unlessGone(change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage)) throw error;
  }
}
