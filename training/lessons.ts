import type { Range, Segment, Unit } from '../src/search/segment.ts';
import { SENTENCE_END } from '../src/search/vocabulary.ts';

/** What one exchange teaches: rows of the word vectors, sentence by sentence. */
export interface Lesson {
  readonly question: readonly Int32Array[];
  readonly answer: readonly Int32Array[];
}

/** The lessons of one briefing; each is a wrong answer to the others' questions. */
export type LessonSet = readonly Lesson[];

const LEAST_WORDS = 4;

/** Takes the exchanges and the remarks of a segment as lessons. Remarks have no question. */
export function lessonsOf(segment: Segment, rows: Int32Array): LessonSet {
  return segment.units
    .map((unit): Lesson => lessonOf(segment, unit, rows))
    .filter(({ answer }) => answer.reduce((sum, sentence) => sum + sentence.length, 0) >= LEAST_WORDS);
}

function lessonOf(segment: Segment, unit: Unit, rows: Int32Array): Lesson {
  const asking = unit.parts.length > 0 ? unit.parts : unit.question;
  return { question: sentencesIn(segment, asking, rows), answer: sentencesIn(segment, unit.answer, rows) };
}

function sentencesIn(segment: Segment, ranges: readonly Range[], rows: Int32Array): Int32Array[] {
  const sentences: Int32Array[] = [];
  let current: number[] = [];
  const close = (): void => {
    if (current.length > 0) sentences.push(Int32Array.from(current));
    current = [];
  };
  for (const range of ranges) {
    for (let at = range.start; at < range.end; at++) {
      const term = segment.terms[at] ?? SENTENCE_END;
      const row = rows[term] ?? -1;
      if (term === SENTENCE_END) close();
      else if (row >= 0) current.push(row);
    }
    close();
  }
  return sentences;
}
