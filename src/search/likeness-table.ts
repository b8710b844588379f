/** For each term of an archive, which terms of one question it is like, and how much. */
export interface LikenessTable {
  /** Index of the first entry of a term, -1 where it is like none. */
  readonly first: Int32Array;
  readonly next: readonly number[];
  /** Which term of the question. */
  readonly asked: readonly number[];
  /** 1 for the term itself. */
  readonly likeness: readonly number[];
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
  const table = { first, next: [] as number[], asked: [] as number[], likeness: [] as number[] };
  const add = (term: number, index: number, value: number): void => {
    table.next.push(first[term] ?? -1);
    table.asked.push(index);
    table.likeness.push(value);
    first[term] = table.asked.length - 1;
  };
  asked.forEach((one, index) => {
    if (one.id !== 0) add(one.id, index, 1);
    for (let k = 0; k < one.terms.length; k++) {
      const term = one.terms[k] ?? 0;
      if (term !== one.id) add(term, index, one.likeness[k] ?? 0);
    }
  });
  return table;
}
