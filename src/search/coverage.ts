import type { LikenessTable } from './likeness-table.ts';
import type { Range } from './segment.ts';
import { SENTENCE_END } from './vocabulary.ts';

/** How well a text meets each term of the question: the likest term of the text, 0 to 1. */
export type Met = Float32Array;

/** Raises `met` to what the ranges of a token list hold. */
export function meet(met: Met, terms: Uint32Array, ranges: readonly Range[], table: LikenessTable): void {
  for (const range of ranges) {
    for (let at = range.start; at < range.end; at++) {
      let entry = table.first[terms[at] ?? SENTENCE_END] ?? -1;
      while (entry >= 0) {
        const index = table.asked[entry] ?? 0;
        const value = table.likeness[entry] ?? 0;
        if (value > (met[index] ?? 0)) met[index] = value;
        entry = table.next[entry] ?? -1;
      }
    }
  }
}

/** The share of the question's weight that is met, 0 to 1. With `exactly`, only terms that are there themselves count. */
export function share(met: Met, weights: Float32Array, exactly: boolean): number {
  let sum = 0;
  let total = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] ?? 0;
    const value = met[index] ?? 0;
    total += weight;
    if (!exactly) sum += weight * value;
    else if (value >= 1) sum += weight;
  }
  return total > 0 ? sum / total : 0;
}

/** The best share that two neighbouring sentences of a text meet. */
export function bestSentences(
  terms: Uint32Array,
  ranges: readonly Range[],
  table: LikenessTable,
  weights: Float32Array,
): number {
  let best = 0;
  let before = new Float32Array(weights.length);
  let current = new Float32Array(weights.length);
  let any = false;
  const close = (): void => {
    if (any) {
      for (let index = 0; index < weights.length; index++) {
        before[index] = Math.max(before[index] ?? 0, current[index] ?? 0);
      }
      best = Math.max(best, share(before, weights, false));
    }
    const free = before;
    before = current;
    current = free;
    current.fill(0);
    any = false;
  };
  for (const range of ranges) {
    for (let at = range.start; at < range.end; at++) {
      const term = terms[at] ?? SENTENCE_END;
      if (term === SENTENCE_END) {
        close();
        continue;
      }
      let entry = table.first[term] ?? -1;
      while (entry >= 0) {
        const index = table.asked[entry] ?? 0;
        const value = table.likeness[entry] ?? 0;
        if (value > (current[index] ?? 0)) current[index] = value;
        any = true;
        entry = table.next[entry] ?? -1;
      }
    }
    close();
  }
  return best;
}

/**
 * How much of a text is asked for: the share of its weight that terms of the question meet.
 * @param rarity weight of each term of the archive
 */
export function askedShare(terms: Uint32Array, range: Range, table: LikenessTable, rarity: Float32Array): number {
  let sum = 0;
  let total = 0;
  for (let at = range.start; at < range.end; at++) {
    const term = terms[at] ?? SENTENCE_END;
    if (term === SENTENCE_END) continue;
    const weight = rarity[term] ?? 0;
    total += weight;
    let best = 0;
    let entry = table.first[term] ?? -1;
    while (entry >= 0) {
      best = Math.max(best, table.likeness[entry] ?? 0);
      entry = table.next[entry] ?? -1;
    }
    sum += weight * best;
  }
  return total > 0 ? sum / total : 0;
}

/** The share of the question's neighbouring pairs of terms that stand side by side in the text, in either order. */
export function pairsTogether(
  terms: Uint32Array,
  ranges: readonly Range[],
  pairs: readonly (readonly [number, number])[],
): number {
  if (pairs.length === 0) return 0;
  let found = 0;
  for (const [a, b] of pairs) {
    if (ranges.some((range) => standTogether(terms, range, a, b))) found++;
  }
  return found / pairs.length;
}

function standTogether(terms: Uint32Array, range: Range, a: number, b: number): boolean {
  for (let at = range.start; at < range.end; at++) {
    if (terms[at] !== a) continue;
    const from = Math.max(range.start, at - 3);
    const to = Math.min(range.end, at + 4);
    for (let near = from; near < to; near++) if (terms[near] === b) return true;
  }
  return false;
}
