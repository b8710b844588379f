/** For each term of an archive, which terms of one question it is like, and how much. */
export interface LikenessTable {
  /** Index of the first entry of a term, -1 where it is like none. */
  readonly first: Int32Array;
  /** The entry of the same term after an entry, -1 after the last. */
  readonly next: Int32Array;
  /** Which term of the question. */
  readonly asked: Int32Array;
  /** 1 for the term itself. */
  readonly likeness: Float64Array;
}

/** One term of the question with those of the archive that are like it. */
export interface Likeness {
  /** Number of the term itself; 0 where the archive does not hold it. */
  readonly id: number;
  readonly terms: ArrayLike<number>;
  readonly likeness: ArrayLike<number>;
}

/** @param terms size of the archive's vocabulary */
export function buildLikenessTable(asked: readonly Likeness[], terms: number): LikenessTable {
  const first = new Int32Array(terms).fill(-1);
  const most = asked.reduce((sum, one) => sum + 1 + one.terms.length, 0);
  const next = new Int32Array(most);
  const which = new Int32Array(most);
  const likeness = new Float64Array(most);
  let entry = 0;
  const add = (term: number, index: number, value: number): void => {
    next[entry] = first[term] ?? -1;
    which[entry] = index;
    likeness[entry] = value;
    first[term] = entry++;
  };
  asked.forEach((one, index) => {
    if (one.id !== 0) add(one.id, index, 1);
    for (let k = 0; k < one.terms.length; k++) {
      const term = one.terms[k] ?? 0;
      if (term !== one.id) add(term, index, one.likeness[k] ?? 0);
    }
  });
  return { first, next, asked: which, likeness };
}
