import type { Archive } from '../search/build-archive.ts';
import type { Briefing } from '../transcript/briefing.ts';
import type { Answer } from './answer.ts';
import type { Asked, Reply } from './answer-question.ts';
import { askingClause } from './asking-clause.ts';
import { carryTopic } from './carry-topic.ts';
import { type FollowUp, followUp } from './follow-up.ts';
import { readWish, type Wish } from './follow-up-wish.ts';
import { newTopic } from './new-topic.ts';
import { quoteText } from './quote.ts';
import { briefingKey, type QuoteRef } from './quote-ref.ts';
import { recallAnswer } from './to-answer.ts';

/** A longer earlier question has too much in it to be carried over. */
const LONGEST_EARLIER = 300;

/** What there is to say to words that follow an answer. */
export type Followed =
  /** Thanks, laughter: it wants no answer. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | {
      readonly kind: 'about';
      readonly answer: Answer;
      readonly about: Extract<Wish, { readonly kind: 'about' }>['about'];
    }
  | { readonly kind: 'whole'; readonly answer: Answer }
  | { readonly kind: 'asked'; readonly answer: Answer }
  | Extract<FollowUp, { readonly kind: 'none' }>
  /** Several answers were given, and it does not say which one is meant. */
  | { readonly kind: 'which-one' }
  /** The words of the answer are no longer there, or may not be shown. */
  | { readonly kind: 'gone' }
  /** The earlier question, asked of another topic. */
  | { readonly kind: 'carried'; readonly earlier: string; readonly reply: Reply }
  /** A question of its own; of the briefing of the answer first, where there is one. */
  | {
      readonly kind: 'question';
      readonly question: string;
      readonly isAsked: boolean;
      readonly briefing: Briefing | null;
    };

/** The answers that are followed, and what can be asked. */
export interface Context {
  /** The quotes that were shown; none where the bot said words of its own. */
  readonly refs: readonly QuoteRef[];
  /** Reads the question that they answer; null where it can't be read. */
  readonly earlier: () => Promise<string | null>;
  readonly archive: Archive;
  readonly ask: (asked: Asked) => Promise<Reply>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Reads words that follow one or more answers: what they want of these, or that they are a question of their own.
 *
 * @param words what was written, without the mention of the bot; in English, Spanish or French
 */
export async function replyToAnswer(words: string, context: Context): Promise<Followed> {
  const [ref, ...more] = context.refs;
  if (ref !== undefined && more.length === 0) return followUpOn(ref, words, context);
  const wish = readWish(words);
  if (wish.kind === 'nothing') return wish;
  if (wish.kind === 'question') {
    return (await askOfTopic(wish.question, {}, context)) ?? { ...wish, briefing: null };
  }
  // Words of the bot's own have nothing that could be followed up.
  if (ref === undefined) return { kind: 'question', question: words, isAsked: false, briefing: null };
  if (wish.kind !== 'part' || wish.part === 'other') return { kind: 'which-one' };
  const chosen = wish.part === 'last' ? context.refs.at(-1) : context.refs[wish.part - 1];
  if (chosen === undefined) return { kind: 'which-one' };
  const answer = recallAnswer(chosen, briefingFinder(context), context.now);
  return answer === null ? { kind: 'gone' } : { kind: 'answer', answer };
}

async function followUpOn(ref: QuoteRef, words: string, context: Context): Promise<Followed> {
  const find = briefingFinder(context);
  const answer = recallAnswer(ref, find, context.now);
  const briefing = find(ref.briefing);
  if (answer === null || briefing === undefined) {
    const wish = readWish(words);
    if (wish.kind === 'nothing') return wish;
    return wish.kind === 'question' ? { ...wish, briefing: null } : { kind: 'gone' };
  }
  const asked = followUp({ briefing, ref: ref.statement, passage: ref.passage }, words, context.now);
  switch (asked.kind) {
    case 'about':
      return { ...asked, answer };
    case 'whole':
    case 'asked':
      return { ...asked, answer };
    case 'question':
      return (await askOfTopic(asked.question, { answer, briefing: briefing.id }, context)) ?? { ...asked, briefing };
    default:
      return asked;
  }
}

/** Asks the earlier question of another topic. Null where that is not what is asked. */
async function askOfTopic(
  words: string,
  { answer, briefing }: { readonly answer?: Answer; readonly briefing?: string },
  { earlier, archive, ask, now }: Context,
): Promise<Followed | null> {
  const topic = newTopic(words);
  if (topic === null) return null;
  const reporters = answer?.asked ? askingClause(quoteText(answer.asked), LONGEST_EARLIER) : '';
  const question = (await earlier()) ?? reporters;
  if (question === '' || question.length > LONGEST_EARLIER) return null;
  const carried = { topic, earlier: question, not: answer?.ref, briefing };
  const reply = await carryTopic(ask, archive, carried, now);
  return reply === null ? null : { kind: 'carried', earlier: question, reply };
}

function briefingFinder({ archive }: Context): (key: string) => Briefing | undefined {
  return (key) => archive.briefings.find(({ id }) => briefingKey(id) === key);
}
