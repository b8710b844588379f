import { crc32 } from 'node:zlib';

/**
 * The file of a saved index. All numbers are little-endian.
 *
 * - the letters OBINDEX1, the length of the head and its CRC-32 (32 bits each)
 * - the head as JSON: see `Head`
 * - the core: the index itself, read as a whole at start; every section begins at a multiple of eight
 * - the details of the briefings, one after the other, read when they are asked for; each has its own CRC-32 in the core
 */
const MAGIC = 'OBINDEX1';
const PREFIX_BYTES = 16;
const ALIGNMENT = 8;

/** What is known of a file before the rest of it is read. */
export interface Head {
  /** What the index was made by; see `fingerprint.ts`. */
  readonly fingerprint: string;
  /** Where each section of the core begins, counted from the core's beginning, and how many bytes it has. */
  readonly sections: Readonly<Record<string, readonly [at: number, bytes: number]>>;
  readonly coreBytes: number;
  readonly coreCrc: number;
  readonly detailBytes: number;
}

/** Where the parts of a file begin. */
export interface Parts {
  readonly head: Head;
  readonly coreAt: number;
  readonly detailsAt: number;
  readonly fileBytes: number;
}

/** Lays out everything up to the details. */
export function layOut(
  fingerprint: string,
  sections: Readonly<Record<string, Uint8Array>>,
  detailBytes: number,
): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const places: Record<string, readonly [number, number]> = {};
  let at = 0;
  let crc = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    crc = crc32(piece, crc);
    at += piece.length;
  };
  for (const [name, bytes] of Object.entries(sections)) {
    places[name] = [at, bytes.length];
    add(bytes);
    add(new Uint8Array(aligned(at) - at));
  }
  const head: Head = { fingerprint, sections: places, coreBytes: at, coreCrc: crc, detailBytes };
  const json = Buffer.from(JSON.stringify(head));
  const prefix = Buffer.alloc(aligned(PREFIX_BYTES + json.length));
  prefix.write(MAGIC, 'latin1');
  prefix.writeUInt32LE(json.length, 8);
  prefix.writeUInt32LE(crc32(json), 12);
  json.copy(prefix, PREFIX_BYTES);
  return [prefix, ...pieces];
}

/** How many bytes the head of a file takes, given its first 16; 0 where this is no such file. */
export function headBytes(prefix: Buffer): number {
  const isOurs = prefix.length === PREFIX_BYTES && prefix.toString('latin1', 0, 8) === MAGIC;
  return isOurs ? aligned(PREFIX_BYTES + prefix.readUInt32LE(8)) : 0;
}

/** Reads the head of a file; null where it is damaged. */
export function readHead(bytes: Buffer): Parts | null {
  const json = bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + bytes.readUInt32LE(8));
  if (crc32(json) !== bytes.readUInt32LE(12)) return null;
  const head: Head = JSON.parse(json.toString('utf8'));
  const detailsAt = bytes.length + head.coreBytes;
  return { head, coreAt: bytes.length, detailsAt, fileBytes: detailsAt + head.detailBytes };
}

/** Whether a core is as it was written. */
export function isIntact(core: Uint8Array, { coreBytes, coreCrc }: Head): boolean {
  return core.length === coreBytes && crc32(core) === coreCrc;
}

/** The sections of a core by name. */
export function sectionsOf(core: Uint8Array, { sections }: Head): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(sections).map(([name, [at, bytes]]) => [name, core.subarray(at, at + bytes)]));
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNMENT) * ALIGNMENT;
}
