import type { Archive } from '../search/build-archive.ts';
import type { Match } from '../search/match.ts';
import { matchQuestion } from '../search/match-question.ts';
import { wordsOf } from '../search/words.ts';
import type { Answer } from './answer.ts';
import type { Asked } from './answer-question.ts';
import { askingClause } from './asking-clause.ts';
import { briefingCard, latestBriefing } from './briefing-card.ts';
import { exampleQuestions } from './example-questions.ts';
import { foldWords } from './fold-words.ts';
import { queryFor } from './rank-asked.ts';
import { toAnswer } from './to-answer.ts';

/** How far down the ranking a question is looked for. */
const LOOKED_AT = 40;

/**
 * Questions that reporters asked, for somebody who is typing one: those that what is typed so far finds, best first, each
 * once. While nothing is typed, a few that stand on their own, and those of the latest briefing.
 *
 * @param length characters of a question at the most; longer ones are cut at a word
 * @param now milliseconds since 1970: what is under embargo then is not offered
 */
export function offeredQuestions(
  archive: Archive,
  typed: Asked,
  count: number,
  length: number,
  now: number,
): readonly string[] {
  if (!/[\p{L}\p{N}]/u.test(typed.question)) {
    const standing = exampleQuestions(archive, now, Math.ceil(count / 2));
    return eachOnce(
      [...standing, ...latestQuestions(archive, now)].map((question) => askingClause(question, length)),
      count,
    );
  }
  const wordsMet = metBy(typed.question);
  return eachOnce(offered(matchesOf(archive, typed, now), wordsMet, length), count);
}

function* offered(matches: readonly Match[], wordsMet: (text: string) => number, length: number): Generator<string> {
  for (const match of matches) yield* offeredFor(match, wordsMet, length);
}

/** The first so many, each once; no more are made than are taken. */
function eachOnce(texts: Iterable<string>, count: number): readonly string[] {
  const taken = new Map<string, string>();
  for (const text of texts) {
    if (taken.size === count) break;
    const key = foldWords(text).join(' ');
    if (!taken.has(key)) taken.set(key, text);
  }
  return [...taken.values()];
}

/** What was asked and answered at the latest briefing, in order. */
function latestQuestions(archive: Archive, now: number): readonly string[] {
  const latest = latestBriefing(archive, now);
  const card = latest === undefined ? null : briefingCard(latest, now);
  return (card?.exchanges ?? []).flatMap(({ parts }) => parts.slice(-1).map(({ text }) => text));
}

/**
 * The answer to a question that was offered, chosen as it stood there: it is the one that was asked.
 * @returns null where the text was not offered
 */
export function answerOffered(archive: Archive, asked: Asked, length: number, now: number): Answer | null {
  if (asked.question.length > length) return null;
  const wanted = foldWords(asked.question).join(' ');
  const wordsMet = metBy(asked.question);
  const match = matchesOf(archive, asked, now).find((each) =>
    offeredFor(each, wordsMet, length).some((text) => foldWords(text).join(' ') === wanted),
  );
  return match === undefined ? null : toAnswer(match, now);
}

function matchesOf(archive: Archive, asked: Asked, now: number): readonly Match[] {
  return matchQuestion(archive, queryFor({ ...asked, top: LOOKED_AT }, now)).matches;
}

/** Counts the words of a text that were typed. */
function metBy(typed: string): (text: string) => number {
  const words = new Set(wordsOf(typed).map(({ form }) => form));
  return (text) => wordsOf(text).filter(({ form }) => words.has(form)).length;
}

/** The part of a reporter's question that has most of the words typed; none for remarks. */
function offeredFor({ briefing, ref }: Match, wordsMet: (text: string) => number, length: number): string[] {
  const parts = ref.kind === 'exchange' ? (briefing.exchanges[ref.exchange]?.parts ?? []) : [];
  const [only] = parts;
  if (only === undefined) return [];
  const [best = only] =
    parts.length === 1
      ? parts
      : parts.map((part) => ({ ...part, met: wordsMet(part.text) })).sort((one, other) => other.met - one.met);
  return [askingClause(best.text, length)];
}
