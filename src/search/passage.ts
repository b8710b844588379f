import type { Briefing, Paragraph, Statement } from '../transcript/briefing.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { Passage } from './match.ts';
import { requireParagraph } from './statements.ts';

/** The most that a passage may hold, in characters, paragraph breaks included. */
export const PASSAGE_LIMIT = 1500;

/** How long a quote may be, in characters: a statement up to `whole` is quoted whole; of a longer one about `cut`. */
export interface PassageLimits {
  readonly whole: number;
  readonly cut: number;
}

/** `docs/quality.md` has the curve that these were chosen by. */
const PASSAGE_LIMITS: PassageLimits = { whole: 1200, cut: 1200 };

/** So little is not worth a cut. */
const SHORT_REMAINDER = 160;

// Between two paragraphs stands a blank line.
const BREAK = 2;

// A sentence that begins so leans on the one before it; one that may qualify what was just said begins like the latter.
const LEANS =
  /^["“(]?(?:that|this|these|those|it|he|she|they|him|his|her|its|their|such|which|so|and|but|or|because|also|then|there|both|neither|either|again|therefore|instead|otherwise|meanwhile|nor|yet|still|as such)\b/i;
const QUALIFIES =
  /^["“(]?(?:but|however|although|though|except|unless|only|yet|still|nor|not|now|that said|having said|at the same time|on the other hand|again|otherwise|instead|of course|obviously|to be clear|let me be clear|i(?:’|')m not|i am not|i would(?:n’t|n't)? (?:also )?(?:caution|caveat|note|say)|that does(?:n’t|n't| not)|this does(?:n’t|n't| not)|that is not|this is not|it(?:’|')s not|it does(?:n’t|n't| not)|we(?:’|')re not|we have(?:n’t|n't| not))\b/i;

interface Sentence {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly worth: number;
}

/**
 * Chooses the consecutive sentences of a statement that answer best: the whole statement where it is short enough, else
 * the stretch whose sentences are worth most, with the sentence that its first one leans on and those that qualify its
 * last one, for a quote must not mislead by where it was cut.
 * @param worthOf what a sentence is worth as an answer, 0 or more
 */
export function choosePassage(
  briefing: Briefing,
  statement: Statement,
  worthOf: (sentence: string) => number,
  limits: PassageLimits = PASSAGE_LIMITS,
): Passage {
  const sentences: Sentence[] = [];
  statement.paragraphs.forEach((ref, paragraph) => {
    for (const { start, end } of piecesOf(requireParagraph(briefing, ref)))
      sentences.push({ paragraph, start, end, worth: 0 });
  });
  const first = sentences[0];
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return { firstParagraph: 0, start: 0, lastParagraph: 0, end: 0 };
  if (lengthBetween(briefing, statement, first, last) <= limits.whole) return passageOf(first, last);
  const textOf = ({ paragraph, start, end }: Sentence): string => {
    const ref = statement.paragraphs[paragraph];
    return ref === undefined ? '' : requireParagraph(briefing, ref).text.slice(start, end);
  };
  const valued = sentences.map((sentence) => ({ ...sentence, worth: worthOf(textOf(sentence)) }));
  const lengthOf = (from: number, to: number): number =>
    lengthBetween(briefing, statement, valued[from] ?? first, valued[to] ?? last);
  const best = bestWindow(valued, lengthOf, limits.cut);
  const whole = mended(best, valued.map(textOf), lengthOf);
  return passageOf(valued[whole.from] ?? first, valued[whole.to] ?? last);
}

/** Sentences `from` to `to`, the last included. */
interface Window {
  readonly from: number;
  readonly to: number;
}

type LengthOf = (from: number, to: number) => number;

function bestWindow(sentences: readonly Sentence[], lengthOf: LengthOf, limit: number): Window {
  let best: Window & { worth: number } = { from: 0, to: 0, worth: -1 };
  let from = 0;
  let worth = 0;
  sentences.forEach((last, to) => {
    worth += last.worth;
    while (from < to && lengthOf(from, to) > limit) {
      worth -= sentences[from]?.worth ?? 0;
      from++;
    }
    if (worth > best.worth + 1e-9) best = { from, to, worth };
  });
  // What follows the best stretch is quoted too while there is room: an answer goes on where it was begun.
  let { to } = best;
  while (to + 1 < sentences.length && lengthOf(best.from, to + 1) <= limit) to++;
  return { from: best.from, to };
}

/** Takes in what the first sentence leans on, what qualifies the last, and a short remainder, while there is room. */
function mended(window: Window, texts: readonly string[], lengthOf: LengthOf): Window {
  let { from, to } = window;
  const end = texts.length - 1;
  const fits = (first: number, last: number): boolean => lengthOf(first, last) <= PASSAGE_LIMIT;
  while (from > 0 && LEANS.test(texts[from] ?? '') && fits(from - 1, to)) from--;
  while (to < end && QUALIFIES.test(texts[to + 1] ?? '') && fits(from, to + 1)) to++;
  if (from > 0 && lengthOf(0, from - 1) <= SHORT_REMAINDER && fits(0, to)) from = 0;
  if (to < end && lengthOf(to + 1, end) <= SHORT_REMAINDER && fits(from, end)) to = end;
  return { from, to };
}

function passageOf(first: Sentence, last: Sentence): Passage {
  return { firstParagraph: first.paragraph, start: first.start, lastParagraph: last.paragraph, end: last.end };
}

function lengthBetween(briefing: Briefing, statement: Statement, first: Sentence, last: Sentence): number {
  if (first.paragraph === last.paragraph) return last.end - first.start;
  let length = last.end;
  for (let index = first.paragraph; index < last.paragraph; index++) {
    const ref = statement.paragraphs[index];
    const whole = ref === undefined ? 0 : requireParagraph(briefing, ref).text.trimEnd().length;
    length += BREAK + whole - (index === first.paragraph ? first.start : 0);
  }
  return length;
}

/** The sentences of a paragraph; one that is too long to be quoted is cut between clauses, or else between words. */
function piecesOf(paragraph: Paragraph): { start: number; end: number }[] {
  return sentencesOf(paragraph.text).flatMap((sentence) => {
    const pieces: { start: number; end: number }[] = [];
    let start = sentence.start;
    while (sentence.end - start > PASSAGE_LIMIT) {
      const end = cutBefore(paragraph.text, start, start + PASSAGE_LIMIT);
      pieces.push({ start, end });
      start = end;
      while (/\s/.test(paragraph.text.charAt(start))) start++;
    }
    pieces.push({ start, end: sentence.end });
    return pieces;
  });
}

function cutBefore(text: string, start: number, limit: number): number {
  const within = text.slice(start, limit);
  const clause = Math.max(within.lastIndexOf('; '), within.lastIndexOf(' — '), within.lastIndexOf(', '));
  if (clause > within.length / 2) return start + clause + 1;
  const space = within.lastIndexOf(' ');
  return space > 0 ? start + space : limit;
}
