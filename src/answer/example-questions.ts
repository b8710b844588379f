import type { Archive } from '../search/build-archive.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import { mayShowTurn } from './embargo.ts';
import { beginsAsQuestion, namesIn } from './question-parts.ts';

/** Words that make sense only in the room, or on that day: a question with them is no example for somebody elsewhere. */
const POINTS_ELSEWHERE =
  /\b(?:that|this|those|these|it|he|she|they|them|him|you|your|guys|there|again|repeat|earlier|follow(?:ing)?[- ]?up|today|tonight|yesterday|tomorrow|(?:last|next) (?:night|week|month)|(?:ask|do) (?:one|a|another))\b/i;
/** Asks for the floor, or leans on the question before: "Can I …", "What about …". */
const ASKS_TO_ASK = /^(?:\w+ I|(?:Can|Could|May) we|(?:What|How) about)\b/;
/** Speaks to somebody at its end: "…, Jen?" */
const ADDRESSES = /, \p{Lu}[\p{L}’-]+\?$/u;
/** Names that every second question has, and that say nothing of what it is about. */
const OFFICES = new Set([
  'president',
  'vice',
  'white',
  'house',
  'administration',
  'secretary',
  'u.s.',
  'united',
  'states',
]);
const SHORTEST = 25;
const LONGEST = 100;

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
    beginsAsQuestion(text) &&
    sentencesOf(text).length === 1 &&
    namesIn(text).some((name) => !OFFICES.has(name.toLowerCase())) &&
    !/—|\(/.test(text) &&
    ![POINTS_ELSEWHERE, ASKS_TO_ASK, ADDRESSES].some((pattern) => pattern.test(text))
  );
}
