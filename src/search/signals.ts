import type { AskedQuestion } from './asked-question.ts';
import { type Archive, unitAt } from './build-archive.ts';
import { askedShare, bestSentences, meet, pairsTogether, share } from './coverage.ts';
import type { Segment, Unit } from './segment.ts';
import { cosine, type TextVectors } from './text-vectors.ts';
import { SENTENCE_END } from './vocabulary.ts';

/**
 * What is known about how well a unit answers a question: each signal by name. All are comparable across questions.
 *
 * - `words`, `wordsHere`: BM25F; with rarity in the language, and among the units that are searched
 * - `question…`, `part…`, `answer…`, `context…`, `title…`: the share of the question's weight that the field meets, by
 *   words that are `Same` or by the `Like`st
 * - `sentencesLike`: by two neighbouring sentences of the answer; `allSame`, `allLike`: by everything together
 * - `questionVector`, `partVector`, `paragraphVector`, `answerVector`: cosine of the texts' vectors; the best of several
 * - `partAsked`: the share of the reporter's sentence that the question asks for
 * - `pairs`: neighbouring words of the question that stand together in the unit
 * - `missing`: the weight of the most telling word that the unit does not hold, as a share of the whole
 * - `questionLength`, `answerLength`: logarithms of their number of terms
 * - `remarks`, `followUp`: 1 where it is one
 * - `beforeLike`, `afterLike`: `allLike` of the places before and after
 */
export type Signals = Record<string, number>;

/**
 * Computes the signals of one unit.
 * @param byWords those that are known already
 */
export function signalsOf(archive: Archive, asked: AskedQuestion, number: number, byWords: Signals): Signals {
  const { segment, unit, index, texts } = unitAt(archive, number);
  const { table, weights } = asked;
  const { terms } = segment;
  const fresh = (): Float32Array => new Float32Array(weights.length);
  const question = fresh();
  meet(question, terms, unit.question, table);
  const answer = fresh();
  meet(answer, terms, unit.answer, table);
  const context = fresh();
  for (const followed of unit.follows) {
    const other = segment.units[followed];
    if (other !== undefined) meet(context, terms, [...other.question, ...other.answer.slice(0, 2)], table);
  }
  const title = fresh();
  meet(title, terms, [segment.title, unit.speaker], table);
  const own = larger(question, answer);
  const all = larger(own, context);
  let partSame = 0;
  let partLike = 0;
  let partAsked = 0;
  for (const range of unit.parts.length > 0 ? unit.parts : unit.question) {
    const part = fresh();
    meet(part, terms, [range], table);
    partSame = Math.max(partSame, share(part, weights, true));
    partLike = Math.max(partLike, share(part, weights, false));
    partAsked = Math.max(partAsked, askedShare(terms, range, table, archive.postings.rarity));
  }
  const ownRanges = [...unit.question, ...unit.answer];
  const sentencesLike = bestSentences(terms, unit.answer, table, weights);
  const vectorial = vectorSignals(archive, asked, texts, index, unit);
  const isRemarks = unit.question.length === 0;
  const bySentence = isRemarks ? sentencesLike : 0;
  return {
    ...byWords,
    questionSame: share(question, weights, true),
    questionLike: isRemarks ? sentencesLike : share(question, weights, false),
    partSame,
    partLike: isRemarks ? sentencesLike : partLike,
    answerSame: share(answer, weights, true),
    answerLike: share(answer, weights, false),
    contextSame: share(context, weights, true),
    contextLike: share(context, weights, false),
    titleLike: share(title, weights, false),
    sentencesLike,
    bestLike: Math.max(sentencesLike, partLike),
    remarksLike: bySentence,
    ownSame: share(own, weights, true),
    ownLike: share(own, weights, false),
    allLike: share(all, weights, false),
    ...vectorial,
    questionVector: isRemarks ? (vectorial.paragraphVector ?? 0) : (vectorial.questionVector ?? 0),
    bestVector: Math.max(vectorial.partVector ?? 0, vectorial.paragraphVector ?? 0),
    partAsked,
    pairs: pairsTogether(terms, ownRanges, asked.pairs),
    lacks: missing(own, weights) * sum(weights),
    unmet: unmet(own, weights),
    namesUnmet: unmet(larger(all, title), asked.names),
    numberWanting: asked.asksNumber && !hasNumber(archive, segment, unit) ? 1 : 0,
    asksNumber: asked.asksNumber ? 1 : 0,
    hasNames: sum(asked.names) > 0 ? 1 : 0,
    termCount: Math.log1p(weights.length),
    missing: missing(larger(all, title), weights),
    questionLength: Math.log1p(sizeOf(unit.question)),
    answerLength: Math.log1p(sizeOf(unit.answer)),
    remarks: unit.ref.kind === 'remarks' ? 1 : 0,
    followUp: unit.follows.length > 0 ? 1 : 0,
    beforeLike: neighbourLike(asked, segment, index - 1),
    afterLike: neighbourLike(asked, segment, index + 1),
  };
}

function vectorSignals(
  archive: Archive,
  asked: AskedQuestion,
  texts: TextVectors | undefined,
  index: number,
  unit: Unit,
): Signals {
  const vectors = archive.models?.vectors;
  const none = { questionVector: 0, partVector: 0, paragraphVector: 0, answerVector: 0 };
  if (vectors === undefined || texts === undefined) return none;
  const first = texts.firstRow[index] ?? 0;
  const at = (row: number): number =>
    cosine(asked.vector, 0, texts.values, (first + row) * vectors.dimensions, vectors.dimensions);
  const questionVector = at(0);
  let partVector = unit.parts.length > 0 ? -1 : questionVector;
  unit.parts.forEach((_, part) => {
    partVector = Math.max(partVector, at(1 + part));
  });
  let paragraphVector = -1;
  let sum = 0;
  unit.answer.forEach((_, paragraph) => {
    const value = at(1 + unit.parts.length + paragraph);
    paragraphVector = Math.max(paragraphVector, value);
    sum += value;
  });
  return { questionVector, partVector, paragraphVector, answerVector: sum / Math.max(1, unit.answer.length) };
}

function neighbourLike(asked: AskedQuestion, segment: Segment, index: number): number {
  const unit = segment.units[index];
  if (unit === undefined) return 0;
  const met = new Float32Array(asked.weights.length);
  meet(met, segment.terms, unit.question, asked.table);
  meet(met, segment.terms, unit.answer, asked.table);
  return share(met, asked.weights, false);
}

function missing(met: Float32Array, weights: Float32Array): number {
  let worst = 0;
  let total = 0;
  weights.forEach((weight, index) => {
    total += weight;
    worst = Math.max(worst, weight * (1 - (met[index] ?? 0)));
  });
  return total > 0 ? worst / total : 0;
}

function hasNumber(archive: Archive, segment: Segment, unit: Unit): boolean {
  return unit.answer.some((range) => {
    for (let at = range.start; at < range.end; at++) {
      if (/^\d/.test(archive.vocabulary.term(segment.terms[at] ?? SENTENCE_END))) return true;
    }
    return false;
  });
}

/** The share of weight that is not met, or barely. */
function unmet(met: Float32Array, weights: Float32Array): number {
  let lost = 0;
  let total = 0;
  weights.forEach((weight, index) => {
    total += weight;
    if ((met[index] ?? 0) < 0.5) lost += weight;
  });
  return total > 0 ? lost / total : 0;
}

function sum(values: Float32Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function larger(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, index) => Math.max(value, b[index] ?? 0));
}

function sizeOf(ranges: readonly { start: number; end: number }[]): number {
  return ranges.reduce((sum, range) => sum + range.end - range.start, 0);
}
