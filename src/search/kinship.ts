import type { WordVectors } from './models.ts';

/** The terms of an archive that mean nearly the same as one term, itself not among them. */
export interface Kin {
  readonly terms: Int32Array;
  /** Cosine of the vectors, 0 to 1. */
  readonly likeness: Float32Array;
}

/** Below this two words are strangers. */
const LEAST_LIKENESS = 0.3;

/**
 * A function that gives the kin of a row of the vectors among the terms of an archive. It remembers what it was asked.
 * @param rows the row of each of the archive's terms, -1 where it has none
 */
export function createKinship(vectors: WordVectors, rows: Int32Array): (row: number) => Kin {
  const known = new Map<number, Kin>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const kin = findKin(vectors, rows, row);
    known.set(row, kin);
    return kin;
  };
}

function findKin(vectors: WordVectors, rows: Int32Array, row: number): Kin {
  const { dimensions, values } = vectors;
  const own = values.subarray(row * dimensions, (row + 1) * dimensions);
  const terms: number[] = [];
  const likeness: number[] = [];
  const least = LEAST_LIKENESS * 127 * 127;
  for (let term = 0; term < rows.length; term++) {
    const other = rows[term] ?? -1;
    if (other < 0 || other === row) continue;
    const from = other * dimensions;
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += (own[d] ?? 0) * (values[from + d] ?? 0);
    if (sum < least) continue;
    terms.push(term);
    likeness.push(sum / (127 * 127));
  }
  return { terms: Int32Array.from(terms), likeness: Float32Array.from(likeness) };
}
