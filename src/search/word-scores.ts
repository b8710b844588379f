import type { AskedQuestion } from './asked-question.ts';
import type { Archive } from './build-archive.ts';
import { BM25F } from './postings.ts';

/** What the words of a question say of every unit in reach. All are shares of the most there can be. */
export interface WordScores {
  /** BM25F by the words themselves, with the rarity that each term of the question carries. */
  readonly words: Float32Array;
  /** The same with how rare each term is among the units in reach. */
  readonly wordsHere: Float32Array;
  /** As `words`, with each term's likest terms standing in for it. */
  readonly wordsLike: Float32Array;
  /** For each segment, how much of the question the briefing as a whole meets. */
  readonly briefingLike: Float32Array;
  /** For each segment, the weight of the most telling term that the briefing as a whole lacks. */
  readonly briefingLacks: Float32Array;
}

/** A term stands in for another from this likeness on, and for each term only the likest so many do. */
const LEAST_LIKENESS = 0.45;
const MOST_LIKE = 14;

/**
 * Scores units `from` to `to`.
 * @param to the unit after the last
 */
export function scoreWords(archive: Archive, asked: AskedQuestion, from: number, to: number): WordScores {
  const words = new Float32Array(to - from);
  const wordsHere = new Float32Array(to - from);
  const wordsLike = new Float32Array(to - from);
  const briefingLike = new Float32Array(archive.segments.length);
  const briefingLacks = new Float32Array(archive.segments.length);
  const best: Best = {
    from,
    to,
    ofUnit: new Float32Array(to - from),
    ofBriefing: new Float32Array(archive.segments.length),
    touched: new Uint32Array(to - from),
    count: 0,
  };
  let total = 0;
  let totalHere = 0;
  asked.terms.forEach((term, index) => {
    total += term.weight;
    if (term.id !== 0) standIn(archive, best, term.id, 1);
    const here = Math.log(1 + (to - from - best.count + 0.5) / (best.count + 0.5));
    totalHere += here;
    addBest(best, words, term.weight);
    addBest(best, wordsHere, here);
    for (const { id, likeness } of likest(archive, asked, index)) standIn(archive, best, id, likeness);
    addBest(best, wordsLike, term.weight);
    for (let segment = 0; segment < briefingLike.length; segment++) {
      const met = best.ofBriefing[segment] ?? 0;
      briefingLike[segment] = (briefingLike[segment] ?? 0) + term.weight * met;
      briefingLacks[segment] = Math.max(briefingLacks[segment] ?? 0, term.weight * (1 - met));
    }
    for (let at = 0; at < best.count; at++) best.ofUnit[best.touched[at] ?? 0] = 0;
    best.ofBriefing.fill(0);
    best.count = 0;
  });
  divide(words, Math.max(total, BM25F.k1));
  divide(wordsLike, Math.max(total, BM25F.k1));
  divide(wordsHere, Math.max(totalHere, BM25F.k1));
  divide(briefingLike, Math.max(total, BM25F.k1));
  return { words, wordsHere, wordsLike, briefingLike, briefingLacks };
}

/** How well one term of the question is met, while its likest terms are gone through. */
interface Best {
  readonly from: number;
  readonly to: number;
  readonly ofUnit: Float32Array;
  readonly ofBriefing: Float32Array;
  /** The units that are met at all, the first `count` of these. */
  readonly touched: Uint32Array;
  count: number;
}

/** Lets a term of the archive stand in for the one that is asked for. */
function standIn(archive: Archive, best: Best, id: number, likeness: number): void {
  const { start, units, impacts } = archive.postings;
  const { segmentOf } = archive;
  const { from, to, ofUnit, ofBriefing, touched } = best;
  const end = start[id + 1] ?? 0;
  const scale = likeness / 255;
  const { firstUnits } = archive;
  let count = best.count;
  // Units ascend, so their briefing changes seldom.
  let nextBriefing = 0;
  for (let at = firstAtLeast(units, start[id] ?? 0, end, from); at < end; at++) {
    const number = units[at] as number;
    if (number >= to) break;
    const unit = number - from;
    const value = scale * (impacts[at] as number);
    const before = ofUnit[unit] as number;
    if (value > before) {
      if (before === 0) touched[count++] = unit;
      ofUnit[unit] = value;
    }
    if (number >= nextBriefing) {
      const segment = segmentOf[number] as number;
      nextBriefing = firstUnits[segment + 1] as number;
      if (likeness > (ofBriefing[segment] as number)) ofBriefing[segment] = likeness;
    }
  }
  best.count = count;
}

function addBest({ touched, ofUnit, count }: Best, scores: Float32Array, weight: number): void {
  for (let at = 0; at < count; at++) {
    const unit = touched[at] as number;
    scores[unit] = (scores[unit] as number) + weight * (ofUnit[unit] as number);
  }
}

function likest(archive: Archive, asked: AskedQuestion, index: number): { id: number; likeness: number }[] {
  const { terms, likeness } = asked.likenesses[index] ?? { terms: [], likeness: [] };
  const found: { id: number; likeness: number }[] = [];
  for (let k = 0; k < terms.length; k++) {
    const value = likeness[k] ?? 0;
    if (value >= LEAST_LIKENESS) found.push({ id: terms[k] ?? 0, likeness: value });
  }
  // Of equals not the first by number: numbers depend on the order in which briefings came.
  const { term } = archive.vocabulary;
  return found.sort((a, b) => b.likeness - a.likeness || (term(a.id) < term(b.id) ? -1 : 1)).slice(0, MOST_LIKE);
}

function divide(values: Float32Array, by: number): void {
  for (let index = 0; index < values.length; index++) values[index] = (values[index] ?? 0) / by;
}

function firstAtLeast(units: Uint32Array, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
