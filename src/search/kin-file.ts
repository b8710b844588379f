/** For each row of the word vectors the rows that mean nearly the same, likest first, itself not among them. */
export interface KinTable {
  /** Of row `r`: entries `start[r]` up to `start[r + 1]`. */
  readonly start: Uint32Array;
  readonly rows: Uint16Array;
  /** Cosine of the vectors, 255 for 1. */
  readonly likeness: Uint8Array;
}

/**
 * The file of kin: the letters OBK1; the number of rows and of entries (32 bits each, little-endian, as all numbers);
 * `start` without its last value as numbers of entries a row (8 bits each); padding to a multiple of two; `rows` (16 bits
 * each); `likeness` (8 bits each).
 */
const MAGIC = 'OBK1';
const HEADER_BYTES = 12;

/** Lays a table out as the bytes of a file. Throws where a row has more than 255 kin. */
export function writeKin(table: KinTable): Uint8Array {
  const count = table.start.length - 1;
  const entries = table.rows.length;
  const rowsAt = HEADER_BYTES + even(count);
  const bytes = new Uint8Array(rowsAt + 3 * entries);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(4, count, true);
  view.setUint32(8, entries, true);
  for (let row = 0; row < count; row++) {
    const own = (table.start[row + 1] ?? 0) - (table.start[row] ?? 0);
    if (own > 255) throw new RangeError(`row ${row} has ${own} kin`);
    bytes[HEADER_BYTES + row] = own;
  }
  table.rows.forEach((row, entry) => {
    view.setUint16(rowsAt + 2 * entry, row, true);
  });
  bytes.set(table.likeness, rowsAt + 2 * entries);
  return bytes;
}

/** Reads the bytes of a file. Throws where they are not such a file, or not all of one. */
export function readKin(bytes: Uint8Array): KinTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC) {
    throw new Error('not a file of kin (it does not begin with OBK1)');
  }
  const count = view.getUint32(4, true);
  const entries = view.getUint32(8, true);
  const rowsAt = HEADER_BYTES + even(count);
  if (bytes.length !== rowsAt + 3 * entries) throw new Error('the file of kin is cut short or too long');
  const start = new Uint32Array(count + 1);
  for (let row = 0; row < count; row++) start[row + 1] = (start[row] ?? 0) + (bytes[HEADER_BYTES + row] ?? 0);
  const rows = new Uint16Array(entries);
  for (let entry = 0; entry < entries; entry++) rows[entry] = view.getUint16(rowsAt + 2 * entry, true);
  return { start, rows, likeness: bytes.slice(rowsAt + 2 * entries) };
}

function even(length: number): number {
  return (length + 1) & ~1;
}
