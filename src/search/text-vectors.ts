import type { WordVectors } from './models.ts';
import type { Range, Segment, Unit } from './segment.ts';
import { SENTENCE_END, type Vocabulary } from './vocabulary.ts';

/** The texts of a segment as vectors of length 1, rounded: 127 for 1. All zero for a text without known terms. */
export interface TextVectors {
  readonly values: Int8Array;
  /** Of each unit: the row of its whole question; its parts follow, then the paragraphs of its answer. */
  readonly firstRow: Uint32Array;
}

/** The row of `WordVectors` for each number of a vocabulary, -1 for a term without a vector. */
export function rowsOfTerms(vocabulary: Vocabulary, vectors: WordVectors): Int32Array {
  const rows = new Int32Array(vocabulary.size());
  for (let id = 0; id < rows.length; id++) rows[id] = vectors.rowOf(vocabulary.term(id)) ?? -1;
  return rows;
}

/** Computes the vectors of every text of a segment. */
export function textVectors(segment: Segment, vectors: WordVectors, rows: Int32Array): TextVectors {
  const firstRow = new Uint32Array(segment.units.length);
  let count = 0;
  segment.units.forEach((unit, index) => {
    firstRow[index] = count;
    count += rowCount(unit);
  });
  const { dimensions } = vectors;
  const values = new Int8Array(count * dimensions);
  const sum = new Float32Array(dimensions);
  segment.units.forEach((unit, index) => {
    textsOf(unit).forEach((ranges, text) => {
      sum.fill(0);
      for (const range of ranges) {
        for (let at = range.start; at < range.end; at++) {
          const row = rows[segment.terms[at] ?? SENTENCE_END] ?? -1;
          if (row >= 0) addRow(sum, row, vectors);
        }
      }
      writeRounded(sum, values, ((firstRow[index] ?? 0) + text) * dimensions);
    });
  });
  return { values, firstRow };
}

/** Adds the weighted vector of a row to a sum. */
export function addRow(sum: Float32Array, row: number, vectors: WordVectors): void {
  const { dimensions, values, weights } = vectors;
  const weight = weights[row] ?? 0;
  const from = row * dimensions;
  for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] as number) + weight * (values[from + d] as number);
}

/** Writes a vector scaled to length 127. */
export function writeRounded(vector: Float32Array, target: Int8Array, at: number): void {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const scale = squares > 0 ? 127 / Math.sqrt(squares) : 0;
  for (let d = 0; d < vector.length; d++) target[at + d] = Math.round(scale * (vector[d] ?? 0));
}

/** Cosine of a rounded vector and a row of others. */
export function cosine(vector: Int8Array, values: Int8Array, from: number): number {
  let sum = 0;
  // Whole numbers of 32 bits throughout: no product of bytes leaves them.
  for (let d = 0; d < vector.length; d++) {
    sum = (sum + Math.imul(vector[d] as number, values[from + d] as number)) | 0;
  }
  return sum / (127 * 127);
}

function textsOf(unit: Unit): (readonly Range[])[] {
  return [unit.question, ...unit.parts.map((part) => [part]), ...unit.answer.map((paragraph) => [paragraph])];
}

function rowCount(unit: Unit): number {
  return 1 + unit.parts.length + unit.answer.length;
}
