import { monthsAway } from './asked-dates.ts';
import type { AskedQuestion } from './asked-question.ts';
import { type Archive, unitAt } from './build-archive.ts';
import {
  askedShare,
  largest,
  type Met,
  meet,
  meetAlso,
  meetSentences,
  type SentenceRoom,
  share,
  unmetShare,
  worstLack,
} from './coverage.ts';
import type { Segment, Unit } from './segment.ts';
import { cosine, type TextVectors } from './text-vectors.ts';
import { SENTENCE_END } from './vocabulary.ts';

/**
 * What is known about how well a unit answers a question: each signal by name. All are comparable across questions.
 *
 * - `words`, `wordsHere`, `wordsLike`, `briefingLike`, `briefingLacks`: see `WordScores`
 * - `question…`, `part…`, `answer…`, `context…`, `title…`: the share of the question's weight that the field meets, by
 *   words that are the `Same` or by the `Like`st; remarks, which have no question, are measured by their best sentences
 * - `sentencesLike`: by two neighbouring sentences of the answer; `bestLike`: by these or by the best part;
 *   `own…`: by question and answer together; `allLike`: by what is followed up too; `remarksLike`: `sentencesLike` of remarks
 * - `questionVector`, `partVector`, `paragraphVector`, `answerVector`: cosine of the texts' vectors; the best of several,
 *   save for `answerVector`, the mean; `bestVector`: the better of part and paragraph
 * - `partAsked`: the share of the reporter's sentence that the question asks for
 * - `missing`: the weight of the most telling word that nothing of the unit or its title meets, as a share of the whole;
 *   `lacks`: its weight where only the unit itself counts; `unmet`, `namesUnmet`: the share that is not met, or barely
 * - `numberWanting`: a number is asked for and the answer has none; `asksNumber`, `hasNames`: of the question
 * - `questionLength`, `answerLength`, `termCount`: logarithms of the number of terms of the field, of the question asked
 * - `daysAway`: logarithm of the number of months between the briefing and the days that the question speaks of
 * - `remarks`, `followUp`: 1 where it is one
 */
export type Signals = Readonly<Record<string, number>>;

/** What is known of a unit before it is looked at closely. */
export interface WordSignals {
  readonly words: number;
  readonly wordsHere: number;
  readonly wordsLike: number;
  readonly briefingLike: number;
  readonly briefingLacks: number;
}

/** Gives the signals of one unit after the other. */
export type ReadSignals = (unit: number, byWords: WordSignals) => Signals;

/** Makes ready to compute the signals of many units for one question. */
export function signalReader(archive: Archive, asked: AskedQuestion): ReadSignals {
  const room = makeRoom(asked.weights.length);
  return (unit, byWords) => signalsOf(archive, asked, unit, byWords, room);
}

/** Where it is counted what a unit meets: taken once a question, since a question looks at many units. */
interface Room extends SentenceRoom {
  readonly question: Met;
  readonly answer: Met;
  readonly context: Met;
  readonly title: Met;
  readonly part: Met;
  readonly own: Met;
  readonly all: Met;
  readonly anywhere: Met;
}

function makeRoom(size: number): Room {
  const met = (): Met => new Float64Array(size);
  return {
    question: met(),
    answer: met(),
    context: met(),
    title: met(),
    part: met(),
    own: met(),
    all: met(),
    anywhere: met(),
    before: met(),
    current: met(),
  };
}

function signalsOf(archive: Archive, asked: AskedQuestion, number: number, byWords: WordSignals, room: Room): Signals {
  const { segment, unit, index, texts } = unitAt(archive, number);
  const { table, weights } = asked;
  const { terms } = segment;
  const question = meet(room.question, terms, unit.question, table);
  const sentencesLike = meetSentences(room.answer, terms, unit.answer, table, weights, room);
  const { answer } = room;
  const context = meetContext(room.context, asked, segment, unit);
  const title = meetAlso(meet(room.title, terms, [segment.title], table), terms, [unit.speaker], table);
  const own = largest(room.own, question, answer);
  const away = daysAway(asked, segment);
  if (away === 0) meetDates([own, title], asked);
  const all = largest(room.all, own, context);
  const anywhere = largest(room.anywhere, all, title);
  const part = bestPart(room.part, archive, asked, segment, unit);
  const vector = vectorSignals(archive, asked, texts, index, unit);
  const remarks = unit.question.length === 0;
  return {
    words: byWords.words,
    wordsHere: byWords.wordsHere,
    wordsLike: byWords.wordsLike,
    briefingLike: byWords.briefingLike,
    briefingLacks: byWords.briefingLacks,
    questionSame: share(question, weights, true),
    questionLike: remarks ? sentencesLike : share(question, weights, false),
    partSame: part.same,
    partLike: remarks ? sentencesLike : part.like,
    answerSame: share(answer, weights, true),
    answerLike: share(answer, weights, false),
    contextSame: share(context, weights, true),
    contextLike: share(context, weights, false),
    titleLike: share(title, weights, false),
    sentencesLike,
    bestLike: Math.max(sentencesLike, part.like),
    remarksLike: remarks ? sentencesLike : 0,
    ownSame: share(own, weights, true),
    ownLike: share(own, weights, false),
    allLike: share(all, weights, false),
    questionVector: remarks ? vector.paragraph : vector.question,
    partVector: vector.part,
    paragraphVector: vector.paragraph,
    answerVector: vector.answer,
    bestVector: Math.max(vector.part, vector.paragraph),
    partAsked: part.asked,
    missing: worstLack(anywhere, weights) / Math.max(1e-6, asked.totalWeight),
    lacks: worstLack(own, weights),
    unmet: unmetShare(own, weights),
    namesUnmet: unmetShare(anywhere, asked.names),
    numberWanting: asked.asksNumber && !hasNumber(archive, segment, unit) ? 1 : 0,
    asksNumber: asked.asksNumber ? 1 : 0,
    daysAway: away,
    hasNames: asked.hasNames ? 1 : 0,
    termCount: Math.log1p(weights.length),
    questionLength: Math.log1p(sizeOf(unit.question)),
    answerLength: Math.log1p(sizeOf(unit.answer)),
    remarks: remarks ? 1 : 0,
    followUp: unit.follows.length > 0 ? 1 : 0,
  };
}

// A briefing without a date may be of any day.
const UNDATED_MONTHS = 12;

function daysAway({ days }: AskedQuestion, { briefing }: Segment): number {
  if (days.length === 0) return 0;
  const date = briefing.header.callDate;
  return Math.log1p(date === null ? UNDATED_MONTHS : monthsAway(date, days));
}

/** A briefing of the days that are asked for has the words of their date, though nobody says them there. */
function meetDates(mets: readonly Met[], { terms, days }: AskedQuestion): void {
  if (days.length === 0) return;
  terms.forEach(({ isDate }, index) => {
    if (isDate) for (const met of mets) met[index] = 1;
  });
}

function meetContext(met: Met, asked: AskedQuestion, segment: Segment, unit: Unit): Met {
  met.fill(0);
  for (const followed of unit.follows) {
    const other = segment.units[followed];
    if (other === undefined) continue;
    meetAlso(met, segment.terms, other.question, asked.table);
    meetAlso(met, segment.terms, other.answer.slice(0, 2), asked.table);
  }
  return met;
}

function bestPart(
  met: Met,
  archive: Archive,
  asked: AskedQuestion,
  segment: Segment,
  unit: Unit,
): { same: number; like: number; asked: number } {
  const best = { same: 0, like: 0, asked: 0 };
  for (const range of unit.parts.length > 0 ? unit.parts : unit.question) {
    meet(met, segment.terms, [range], asked.table);
    best.same = Math.max(best.same, share(met, asked.weights, true));
    best.like = Math.max(best.like, share(met, asked.weights, false));
    best.asked = Math.max(best.asked, askedShare(segment.terms, range, asked.table, archive.postings.rarity));
  }
  return best;
}

interface VectorSignals {
  readonly question: number;
  readonly part: number;
  readonly paragraph: number;
  readonly answer: number;
}

const NO_VECTORS: VectorSignals = { question: 0, part: 0, paragraph: 0, answer: 0 };

function vectorSignals(
  archive: Archive,
  asked: AskedQuestion,
  texts: TextVectors | undefined,
  index: number,
  unit: Unit,
): VectorSignals {
  const dimensions = archive.models?.vectors.dimensions;
  if (dimensions === undefined || texts === undefined) return NO_VECTORS;
  const first = texts.firstRow[index] ?? 0;
  const parts = unit.parts.length;
  const question = cosine(asked.vector, texts.values, first * dimensions);
  let part = parts > 0 ? -1 : question;
  for (let row = first + 1; row <= first + parts; row++) {
    part = Math.max(part, cosine(asked.vector, texts.values, row * dimensions));
  }
  let paragraph = -1;
  let sum = 0;
  const end = first + 1 + parts + unit.answer.length;
  for (let row = first + 1 + parts; row < end; row++) {
    const value = cosine(asked.vector, texts.values, row * dimensions);
    paragraph = Math.max(paragraph, value);
    sum += value;
  }
  return { question, part, paragraph, answer: sum / Math.max(1, unit.answer.length) };
}

function hasNumber(archive: Archive, segment: Segment, unit: Unit): boolean {
  return unit.answer.some((range) => {
    for (let at = range.start; at < range.end; at++) {
      const first = archive.vocabulary.term(segment.terms[at] ?? SENTENCE_END).charCodeAt(0);
      if (first >= 48 && first <= 57) return true;
    }
    return false;
  });
}

function sizeOf(ranges: readonly { start: number; end: number }[]): number {
  let size = 0;
  for (const range of ranges) size += range.end - range.start;
  return size;
}
