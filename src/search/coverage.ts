import type { LikenessTable } from './likeness-table.ts';
import type { Range } from './segment.ts';
import { SENTENCE_END } from './vocabulary.ts';

/** How well a text meets each term of the question: by the likest term of the text, 0 to 1. */
export type Met = number[];

/** Raises `met` to what the ranges of a token list hold, and gives it back. */
export function meet(met: Met, terms: Uint32Array, ranges: readonly Range[], table: LikenessTable): Met {
  const { first, next, asked, likeness } = table;
  for (const range of ranges) {
    for (let at = range.start; at < range.end; at++) {
      let entry = first[terms[at] ?? SENTENCE_END] ?? -1;
      while (entry >= 0) {
        const index = asked[entry] ?? 0;
        const value = likeness[entry] ?? 0;
        if (value > (met[index] ?? 0)) met[index] = value;
        entry = next[entry] ?? -1;
      }
    }
  }
  return met;
}

/** The share of the question's weight that is met, 0 to 1. With `exactly`, only terms that are there themselves count. */
export function share(met: Met, weights: readonly number[], exactly: boolean): number {
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
  weights: readonly number[],
): number {
  const { first, next, asked, likeness } = table;
  let best = 0;
  let before = new Array<number>(weights.length).fill(0);
  let current = new Array<number>(weights.length).fill(0);
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
      let entry = first[term] ?? -1;
      while (entry >= 0) {
        const index = asked[entry] ?? 0;
        const value = likeness[entry] ?? 0;
        if (value > (current[index] ?? 0)) current[index] = value;
        any = true;
        entry = next[entry] ?? -1;
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

/** The greatest weight that is lacking. */
export function worstLack(met: Met, weights: readonly number[]): number {
  let worst = 0;
  for (let index = 0; index < weights.length; index++)
    worst = Math.max(worst, (weights[index] ?? 0) * (1 - (met[index] ?? 0)));
  return worst;
}

/** The share of weight that is not met, or barely. */
export function unmetShare(met: Met, weights: readonly number[]): number {
  let lost = 0;
  let total = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] ?? 0;
    total += weight;
    if ((met[index] ?? 0) < 0.5) lost += weight;
  }
  return total > 0 ? lost / total : 0;
}

/** For each term of the question the better of the two. */
export function largest(a: Met, b: Met): Met {
  const best = new Array<number>(a.length).fill(0);
  for (let index = 0; index < a.length; index++) best[index] = Math.max(a[index] ?? 0, b[index] ?? 0);
  return best;
}
