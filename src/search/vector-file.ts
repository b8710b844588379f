import type { WordVectors } from './models.ts';

/**
 * The file of word vectors: the letters OBV1; the length of the list of terms in bytes (32 bits, little-endian, as all
 * numbers), the number of terms and of dimensions (32 bits each); the list of terms, one a line, in UTF-8; padding to a
 * multiple of four; for each term its weight and its rarity (32-bit floating point); the vectors row by row (8 bits a
 * value).
 */
const MAGIC = 'OBV1';
const HEADER_BYTES = 16;

/** What a file of word vectors is made of. */
export interface VectorTable {
  readonly terms: readonly string[];
  readonly dimensions: number;
  readonly values: Int8Array;
  readonly weights: Float32Array;
  readonly rarity: Float32Array;
}

/** Lays a table out as the bytes of a file. */
export function writeVectors(table: VectorTable): Uint8Array {
  const list = new TextEncoder().encode(table.terms.join('\n'));
  const count = table.terms.length;
  const numbersAt = HEADER_BYTES + padded(list.length);
  const bytes = new Uint8Array(numbersAt + 8 * count + table.values.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(4, list.length, true);
  view.setUint32(8, count, true);
  view.setUint32(12, table.dimensions, true);
  bytes.set(list, HEADER_BYTES);
  table.weights.forEach((weight, index) => {
    view.setFloat32(numbersAt + 4 * index, weight, true);
  });
  table.rarity.forEach((rarity, index) => {
    view.setFloat32(numbersAt + 4 * (count + index), rarity, true);
  });
  bytes.set(new Uint8Array(table.values.buffer, table.values.byteOffset, table.values.length), numbersAt + 8 * count);
  return bytes;
}

/** Reads the bytes of a file. Throws where they are not such a file, or not all of one. */
export function readVectors(bytes: Uint8Array): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC) {
    throw new Error('not a file of word vectors (it does not begin with OBV1)');
  }
  const listBytes = view.getUint32(4, true);
  const count = view.getUint32(8, true);
  const dimensions = view.getUint32(12, true);
  const numbersAt = HEADER_BYTES + padded(listBytes);
  const valuesAt = numbersAt + 8 * count;
  if (bytes.length !== valuesAt + count * dimensions)
    throw new Error('the file of word vectors is cut short or too long');
  const terms = new TextDecoder().decode(bytes.subarray(HEADER_BYTES, HEADER_BYTES + listBytes)).split('\n');
  const rows = new Map(terms.map((term, row) => [term, row]));
  const floats = (from: number): Float32Array =>
    Float32Array.from({ length: count }, (_, index) => view.getFloat32(from + 4 * index, true));
  return {
    dimensions,
    rowOf: (term) => rows.get(term),
    values: new Int8Array(bytes.buffer, bytes.byteOffset + valuesAt, count * dimensions),
    weights: floats(numbersAt),
    rarity: floats(numbersAt + 4 * count),
  };
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
