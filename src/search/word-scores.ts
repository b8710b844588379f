import type { Archive } from './build-archive.ts';
import { BM25F } from './postings.ts';
import type { QueryTerm } from './query-terms.ts';

/** What BM25F says of every unit in reach. */
export interface WordScores {
  /** By the rarity that each term of the question carries, as a share of the most there can be. */
  readonly words: Float32Array;
  /** By how rare each term is among the units in reach, likewise. */
  readonly wordsHere: Float32Array;
}

/**
 * Scores units `from` to `to` by the words that they share with the question.
 * @param to the unit after the last
 */
export function scoreWords(archive: Archive, terms: readonly QueryTerm[], from: number, to: number): WordScores {
  const words = new Float32Array(to - from);
  const wordsHere = new Float32Array(to - from);
  const { start, units, impacts } = archive.postings;
  let total = 0;
  let totalHere = 0;
  for (const term of terms) {
    total += term.weight;
    const end = start[term.id + 1] ?? 0;
    const begin = firstAtLeast(units, start[term.id] ?? 0, end, from);
    let stop = begin;
    while (stop < end && (units[stop] ?? to) < to) stop++;
    const holders = term.id === 0 ? 0 : stop - begin;
    const here = Math.log(1 + (to - from - holders + 0.5) / (holders + 0.5));
    totalHere += here;
    if (holders === 0) continue;
    for (let at = begin; at < stop; at++) {
      const unit = (units[at] ?? from) - from;
      const impact = (impacts[at] ?? 0) / 255;
      words[unit] = (words[unit] ?? 0) + term.weight * impact;
      wordsHere[unit] = (wordsHere[unit] ?? 0) + here * impact;
    }
  }
  for (let unit = 0; unit < words.length; unit++) {
    words[unit] = (words[unit] ?? 0) / Math.max(total, BM25F.k1);
    wordsHere[unit] = (wordsHere[unit] ?? 0) / Math.max(totalHere, BM25F.k1);
  }
  return { words, wordsHere };
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
