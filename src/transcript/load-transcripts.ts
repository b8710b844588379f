import { createHash } from 'node:crypto';
import { constants, type Dirent, existsSync, readFileSync } from 'node:fs';
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Briefing } from './briefing.ts';
import { readTranscript } from './read-transcript.ts';

/** What was read before, by path. Hand the last one in, and only files that changed are read again. */
export type TranscriptCache = ReadonlyMap<string, CachedBriefing>;

export interface CachedBriefing {
  /** Changes whenever the file, or the override beside it, does: times of change in milliseconds and sizes. */
  readonly stamp: string;
  /** SHA-256 of what the file and the override beside it hold. */
  readonly hash: string;
  readonly briefing: Briefing;
}

/** Makes a briefing of a transcript's text; see `readTranscript`. */
export type ReadText = (text: string, file: string, override: string | undefined) => Briefing | Promise<Briefing>;

/** A file or folder that could not be read. */
export interface FileProblem {
  readonly path: string;
  /** A plain sentence for the person who keeps the folder. */
  readonly message: string;
}

export interface LoadedTranscripts {
  /** By path, so that the order is the same on every machine. */
  readonly briefings: readonly Briefing[];
  /** Where each briefing was read from, by id. */
  readonly paths: ReadonlyMap<string, string>;
  readonly problems: readonly FileProblem[];
  readonly cache: TranscriptCache;
}

export interface LoadOptions {
  readonly cache?: TranscriptCache | undefined;
  /**
   * Whether a file that is new or has changed may be read already, and is not still being written. Where it may not, it is
   * left as it is in the cache, or out where it is not in it.
   */
  readonly mayRead?: ((path: string) => boolean) | undefined;
  /** Called after each file with how many are done, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** How a text is read: `readTranscript` where left out. */
  readonly read?: ReadText | undefined;
}

/** A transcript of a day's briefing is 100 kB. What is larger than this is no transcript. */
const LARGEST_FILE = 32 * 1024 * 1024;
const DEEPEST_FOLDER = 32;
/** So many files are being read at once: enough to keep a disk and some threads busy. */
const FILES_AT_ONCE = 16;
const TRANSCRIPT = /\.(?:md|txt|html?)$/i;

/**
 * Reads every transcript among `paths`, each a file or a folder with its subfolders. Throws nothing for what is on the
 * disk: what can't be read is in `problems`, and the rest is served.
 */
export async function loadTranscripts(paths: readonly string[], options: LoadOptions = {}): Promise<LoadedTranscripts> {
  const problems: FileProblem[] = [];
  const files = await findTranscripts(paths, problems);
  const cache = new Map<string, CachedBriefing>();
  const byId = new Map<string, string>();
  const briefings: Briefing[] = [];
  const underWay: Promise<CachedBriefing | FileProblem | null>[] = [];
  for (const [i, { file }] of files.entries()) {
    for (const next of files.slice(i + underWay.length, i + FILES_AT_ONCE)) underWay.push(readOne(next, options));
    const read = await underWay.shift();
    options.onProgress?.(i + 1, files.length);
    if (read === undefined || read === null) continue;
    if ('message' in read) {
      problems.push(read);
      continue;
    }
    const other = byId.get(read.briefing.id);
    if (other !== undefined) {
      problems.push({
        path: file,
        message: `It has the same name as ${other}, so it was left out. Rename one of them.`,
      });
      continue;
    }
    byId.set(read.briefing.id, file);
    cache.set(file, read);
    briefings.push(read.briefing);
  }
  return { briefings, paths: byId, problems, cache };
}

/** The path of the file in which an editor overrides what a transcript says. */
export function overrideOf(file: string): string {
  return `${file.replace(/\.[^./\\]{1,10}$/, '')}.override.yaml`;
}

/** A file to read. */
interface Found {
  readonly file: string;
  /** Where the editor's override beside it would be. */
  readonly beside: string;
  /** Whether it is there. */
  readonly hasOverride: boolean;
}

/** A briefing, why there is none, or null where the file may not be read yet. */
async function readOne(
  { file, beside, hasOverride }: Found,
  { cache, mayRead, read = readTranscript }: LoadOptions,
): Promise<CachedBriefing | FileProblem | null> {
  const cached = cache?.get(file);
  try {
    const { mtimeMs, size } = await stat(file);
    const override = hasOverride ? await stampOfOverride(beside) : 'none:0';
    const stamp = `${mtimeMs}:${size}:${override}`;
    if (cached?.stamp === stamp) return cached;
    if (mayRead?.(file) === false) return cached ?? null;
    const set = override === 'none:0' ? undefined : await readBounded(beside).catch(unreadable);
    const bytes = await readBounded(file);
    const hash = hashOf(bytes, set);
    if (cached?.hash === hash) return { ...cached, stamp };
    const briefing = await read(decode(bytes), file, set === undefined ? undefined : decode(set));
    // What could not be read is tried again the next time, whatever its times say: a permission changes neither.
    return {
      stamp: set?.subarray(0, UNREADABLE.length).equals(UNREADABLE) ? `${stamp}:unreadable` : stamp,
      hash,
      briefing,
    };
  } catch (error) {
    if (error instanceof TooLarge) return { path: file, message: error.message };
    return { path: file, message: `It could not be read: ${reason(error)}.` };
  }
}

/**
 * How the override beside a transcript looks from outside; `none:0` where there is none after all. One that is there and
 * can't be looked at, such as a link that leads nowhere, counts as there: it may be what keeps an embargo.
 */
async function stampOfOverride(file: string): Promise<string> {
  const found = await stat(file).catch(() => lstat(file).catch(() => null));
  return found === null ? 'none:0' : `${found.mtimeMs}:${found.size}`;
}

/** Stands for an override that can't be read. It is none that could be understood, so the whole briefing is held back. */
const UNREADABLE = Buffer.from('unreadable: ');

function unreadable(error: unknown): Buffer {
  return Buffer.concat([UNREADABLE, Buffer.from(JSON.stringify(reason(error)))]);
}

class TooLarge extends Error {}
const TOO_LARGE = `It is larger than ${LARGEST_FILE / 1024 / 1024} MB, so it was left out.`;

/**
 * Reads a file, and never more than a transcript may have, whatever the system says of its size. What is no file, such as
 * a pipe or a device, would be waited for without end.
 *
 * @throws {TooLarge} where it has more
 */
async function readBounded(file: string): Promise<Buffer> {
  // A pipe that is opened like this does not wait for somebody to write to it.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const kind = await handle.stat();
    if (!kind.isFile()) throw new Error('it is no file');
    if (kind.size > LARGEST_FILE) throw new TooLarge(TOO_LARGE);
    const bytes = Buffer.allocUnsafeSlow(Math.min(kind.size, LARGEST_FILE) + 1);
    let read = 0;
    for (;;) {
      const { bytesRead } = await handle.read(bytes, read, bytes.length - read, read);
      read += bytesRead;
      if (bytesRead === 0 || read === bytes.length) break;
    }
    if (read > LARGEST_FILE) {
      throw new TooLarge(TOO_LARGE);
    }
    return bytes.subarray(0, read);
  } finally {
    await handle.close();
  }
}

/**
 * Reads one transcript once more, at once.
 * @param hash as `CachedBriefing` has it
 * @returns null where it is not what it was
 */
export function rereadTranscript(file: string, hash: string): Briefing | null {
  const beside = overrideOf(file);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const set = existsSync(beside) ? readFileSync(beside) : undefined;
  if (hashOf(bytes, set) !== hash) return null;
  return readTranscript(decode(bytes), file, set === undefined ? undefined : decode(set));
}

function hashOf(bytes: Uint8Array, override: Uint8Array | undefined): string {
  const hash = createHash('sha256').update(bytes);
  if (override !== undefined) hash.update(`\noverride ${override.length}\n`).update(override);
  return hash.digest('hex');
}

/** The files to read, sorted, each once however many ways lead to it. */
async function findTranscripts(paths: readonly string[], problems: FileProblem[]): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  const visited = new Set<string>();
  const take = (real: string, file: string, names: ReadonlySet<string> | null): void => {
    if (found.has(real)) return;
    const beside = overrideOf(file);
    found.set(real, { file, beside, hasOverride: names === null || names.has(path.basename(beside)) });
  };
  const walk = async (folder: string, depth: number): Promise<void> => {
    const real = await realpath(folder);
    // A link to a folder above would lead round for ever.
    if (visited.has(real)) return;
    visited.add(real);
    if (depth > DEEPEST_FOLDER) {
      problems.push({ path: folder, message: 'It lies too deep in folders, so it was left out.' });
      return;
    }
    const entries = await readdir(folder, { withFileTypes: true });
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const at = path.join(folder, entry.name);
      // Asking the disk about every file again would take longer than all the rest where nothing has changed.
      if (entry.isFile() && TRANSCRIPT.test(entry.name)) take(path.join(real, entry.name), at, names);
      else if (!entry.isFile()) await visit(at, entry, depth, names);
    }
  };
  const visit = async (at: string, entry: Dirent, depth: number, names: ReadonlySet<string>): Promise<void> => {
    try {
      const kind = entry.isSymbolicLink() ? await stat(at) : entry;
      if (kind.isDirectory()) await walk(at, depth + 1);
      else if (!TRANSCRIPT.test(entry.name)) return;
      else if (kind.isFile()) take(await realpath(at), at, names);
      else problems.push({ path: at, message: 'It is a pipe, a socket or a device, so it was left out.' });
    } catch (error) {
      problems.push({ path: at, message: `It could not be read: ${reason(error)}.` });
    }
  };
  for (const start of paths) {
    try {
      const kind = await stat(start);
      if (kind.isDirectory()) await walk(start, 0);
      else take(await realpath(start), start, null);
    } catch (error) {
      problems.push({ path: start, message: `It could not be read: ${reason(error)}.` });
    }
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Text by its byte-order mark; UTF-8 where there is none, with a replacement character for what isn't text. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  ELOOP: 'its links lead round in a circle',
  EMFILE: 'too many files are open',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
