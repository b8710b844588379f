import { type KinTable, writeKin } from '../src/search/kin-file.ts';
import type { WordVectors } from '../src/search/models.ts';

/** Below this two words are strangers; and no word has more kin than this. */
const LEAST_LIKENESS = 0.35;
const MOST_KIN = 40;

/** Finds the kin of every word among those that the transcripts hold. Gives the bytes of the file. */
export function makeKin(vectors: WordVectors): Uint8Array {
  const { dimensions, values, rarity } = vectors;
  const count = rarity.length;
  const rarest = rarity.reduce((highest, value) => Math.max(highest, value), 0);
  const held: number[] = [];
  rarity.forEach((value, row) => {
    if (value < rarest) held.push(row);
  });
  const others = new Int8Array(held.length * dimensions);
  held.forEach((row, index) => {
    others.set(values.subarray(row * dimensions, (row + 1) * dimensions), index * dimensions);
  });
  const table = { start: new Uint32Array(count + 1), rows: [] as number[], likeness: [] as number[] };
  for (let row = 0; row < count; row++) {
    const own = values.subarray(row * dimensions, (row + 1) * dimensions);
    for (const { index, cosine } of likest(own, others, dimensions, held, row)) {
      table.rows.push(held[index] ?? 0);
      table.likeness.push(Math.min(255, Math.round(255 * cosine)));
    }
    table.start[row + 1] = table.rows.length;
  }
  const kin: KinTable = {
    start: table.start,
    rows: Uint16Array.from(table.rows),
    likeness: Uint8Array.from(table.likeness),
  };
  return writeKin(kin);
}

function likest(
  own: Int8Array,
  others: Int8Array,
  dimensions: number,
  held: readonly number[],
  row: number,
): { index: number; cosine: number }[] {
  const found: { index: number; cosine: number }[] = [];
  const least = LEAST_LIKENESS * 127 * 127;
  for (let index = 0, from = 0; index < held.length; index++, from += dimensions) {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += (own[d] ?? 0) * (others[from + d] ?? 0);
    if (sum >= least && held[index] !== row) found.push({ index, cosine: sum / (127 * 127) });
  }
  return found.sort((a, b) => b.cosine - a.cosine || a.index - b.index).slice(0, MOST_KIN);
}
