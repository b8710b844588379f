import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { indexFingerprint } from './saved-index/fingerprint.ts';
import { lockIndex } from './saved-index/index-lock.ts';
import { loadIndex, type SavedIndex, type SharedIndex } from './saved-index/load-index.ts';
import { type ReadingThreads, startReadingThreads } from './saved-index/reading-threads.ts';
import { clearUnfinished, saveIndex } from './saved-index/save-index.ts';
import { type Archive, buildArchive, updateArchive } from './search/build-archive.ts';
import { loadModels } from './search/load-models.ts';
import type { Models } from './search/models.ts';
import {
  type FileProblem,
  type LoadedTranscripts,
  loadTranscripts,
  type ReadText,
} from './transcript/load-transcripts.ts';
import { readTranscript } from './transcript/read-transcript.ts';

export interface OpenedArchive {
  readonly archive: Archive;
  /** Files that could not be read; the rest is served. */
  readonly problems: readonly FileProblem[];
  /** What was found in the folder, so that it can be kept up to date. */
  readonly found: LoadedTranscripts;
  /** The file that the index is kept in; null where none is. */
  readonly keptIn: string | null;
  /** What other threads can make an archive of, and the one that they make: see `src/searching/`. Null where nothing is kept. */
  readonly shared: { readonly index: SharedIndex; readonly archive: Archive } | null;
}

export interface OpenOptions {
  /** Called after each file with how many are read, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Where the index is kept between starts; nothing is kept where it is left out. */
  readonly keep?: KeepOptions | undefined;
  /** So many threads read where there is much to read; none where left out. */
  readonly threads?: number | undefined;
}

export interface KeepOptions {
  /** The folder of kept indexes; it is made where it is missing. */
  readonly folder: string;
  /** A word that no other process uses at this time. */
  readonly unique: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Told where a kept index can't be used, or none can be kept. The archive is served all the same. */
  readonly onTrouble?: ((trouble: IndexTrouble) => void) | undefined;
}

export type IndexTrouble =
  | { readonly kind: 'damaged'; readonly file: string }
  | { readonly kind: 'not-kept'; readonly file: string; readonly reason: string };

/** Up to so many transcripts are read here: a thread takes longer to start than they take. */
const READ_HERE = 12;

/**
 * Reads every transcript of a folder and makes them ready to be asked. Where an index was kept, only what has changed since
 * is read and indexed.
 *
 * @throws where the models that ship with the project are missing or damaged
 */
export async function openArchive(folder: string, options: OpenOptions = {}): Promise<OpenedArchive> {
  const { keep } = options;
  const models = loadModels();
  const place = keep === undefined ? null : placeOf(folder, keep.folder);
  let saved = place === null ? null : lookForIndex(place, folder, models, keep);
  // Of processes that start at once, one makes the index; the others wait, and open it.
  const unlock = place === null || saved !== null ? null : await lockIndex(place.file);
  if (place !== null && unlock !== null) saved = lookForIndex(place, folder, models);
  const threads = threadsWhenNeeded(options.threads ?? 0);
  try {
    const { onProgress } = options;
    const found = await loadTranscripts([folder], { onProgress, cache: saved?.cache, read: threads.read });
    const archive = archiveOf(found, saved, models, threads.stems());
    const keptIn = saved === null ? null : (place?.file ?? null);
    const opened = { archive, problems: found.problems, found, keptIn, shared: sharedOf(saved) };
    if (keep === undefined || place === null || isUnchanged(found, saved)) return opened;
    return await keepIndex(place, folder, keep, opened, models);
  } finally {
    unlock?.();
    await threads.close();
  }
}

function sharedOf(saved: SavedIndex | null): OpenedArchive['shared'] {
  return saved === null ? null : { index: saved.shared, archive: saved.archive };
}

interface Place {
  readonly file: string;
  readonly fingerprint: string;
}

/** Every folder of transcripts has an index of its own. Null where it can't be known what an index is made by. */
function placeOf(folder: string, kept: string): Place | null {
  const fingerprint = indexFingerprint();
  if (fingerprint === null) return null;
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16);
  return { file: path.join(kept, `${name}.index`), fingerprint };
}

function lookForIndex(
  { file, fingerprint }: Place,
  folder: string,
  models: Models,
  keep?: KeepOptions,
): SavedIndex | null {
  const found = loadIndex(file, fingerprint, folder, models);
  if (typeof found !== 'string') return found;
  if (found === 'damaged') keep?.onTrouble?.({ kind: 'damaged', file });
  return null;
}

function archiveOf(
  { briefings }: LoadedTranscripts,
  saved: SavedIndex | null,
  models: Models,
  stems: ReadonlyMap<string, string>,
): Archive {
  const archive = saved?.archive ?? buildArchive([], models);
  archive.vocabulary.termOf.learn(stems);
  const isSame =
    saved !== null &&
    briefings.length === archive.briefings.length &&
    briefings.every((briefing, index) => briefing === archive.briefings[index]);
  return isSame ? archive : updateArchive(archive, briefings);
}

/** Nothing was read anew, nothing is gone, and every stamp is the one that was kept. */
function isUnchanged({ cache }: LoadedTranscripts, saved: SavedIndex | null): boolean {
  return (
    saved !== null &&
    cache.size === saved.cache.size &&
    [...cache].every(([file, read]) => saved.cache.get(file) === read)
  );
}

/** Keeps the index, and serves from what was kept: that takes less memory. Where it can't be kept, it is served as it is. */
async function keepIndex(
  { file, fingerprint }: Place,
  folder: string,
  keep: KeepOptions,
  opened: OpenedArchive,
  models: Models,
): Promise<OpenedArchive> {
  try {
    await saveIndex(file, fingerprint, folder, opened.found, opened.archive, keep.unique);
    await clearUnfinished(keep.folder, keep.now);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    keep.onTrouble?.({ kind: 'not-kept', file, reason });
    return opened;
  }
  const kept = loadIndex(file, fingerprint, folder, models);
  // Another process may have kept its own meanwhile, of other files.
  if (typeof kept === 'string' || !isSameFiles(opened.found, kept)) return opened;
  const found = { ...opened.found, cache: kept.cache, briefings: kept.archive.briefings };
  return { ...opened, archive: kept.archive, found, keptIn: file, shared: sharedOf(kept) };
}

function isSameFiles({ cache }: LoadedTranscripts, kept: SavedIndex): boolean {
  return cache.size === kept.cache.size && [...cache].every(([file, { hash }]) => kept.cache.get(file)?.hash === hash);
}

function threadsWhenNeeded(count: number): {
  readonly read: ReadText;
  readonly stems: () => ReadonlyMap<string, string>;
  readonly close: () => Promise<void>;
} {
  let threads: ReadingThreads | null = null;
  let asked = 0;
  return {
    read(text, file, override) {
      asked++;
      if (count < 1 || asked <= READ_HERE) return readTranscript(text, file, override);
      threads ??= startReadingThreads(count);
      // A thread that has ended, for want of memory say, leaves its work to this one.
      return Promise.resolve(threads.read(text, file, override)).catch(() => readTranscript(text, file, override));
    },
    stems: () => threads?.stems ?? new Map(),
    close: async () => threads?.close(),
  };
}
