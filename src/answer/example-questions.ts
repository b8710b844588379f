import type { Archive } from '../search/build-archive.ts';
import { mayShowTurn } from './embargo.ts';

/** Words that make sense only in the room: a question with them is no example for somebody elsewhere. */
const POINTS_ELSEWHERE = /\b(?:that|this|those|these|it|he|she|they|them|him|you|your|guys|there)\b/i;
const SHORTEST = 25;
const LONGEST = 110;

/**
 * Questions that reporters asked and that stand on their own, to show what may be asked: each is answered by the archive.
 *
 * @param now milliseconds since 1970
 * @param count how many at the most
 * @returns verbatim questions, the latest briefings' first
 */
export function exampleQuestions(archive: Archive, now: number, count: number): string[] {
  const examples: string[] = [];
  const latestFirst = [...archive.briefings].sort((one, other) =>
    (other.header.callDate ?? '').localeCompare(one.header.callDate ?? ''),
  );
  for (const briefing of latestFirst) {
    for (const exchange of briefing.exchanges) {
      if (examples.length >= count) return examples;
      if (exchange.answers.length === 0 || !exchange.turns.every((turn) => mayShowTurn(briefing, turn, now))) continue;
      const example = exchange.parts.map(({ text }) => withoutLead(text)).find(isExample);
      if (example !== undefined) examples.push(example);
    }
  }
  return examples;
}

/** "And then my second question is: Will …?" asks "Will …?". */
function withoutLead(text: string): string {
  const colon = text.lastIndexOf(': ');
  return /^\p{Lu}/u.test(text.slice(colon + 2)) ? text.slice(colon + 2).trim() : text;
}

function isExample(text: string): boolean {
  return (
    text.length >= SHORTEST &&
    text.length <= LONGEST &&
    /^\p{Lu}/u.test(text) &&
    text.endsWith('?') &&
    /\s\p{Lu}/u.test(text) &&
    !/—|\(/.test(text) &&
    !POINTS_ELSEWHERE.test(text)
  );
}
