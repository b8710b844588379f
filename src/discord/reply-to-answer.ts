import type { Answer } from '../answer/answer.ts';
import type { Reply } from '../answer/answer-question.ts';
import { askingClause } from '../answer/asking-clause.ts';
import { carryTopic } from '../answer/carry-topic.ts';
import { followUp } from '../answer/follow-up.ts';
import { readWish, type Wish } from '../answer/follow-up-wish.ts';
import { newTopic } from '../answer/new-topic.ts';
import { quoteText } from '../answer/quote.ts';
import { briefingKey, type QuoteRef } from '../answer/quote-ref.ts';
import { recallAnswer } from '../answer/to-answer.ts';
import type { Briefing } from '../transcript/briefing.ts';
import type { Bot } from './bot.ts';
import { LIMITS } from './limits.ts';
import type { Address } from './message-for-bot.ts';
import { type MessagePayload, renderAnswer, renderNotice } from './render/answer-message.ts';
import { renderAbout, renderAskedReply, renderWholeReply } from './render/follow-up-message.ts';
import { toResponse } from './respond.ts';

/** A longer earlier question has too much in it to be carried over. */
const LONGEST_EARLIER = 300;

/**
 * What to reply to a reply to one of the bot's own messages.
 *
 * @param refs the quotes that the bot's message is about; none for a message of its own words
 * @param words what was written, without the mention
 * @param earlier reads the question that the bot's message answers; null where it can't be read
 * @returns null where it wants no answer: thanks, or talk that nobody addressed to the bot
 */
export async function replyToAnswer(
  refs: readonly QuoteRef[],
  words: string,
  address: Address,
  bot: Bot,
  earlier: () => Promise<string | null>,
): Promise<MessagePayload | null> {
  const [ref, ...more] = refs;
  if (ref !== undefined && more.length === 0) return followUpOn(ref, words, address, bot, earlier);
  const wish = readWish(words);
  if (wish.kind === 'nothing') return null;
  if (wish.kind === 'question') {
    return (await askOfTopic(wish.question, {}, earlier, bot)) ?? (await askQuestion(wish, undefined, address, bot));
  }
  // A message of the bot's own words has nothing that could be followed up.
  if (ref === undefined) return askQuestion({ question: words, isAsked: false }, undefined, address, bot);
  if (wish.kind !== 'part' || wish.part === 'other') return renderNotice(bot.wording.whichOne);
  const chosen = wish.part === 'last' ? refs.at(-1) : refs[wish.part - 1];
  if (chosen === undefined) return renderNotice(bot.wording.whichOne);
  const answer = recallAnswer(chosen, briefingFinder(bot), bot.now());
  return answer === null ? renderNotice(bot.wording.goneOrChanged) : renderAnswer(answer, bot.wording);
}

async function followUpOn(
  ref: QuoteRef,
  words: string,
  address: Address,
  bot: Bot,
  earlier: () => Promise<string | null>,
): Promise<MessagePayload | null> {
  const { wording } = bot;
  const answer = recallAnswer(ref, briefingFinder(bot), bot.now());
  const briefing = briefingFinder(bot)(ref.briefing);
  if (answer === null || briefing === undefined) {
    const wish = readWish(words);
    if (wish.kind === 'nothing') return null;
    return wish.kind === 'question' ? askQuestion(wish, undefined, address, bot) : renderNotice(wording.goneOrChanged);
  }
  const asked = followUp({ briefing, ref: ref.statement, passage: ref.passage }, words, bot.now());
  switch (asked.kind) {
    case 'nothing':
      return null;
    case 'answer':
      return renderAnswer(asked.answer, wording);
    case 'about':
      return renderAbout(answer, asked.about, wording);
    case 'whole':
      return renderWholeReply(answer, wording);
    case 'asked':
      return answer.asked === null ? renderNotice(wording.remarks) : renderAskedReply(answer, wording);
    case 'none':
      return renderNotice(
        {
          part: wording.noSuchPart,
          next: wording.nothingAfter,
          before: wording.nothingBefore,
          more: wording.nothingMore,
        }[asked.of],
      );
    case 'question':
      return (
        (await askOfTopic(asked.question, { answer, briefing: briefing.id }, earlier, bot)) ??
        askQuestion(asked, briefing, address, bot)
      );
  }
}

/** Asks the earlier question of another topic; the reply says what it was read with. Null where that is not what is asked. */
async function askOfTopic(
  words: string,
  { answer, briefing }: { readonly answer?: Answer; readonly briefing?: string },
  earlier: () => Promise<string | null>,
  bot: Bot,
): Promise<MessagePayload | null> {
  const topic = newTopic(words);
  if (topic === null) return null;
  const reporters = answer?.asked ? askingClause(quoteText(answer.asked), LONGEST_EARLIER) : '';
  const question = (await earlier()) ?? reporters;
  if (question === '' || question.length > LONGEST_EARLIER) return null;
  const carried = { topic, earlier: question, not: answer?.ref, briefing };
  const reply = await carryTopic(bot.answer, bot.archive(), carried, bot.now());
  return reply === null ? null : toResponse(reply, bot, false, bot.wording.readWith(question)).payload;
}

/**
 * Asks the briefing of the answer first, then all of them. Without a mention only what has the form of a question is
 * asked, and a "no" needs a question mark: people talk about an answer by replying to it.
 */
async function askQuestion(
  { question, isAsked }: Pick<Extract<Wish, { readonly kind: 'question' }>, 'question' | 'isAsked'>,
  briefing: Briefing | undefined,
  address: Address,
  bot: Bot,
): Promise<MessagePayload | null> {
  const isCalled = address !== 'reply';
  if (!isCalled && !isAsked) return null;
  if (question.length > LIMITS.question) return renderNotice(bot.wording.questionTooLong(LIMITS.question));
  const reply = await insideThenOutside(question, briefing, bot);
  if (reply.kind === 'no' && !isCalled && !question.endsWith('?')) return null;
  return toResponse(reply, bot, false).payload;
}

async function insideThenOutside(question: string, briefing: Briefing | undefined, bot: Bot): Promise<Reply> {
  const inside = briefing === undefined ? null : await bot.answer({ question, briefing: briefing.id });
  if (inside?.kind === 'answer') return inside;
  const outside = await bot.answer({ question });
  return outside.kind !== 'answer' && inside?.kind === 'closest' ? inside : outside;
}

function briefingFinder(bot: Bot): (key: string) => Briefing | undefined {
  return (key) => bot.archive().briefings.find(({ id }) => briefingKey(id) === key);
}
