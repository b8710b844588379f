import type { LikenessTable } from './likeness-table.ts';
import type { Range } from './segment.ts';
import { SENTENCE_END } from './vocabulary.ts';

/** How well a text meets each term of the question: by the likest term of the text, 0 to 1. */
export type Met = Float64Array;

/** Sets `met` to what the ranges of a token list hold, and gives it back. */
export function meet(met: Met, terms: Uint32Array, ranges: readonly Range[], table: LikenessTable): Met {
  return meetAlso(met.fill(0), terms, ranges, table);
}

/** Raises `met` to what the ranges of a token list hold, and gives it back. */
export function meetAlso(met: Met, terms: Uint32Array, ranges: readonly Range[], table: LikenessTable): Met {
  for (const range of ranges) meetRange(met, terms, range.start, range.end, table);
  return met;
}

function meetRange(met: Met, terms: Uint32Array, start: number, end: number, table: LikenessTable): void {
  const { first } = table;
  for (let at = start; at < end; at++) {
    const entry = first[terms[at] as number] as number;
    if (entry >= 0) raise(met, entry, table);
  }
}

/** Raises `met` to what a term is like, given the first entry of the term. */
function raise(met: Met, first: number, { next, asked, likeness }: LikenessTable): void {
  for (let entry = first; entry >= 0; entry = next[entry] as number) {
    const index = asked[entry] as number;
    const value = likeness[entry] as number;
    if (value > (met[index] as number)) met[index] = value;
  }
}

/** The share of the question's weight that is met, 0 to 1. With `exactly`, only terms that are there themselves count. */
export function share(met: Met, weights: readonly number[], exactly: boolean): number {
  let sum = 0;
  let total = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] as number;
    const value = met[index] as number;
    total += weight;
    if (!exactly) sum += weight * value;
    else if (value >= 1) sum += weight;
  }
  return total > 0 ? sum / total : 0;
}

/** Room for what sentences meet, while one text after the other is looked at. */
export interface SentenceRoom {
  before: Met;
  current: Met;
}

/**
 * As `meet`, and how much two neighbouring sentences meet at best.
 * @returns the best share of two neighbouring sentences
 */
export function meetSentences(
  met: Met,
  terms: Uint32Array,
  ranges: readonly Range[],
  table: LikenessTable,
  weights: readonly number[],
  room: SentenceRoom,
): number {
  const { first } = table;
  met.fill(0);
  room.before.fill(0);
  room.current.fill(0);
  let best = 0;
  let isMet = false;
  let wasMet = false;
  for (const { start, end } of ranges) {
    for (let at = start; at <= end; at++) {
      // A paragraph ends a sentence too.
      const term = at < end ? (terms[at] as number) : SENTENCE_END;
      if (term !== SENTENCE_END) {
        const entry = first[term] as number;
        if (entry < 0) continue;
        raise(room.current, entry, table);
        isMet = true;
        continue;
      }
      if (isMet) {
        raiseTo(room.before, room.current);
        raiseTo(met, room.current);
        best = Math.max(best, share(room.before, weights, false));
      }
      if (isMet || wasMet) {
        const free = room.before;
        room.before = room.current;
        room.current = free.fill(0);
      }
      wasMet = isMet;
      isMet = false;
    }
  }
  return best;
}

function raiseTo(met: Met, other: Met): void {
  for (let index = 0; index < met.length; index++) {
    const value = other[index] as number;
    if (value > (met[index] as number)) met[index] = value;
  }
}

/**
 * How much of a text is asked for: the share of its weight that terms of the question meet.
 * @param rarity weight of each term of the archive
 */
export function askedShare(terms: Uint32Array, range: Range, table: LikenessTable, rarity: Float32Array): number {
  const { first, next, likeness } = table;
  let sum = 0;
  let total = 0;
  for (let at = range.start; at < range.end; at++) {
    const term = terms[at] as number;
    if (term === SENTENCE_END) continue;
    const weight = rarity[term] as number;
    total += weight;
    let best = 0;
    for (let entry = first[term] as number; entry >= 0; entry = next[entry] as number) {
      best = Math.max(best, likeness[entry] as number);
    }
    sum += weight * best;
  }
  return total > 0 ? sum / total : 0;
}

/** The greatest weight that is lacking. */
export function worstLack(met: Met, weights: readonly number[]): number {
  let worst = 0;
  for (let index = 0; index < weights.length; index++)
    worst = Math.max(worst, (weights[index] as number) * (1 - (met[index] as number)));
  return worst;
}

/** The share of weight that is not met, or barely. */
export function unmetShare(met: Met, weights: readonly number[]): number {
  let lost = 0;
  let total = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] as number;
    total += weight;
    if ((met[index] as number) < 0.5) lost += weight;
  }
  return total > 0 ? lost / total : 0;
}

/** Sets `best` to the better of the two for each term of the question, and gives it back. */
export function largest(best: Met, a: Met, b: Met): Met {
  for (let index = 0; index < best.length; index++) {
    best[index] = Math.max(a[index] as number, b[index] as number);
  }
  return best;
}
