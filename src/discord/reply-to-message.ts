import type { Message } from 'discord.js';
import type { Reply } from '../answer/answer-question.ts';
import { askingClause } from '../answer/asking-clause.ts';
import { isChatter, isGreeting, readWish } from '../answer/follow-up-wish.ts';
import { newTopic } from '../answer/new-topic.ts';
import { pointsElsewhere } from '../answer/points-elsewhere.ts';
import type { Bot } from './bot.ts';
import { LIMITS } from './limits.ts';
import { type Address, questionIn, referencedBy } from './message-for-bot.ts';
import { quotesIn } from './quotes-in-message.ts';
import { withRemoval } from './removal.ts';
import { type MessagePayload, renderNotice } from './render/answer-message.ts';
import { replyToAnswer } from './reply-to-answer.ts';
import { toResponse } from './respond.ts';

/** How many messages back the last answer is looked for. */
const LOOKED_BACK = 5;
/** Of a longer message the sentences that ask, and what leads to them, in characters: the rest only blurs the question. */
const ASKED_OF_A_STORY = 300;

/**
 * What to reply to a message that is for the bot. Words beside the mention come first; where they ask nothing, the
 * message is asked that they reply to. A reply to an answer is read in the answer's context.
 *
 * @returns null where it wants no answer
 */
export async function replyToMessage(message: Message, address: Address, bot: Bot): Promise<MessagePayload | null> {
  const payload = await payloadFor(message, address, bot);
  return payload === null ? null : withRemoval(payload, message.author.id, bot.wording);
}

async function payloadFor(message: Message, address: Address, bot: Bot): Promise<MessagePayload | null> {
  const botId = message.client.user.id;
  const words = questionIn(message.content, botId);
  const referenced = await referencedBy(message);
  if (referenced?.author.id === botId && words !== '') {
    return replyToAnswer(quotesIn(referenced), words, address, bot, () => questionBehind(referenced));
  }
  if (referenced === undefined) return askUnprompted(message, words, address, bot);
  if (!pointsElsewhere(words)) return ask(words, bot);
  if (referenced === null) return renderNotice(bot.wording.messageGone);
  const question = questionOf(referenced);
  return question === '' ? renderNotice(bot.wording.messageUnreadable) : ask(question, bot);
}

/** How many answers back the question is looked for that "what about …?" is asked of. */
const CARRIED_BACK = 4;

/**
 * The question that one of the bot's messages answers, read from the message that it replies to; where that only names
 * another topic, the question before it.
 */
async function questionBehind(answer: Message): Promise<string | null> {
  let current = answer;
  for (let step = 0; step < CARRIED_BACK; step++) {
    const asking = await referencedBy(current);
    const question = asking === null || asking === undefined ? '' : questionOf(asking);
    if (question === '' || asking === null || asking === undefined) return null;
    if (newTopic(question) === null) return question;
    const before = await referencedBy(asking);
    if (before === null || before === undefined) return null;
    current = before;
  }
  return null;
}

/** What somebody's message asks: all of it, or the sentences that ask where it is long. Empty where it has no text. */
export function questionOf({ content, client }: Message): string {
  return askingClause(questionIn(content, client.user.id), ASKED_OF_A_STORY);
}

/**
 * Asks words that reply to nothing. In direct messages people go on without replying, so what asks about an answer means
 * the last one.
 */
async function askUnprompted(
  message: Message,
  words: string,
  address: Address,
  bot: Bot,
): Promise<MessagePayload | null> {
  const { kind } = readWish(words);
  if (address === 'direct' && kind !== 'question' && kind !== 'nothing') {
    const before = await message.channel.messages.fetch({ before: message.id, limit: LOOKED_BACK });
    const last = before.find(({ author }) => author.id === message.client.user.id);
    if (last !== undefined) return replyToAnswer(quotesIn(last), words, address, bot, () => questionBehind(last));
  }
  if (isGreeting(words) || pointsElsewhere(words)) return ask('', bot);
  return isChatter(words) ? null : ask(words, bot);
}

async function ask(question: string, bot: Bot): Promise<MessagePayload> {
  if (question.length > LIMITS.question) return renderNotice(bot.wording.questionTooLong(LIMITS.question));
  const reply: Reply = await bot.answer({ question });
  return toResponse(reply, bot, false).payload;
}
