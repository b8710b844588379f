import type { Archive } from './build-archive.ts';
import { buildLikenessTable, type LikenessTable } from './likeness-table.ts';
import { type QueryTerm, queryTerms } from './query-terms.ts';
import { addRow, writeRounded } from './text-vectors.ts';

/** A question, made ready to be held against the units of an archive. */
export interface AskedQuestion {
  readonly terms: readonly QueryTerm[];
  /** How much each term counts. */
  readonly weights: Float32Array;
  readonly table: LikenessTable;
  /** The question's vector of length 127. */
  readonly vector: Int8Array;
  /** Neighbouring terms, by number, where the archive holds both. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** Reads a question against an archive. */
export function askQuestion(archive: Archive, question: string): AskedQuestion {
  const { terms } = queryTerms(archive, question);
  const nobody = { terms: [], likeness: [] };
  const likenesses = terms.map((term) => ({ id: term.id, ...(term.row < 0 ? nobody : archive.kinOf(term.row)) }));
  const vectors = archive.models?.vectors;
  const vector = new Int8Array(vectors?.dimensions ?? 0);
  if (vectors !== undefined) {
    const sum = new Float32Array(vectors.dimensions);
    for (const term of terms) if (term.row >= 0) addRow(sum, term.row, vectors);
    writeRounded(sum, vector, 0);
  }
  const pairs: [number, number][] = [];
  terms.forEach((term, index) => {
    const next = terms[index + 1];
    if (next !== undefined) pairs.push([term.id, next.id]);
  });
  return {
    terms,
    weights: Float32Array.from(terms, (term) => term.weight),
    table: buildLikenessTable(likenesses, archive.vocabulary.size()),
    vector,
    pairs,
  };
}
