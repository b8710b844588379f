import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Archive } from '../search/build-archive.ts';
import type { Models } from '../search/models.ts';
import { rereadTranscript, type TranscriptCache } from '../transcript/load-transcripts.ts';
import { type KeptTranscript, unpackArchive } from './index-contents.ts';
import { headBytes, type Parts, readHead, readSections } from './index-layout.ts';
import { type BriefingDetails, briefingOf, unpackDetails } from './packed-briefing.ts';
import { keepRecent } from './recent.ts';

/** An index that was found on the disk. */
export interface SavedIndex {
  readonly archive: Archive;
  /** What was read of each transcript, by path, for `loadTranscripts`. */
  readonly cache: TranscriptCache;
}

/** Why there is none: nothing was kept, another version of the program kept it, or it can't be trusted. */
export type NoIndex = 'absent' | 'other-version' | 'damaged';

/** So many briefings stay read: some 30 MB. */
const BRIEFINGS_AT_HAND = 256;

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
    const sections = readSections(readAt(descriptor, parts.coreAt, parts.head.coreBytes), parts.head);
    if (sections === null) throw new DamagedIndex();
    const recent = keepRecent<BriefingDetails>(BRIEFINGS_AT_HAND);
    const { archive, transcripts } = unpackArchive(sections, models, (kept) =>
      briefingOf(kept.head, () => recent.get(kept.path, () => detailsOf(descriptor, parts, kept, folder))),
    );
    const cache = transcripts.map((kept, index) => {
      const briefing = archive.briefings[index];
      if (briefing === undefined) throw new DamagedIndex();
      return [path.join(folder, kept.path), { stamp: kept.stamp, hash: kept.hash, briefing }] as const;
    });
    return { archive, cache: new Map(cache) };
  } catch {
    closeSync(descriptor);
    return 'damaged';
  }
}

class DamagedIndex extends Error {}

function partsOf(descriptor: number): Parts | null {
  const bytes = headBytes(readAt(descriptor, 0, 16));
  return bytes === 0 || bytes > fstatSync(descriptor).size ? null : readHead(readAt(descriptor, 0, bytes));
}

/** Fewer bytes than were asked for where the file ends. */
function readAt(descriptor: number, from: number, bytes: number): Buffer {
  const read = Buffer.allocUnsafeSlow(bytes);
  let done = 0;
  while (done < bytes) {
    const more = readSync(descriptor, read, done, bytes - done, from + done);
    if (more === 0) break;
    done += more;
  }
  return read.subarray(0, done);
}

/**
 * The details of a briefing, from the file; where they are not as they were written, from the transcript itself.
 * @throws where both have changed: no word is shown that may be wrong
 */
function detailsOf(descriptor: number, parts: Parts, kept: KeptTranscript, folder: string): BriefingDetails {
  const [at, bytes, crc] = kept.details;
  const packed = readAt(descriptor, parts.detailsAt + at, bytes);
  if (packed.length === bytes && crc32(packed) === crc) return unpackDetails(packed);
  const briefing = rereadTranscript(path.join(folder, kept.path), kept.hash);
  if (briefing !== null) return briefing;
  throw new Error(`${kept.path} has changed, and so has the index that was kept of it. Start again to read it anew.`);
}
