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
const MOST_LIKE = 24;

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
  const best = new Float32Array(to - from);
  const bestInBriefing = new Float32Array(archive.segments.length);
  const { start, units, impacts } = archive.postings;
  let total = 0;
  let totalHere = 0;
  asked.terms.forEach((term, index) => {
    total += term.weight;
    let holders = 0;
    const touched: number[] = [];
    const stand = (id: number, likeness: number): void => {
      const end = start[id + 1] ?? 0;
      for (let at = firstAtLeast(units, start[id] ?? 0, end, from); at < end; at++) {
        const number = units[at] ?? to;
        if (number >= to) break;
        const unit = number - from;
        const value = (likeness * (impacts[at] ?? 0)) / 255;
        if ((best[unit] ?? 0) === 0) touched.push(unit);
        if (value > (best[unit] ?? 0)) best[unit] = value;
        const segment = archive.segmentOf[number] ?? 0;
        if (likeness > (bestInBriefing[segment] ?? 0)) bestInBriefing[segment] = likeness;
        if (id === term.id) holders++;
      }
    };
    if (term.id !== 0) stand(term.id, 1);
    const here = Math.log(1 + (to - from - holders + 0.5) / (holders + 0.5));
    totalHere += here;
    for (const unit of touched) {
      words[unit] = (words[unit] ?? 0) + term.weight * (best[unit] ?? 0);
      wordsHere[unit] = (wordsHere[unit] ?? 0) + here * (best[unit] ?? 0);
    }
    for (const { id, likeness } of likest(asked, index)) stand(id, likeness);
    for (const unit of touched) {
      wordsLike[unit] = (wordsLike[unit] ?? 0) + term.weight * (best[unit] ?? 0);
      best[unit] = 0;
    }
    for (let segment = 0; segment < briefingLike.length; segment++) {
      const met = bestInBriefing[segment] ?? 0;
      briefingLike[segment] = (briefingLike[segment] ?? 0) + term.weight * met;
      briefingLacks[segment] = Math.max(briefingLacks[segment] ?? 0, term.weight * (1 - met));
    }
    bestInBriefing.fill(0);
  });
  divide(words, Math.max(total, BM25F.k1));
  divide(wordsLike, Math.max(total, BM25F.k1));
  divide(wordsHere, Math.max(totalHere, BM25F.k1));
  divide(briefingLike, Math.max(total, BM25F.k1));
  return { words, wordsHere, wordsLike, briefingLike, briefingLacks };
}

function likest(asked: AskedQuestion, index: number): { id: number; likeness: number }[] {
  const { terms, likeness } = asked.likenesses[index] ?? { terms: [], likeness: [] };
  const found: { id: number; likeness: number }[] = [];
  for (let k = 0; k < terms.length; k++) {
    const value = likeness[k] ?? 0;
    if (value >= LEAST_LIKENESS) found.push({ id: terms[k] ?? 0, likeness: value });
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.id - b.id).slice(0, MOST_LIKE);
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
