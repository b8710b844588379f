import type { Briefing, Paragraph, Statement } from '../transcript/briefing.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { Passage } from './match.ts';
import { requireParagraph } from './statements.ts';

/** The most that a passage may hold, in characters, paragraph breaks included. */
export const PASSAGE_LIMIT = 1500;

// Between two paragraphs stands a blank line.
const BREAK = 2;

interface Sentence {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly worth: number;
}

/**
 * Chooses the consecutive sentences of a statement that answer best: the whole statement where it is short enough, else
 * the stretch whose sentences are worth most.
 * @param worthOf what a sentence is worth as an answer, 0 or more
 */
export function choosePassage(
  briefing: Briefing,
  statement: Statement,
  worthOf: (sentence: string) => number,
): Passage {
  const sentences: Sentence[] = [];
  statement.paragraphs.forEach((ref, paragraph) => {
    for (const { start, end } of piecesOf(requireParagraph(briefing, ref)))
      sentences.push({ paragraph, start, end, worth: 0 });
  });
  const first = sentences[0];
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return { firstParagraph: 0, start: 0, lastParagraph: 0, end: 0 };
  if (lengthBetween(briefing, statement, first, last) <= PASSAGE_LIMIT) return passageOf(first, last);
  const valued = sentences.map((sentence) => {
    const ref = statement.paragraphs[sentence.paragraph];
    const text = ref === undefined ? '' : requireParagraph(briefing, ref).text.slice(sentence.start, sentence.end);
    return { ...sentence, worth: worthOf(text) };
  });
  return bestWindow(briefing, statement, valued);
}

function bestWindow(briefing: Briefing, statement: Statement, sentences: readonly Sentence[]): Passage {
  let best: { first: Sentence; last: Sentence; worth: number } | null = null;
  let begin = 0;
  let worth = 0;
  for (const last of sentences) {
    worth += last.worth;
    let first = sentences[begin] ?? last;
    while (first !== last && lengthBetween(briefing, statement, first, last) > PASSAGE_LIMIT) {
      worth -= first.worth;
      begin++;
      first = sentences[begin] ?? last;
    }
    if (best === null || worth > best.worth + 1e-9) best = { first, last, worth };
  }
  if (best === null) throw new RangeError('no sentence to choose from');
  return passageOf(best.first, lengthen(briefing, statement, sentences, best.first, best.last));
}

/** What follows the best stretch is quoted too while there is room: an answer goes on where it was begun. */
function lengthen(
  briefing: Briefing,
  statement: Statement,
  sentences: readonly Sentence[],
  first: Sentence,
  last: Sentence,
): Sentence {
  let end = last;
  for (const next of sentences.slice(sentences.indexOf(last) + 1)) {
    if (lengthBetween(briefing, statement, first, next) > PASSAGE_LIMIT) break;
    end = next;
  }
  return end;
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
