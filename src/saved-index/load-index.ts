import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Archive } from '../search/build-archive.ts';
import type { Models } from '../search/models.ts';
import { rereadTranscript, type TranscriptCache } from '../transcript/load-transcripts.ts';
import { type KeptTranscript, unpackArchive } from './index-contents.ts';
import { headBytes, isIntact, type Parts, readHead, sectionsOf } from './index-layout.ts';
import { type BriefingDetails, briefingOf, unpackDetails } from './packed-briefing.ts';
import { keepRecent } from './recent.ts';

/** An index that was found on the disk. */
export interface SavedIndex {
  readonly archive: Archive;
  /** What was read of each transcript, by path, for `loadTranscripts`. */
  readonly cache: TranscriptCache;
  /** The same for other threads, which share its numbers. */
  readonly shared: SharedIndex;
}

/** An index that is open, as it is handed to another thread: `openShared` makes an archive of it there. */
export interface SharedIndex {
  readonly folder: string;
  /** Of the file. All threads of a process may read from it. */
  readonly descriptor: number;
  readonly parts: Parts;
  /** In memory that all threads see. */
  readonly core: Uint8Array;
  /** The size of its vocabulary. */
  readonly terms: number;
}

/** Why there is none: nothing was kept, another version of the program kept it, or it can't be trusted. */
export type NoIndex = 'absent' | 'other-version' | 'damaged';

/** So many briefings stay read: some 60 MB. */
const BRIEFINGS_AT_HAND = 512;

/**
 * Opens an index that `saveIndex` kept: the core is read and checked, the briefings' details are read from the file when
 * they are asked for, and checked then. Processes that serve the same transcripts share these pages of memory.
 *
 * @param folder the transcripts that it was made from
 */
export function loadIndex(
  file: string,
  fingerprint: string,
  folder: string,
  models: Models | null,
): SavedIndex | NoIndex {
  if (!existsSync(file)) return 'absent';
  const descriptor = openSync(file, 'r');
  try {
    const parts = partsOf(descriptor);
    if (parts === null) throw new DamagedIndex();
    if (parts.head.fingerprint !== fingerprint) {
      closeSync(descriptor);
      return 'other-version';
    }
    if (fstatSync(descriptor).size !== parts.fileBytes) throw new DamagedIndex();
    const core = readInto(sharedRoom(parts.head.coreBytes), descriptor, parts.coreAt);
    if (!isIntact(core, parts.head)) throw new DamagedIndex();
    const kept = { folder, descriptor, parts, core };
    const { archive, transcripts } = open(kept, models);
    const shared: SharedIndex = { ...kept, terms: archive.vocabulary.size() };
    const cache = transcripts.map((kept, index) => {
      const briefing = archive.briefings[index];
      if (briefing === undefined) throw new DamagedIndex();
      return [path.join(folder, kept.path), { stamp: kept.stamp, hash: kept.hash, briefing }] as const;
    });
    return { archive, cache: new Map(cache), shared };
  } catch {
    closeSync(descriptor);
    return 'damaged';
  }
}

class DamagedIndex extends Error {}

/** The archive of an index that another thread has opened and checked. */
export function openShared(shared: SharedIndex, models: Models | null): Archive {
  return open(shared, models).archive;
}

function open(shared: Omit<SharedIndex, 'terms'>, models: Models | null): ReturnType<typeof unpackArchive> {
  const recent = keepRecent<BriefingDetails>(BRIEFINGS_AT_HAND);
  const sections = sectionsOf(shared.core, shared.parts.head);
  return unpackArchive(sections, models, (kept) =>
    briefingOf(kept.head, () => recent.get(kept.path, () => detailsOf(shared, kept))),
  );
}

function sharedRoom(bytes: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(bytes));
}

function partsOf(descriptor: number): Parts | null {
  const bytes = headBytes(readAt(descriptor, 0, 16));
  return bytes === 0 || bytes > fstatSync(descriptor).size ? null : readHead(readAt(descriptor, 0, bytes));
}

function readAt(descriptor: number, from: number, bytes: number): Buffer {
  return readInto(Buffer.allocUnsafeSlow(bytes), descriptor, from);
}

/** As many bytes as there is room for; fewer where the file ends. */
function readInto<Room extends Uint8Array>(room: Room, descriptor: number, from: number): Room {
  let done = 0;
  while (done < room.length) {
    const more = readSync(descriptor, room, done, room.length - done, from + done);
    if (more === 0) break;
    done += more;
  }
  return room.subarray(0, done) as Room;
}

/**
 * The details of a briefing, from the file; where they are not as they were written, from the transcript itself.
 * @throws where both have changed: no word is shown that may be wrong
 */
function detailsOf({ descriptor, parts, folder }: Omit<SharedIndex, 'terms'>, kept: KeptTranscript): BriefingDetails {
  const [at, bytes, crc] = kept.details;
  const packed = readAt(descriptor, parts.detailsAt + at, bytes);
  if (packed.length === bytes && crc32(packed) === crc) return unpackDetails(packed);
  const briefing = rereadTranscript(path.join(folder, kept.path), kept.hash);
  if (briefing !== null) return briefing;
  throw new Error(`${kept.path} has changed, and so has the index that was kept of it. Start again to read it anew.`);
}
