import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Archive } from '../search/build-archive.ts';
import type { LoadedTranscripts } from '../transcript/load-transcripts.ts';
import { type KeptTranscript, packArchive } from './index-contents.ts';
import { layOut } from './index-layout.ts';
import { headOf, packDetails } from './packed-briefing.ts';

const A_DAY = 24 * 60 * 60 * 1000;
const UNFINISHED = '.unfinished';

/**
 * Keeps an index of what was loaded from a folder. It is written beside its place and put there once it is whole, so that
 * nobody ever reads half of it, and of two processes that do this at once the later one wins.
 *
 * @param archive of the briefings that were loaded, in their order
 * @param unique a word that no other process uses at this time
 * @throws where it can't be written, such as on a read-only disk
 */
export async function saveIndex(
  file: string,
  fingerprint: string,
  folder: string,
  loaded: LoadedTranscripts,
  archive: Archive,
  unique: string,
): Promise<void> {
  const details: Uint8Array[] = [];
  let at = 0;
  const transcripts = [...loaded.cache].map(([from, { stamp, hash, briefing }]): KeptTranscript => {
    const packed = packDetails(briefing);
    details.push(packed);
    at += packed.length;
    const place = [at - packed.length, packed.length, crc32(packed)] as const;
    return { path: path.relative(folder, from), stamp, hash, head: headOf(briefing), details: place };
  });
  const pieces = [...layOut(fingerprint, packArchive(archive, transcripts), at), ...details];
  const unfinished = `${file}.${unique}${UNFINISHED}`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    const handle = await open(unfinished, 'wx');
    try {
      await handle.writev(pieces);
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Removes what processes left behind that ended while they were writing. */
export async function clearUnfinished(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const at = path.join(folder, name);
    if (!name.endsWith(UNFINISHED)) continue;
    // Another process may have finished its own meanwhile.
    const stats = await stat(at).catch(() => null);
    if (stats !== null && now - stats.mtimeMs > A_DAY) await rm(at, { force: true });
  }
}
