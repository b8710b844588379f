import { stat } from 'node:fs/promises';
import path from 'node:path';
import { updateUnhurried } from '../search/build-archive.ts';
import { loadTranscripts, overrideOf, type TranscriptCache } from '../transcript/load-transcripts.ts';
import { trackSettling } from './settling.ts';
import { type Absence, restock, type Shelf, type ShelfChange } from './shelf.ts';
import { watchFolder } from './watch-folder.ts';

/** How long a file must have stayed as it is before it is read, in milliseconds. */
const QUIET = 300;
/** How often the whole folder is looked through, whatever the system tells, in milliseconds. */
const ROUND = 60_000;

export interface LiveOptions {
  readonly folder: string;
  /** Milliseconds between two looks through the folder, for drives that tell of nothing; null: the system tells of changes. */
  readonly pollEvery: number | null;
  /** What is served at the beginning, and what it was read from. */
  readonly shelf: Shelf;
  readonly cache: TranscriptCache;
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  readonly after: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Lets other work go on for a moment. */
  readonly rest: () => Promise<void>;
  readonly onChange: (change: ShelfChange) => void;
  /** Told where the folder cannot be watched; it is looked through once a minute all the same. */
  readonly onError: (error: Error) => void;
}

export interface LiveTranscripts {
  /** What is served now. A value: it stays as it is, and another takes its place. */
  readonly shelf: () => Shelf;
  /** Resolves when no change is missed any more. */
  readonly ready: Promise<void>;
  /** Looks through the folder now; what has changed is read as soon as it is settled. */
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Serves a folder of transcripts as it changes. */
export function liveTranscripts(options: LiveOptions): LiveTranscripts {
  const { folder, now, after, rest } = options;
  let { shelf, cache } = options;
  const settling = trackSettling();
  const closed = new AbortController();
  let work: Promise<void> = Promise.resolve();
  let watching = false;

  /** Looks through the folder. What has changed is read where it is settled; elsewhere it is waited for. */
  const look = async (settled: ReadonlySet<string>): Promise<void> => {
    const waited = new Set<string>();
    const mayRead = (file: string): boolean => {
      if (settled.has(path.normalize(file)) && !settling.has(path.normalize(overrideOf(file)))) return true;
      waited.add(file);
      noted(file);
      return false;
    };
    const found = await loadTranscripts([folder], { cache, mayRead });
    const absent = new Map<string, Absence>();
    for (const file of new Set([...shelf.files.keys(), ...cache.keys()])) {
      if (!found.cache.has(file)) absent.set(file, waited.has(file) ? 'unsettled' : await absenceOf(folder, file));
    }
    if (closed.signal.aborted) return;
    const next = restock(shelf, found, (file) => absent.get(file) ?? 'gone', now());
    const kept = [...cache].filter(([file]) => absent.has(file) && absent.get(file) !== 'gone');
    const isOther = next.changes.some(({ kind }) => kind !== 'failed');
    const archive = isOther ? await updateUnhurried(shelf.archive, next.briefings, rest) : shelf.archive;
    shelf = { archive, files: next.files };
    cache = new Map([...kept, ...found.cache]);
    next.changes.forEach(options.onChange);
  };
  /** One look at a time; the next begins when the last is over. */
  const lookInTurn = (settled: ReadonlySet<string>): Promise<void> => {
    work = work.then(() => look(settled)).catch((error: unknown) => options.onError(asError(error)));
    return work;
  };
  const settle = async (): Promise<void> => {
    if (watching) return;
    watching = true;
    while (!settling.isEmpty() && !closed.signal.aborted) {
      const settled = await settling.look(stampOf);
      if (settled.size > 0) await lookInTurn(new Set(settled.keys()));
      // What is written while it is read may be told of in the same breath as what was written before, and so be lost.
      for (const [file, stamp] of settled) if ((await stampOf(file)) !== stamp) settling.note(file);
      if (!settling.isEmpty()) await after(QUIET, closed.signal);
    }
    watching = false;
  };
  const rounds = async (): Promise<void> => {
    while (!closed.signal.aborted) {
      await after(options.pollEvery ?? ROUND, closed.signal);
      if (!closed.signal.aborted) await lookInTurn(new Set());
    }
  };

  const noted = (file: string): void => {
    settling.note(path.normalize(file));
    void settle();
  };
  const watch = options.pollEvery === null ? watchFolder(folder, noted, options.onError) : null;
  void rounds();
  return {
    shelf: () => shelf,
    ready: watch?.ready ?? Promise.resolve(),
    look: () => lookInTurn(new Set()),
    close: async () => {
      closed.abort();
      await watch?.close();
      await work;
    },
  };
}

/** How a file looks from outside; changes whenever somebody writes to it. */
async function stampOf(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file).catch(() => ({ size: -1, mtimeMs: -1, ino: -1 }));
  return `${size}:${mtimeMs}:${ino}`;
}

/** Why a file was not found. Where the folder itself is out of reach, nothing is known of what is in it. */
async function absenceOf(folder: string, file: string): Promise<Absence> {
  const codeOf = (at: string): Promise<string> =>
    stat(at).then(
      () => '',
      (error: NodeJS.ErrnoException) => error.code ?? 'unknown',
    );
  const code = await codeOf(file);
  return (code === 'ENOENT' || code === 'ENOTDIR') && (await codeOf(folder)) === '' ? 'gone' : 'out-of-reach';
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
