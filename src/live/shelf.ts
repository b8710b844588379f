import { type Archive, removeBriefing } from '../search/build-archive.ts';
import type { Briefing } from '../transcript/briefing.ts';
import type { LoadedTranscripts } from '../transcript/load-transcripts.ts';

/** One file of the folder, and what became of it. */
export interface ShelvedFile {
  readonly path: string;
  /** What is served of it; null where it never could be read. */
  readonly served: Briefing | null;
  /** The SHA-256 of what that was read from, in hex: of the file, and of the override beside it where there is one. */
  readonly hash: string | null;
  /** When that was read; null where it never could be. */
  readonly readAt: number | null;
  /** Why the file as it is now is not served; null: it is. */
  readonly failure: { readonly at: number; readonly reason: string; readonly read: Briefing | null } | null;
}

/** What is served, and what became of each file, by path. */
export interface Shelf {
  readonly archive: Archive;
  readonly files: ReadonlyMap<string, ShelvedFile>;
}

/** A shelf with nothing known of files. */
export function emptyShelf(archive: Archive): Shelf {
  return { archive, files: new Map() };
}

/** What is served at the beginning, as it was opened. What has no speech has nothing to be searched. */
export function openedShelf(archive: Archive, found: LoadedTranscripts, now: number): Shelf {
  const silent = new Set(
    archive.briefings.filter((_, index) => archive.firstUnits[index] === archive.firstUnits[index + 1]),
  );
  const read = [...found.cache].map(([path, { briefing, hash }]): ShelvedFile => {
    if (!silent.has(briefing)) return { path, served: briefing, hash, readAt: now, failure: null };
    return { ...unserved(path), failure: { at: now, reason: NO_SPEECH, read: briefing } };
  });
  const unread = found.problems.map(
    ({ path, message }): ShelvedFile => ({ ...unserved(path), failure: { at: now, reason: message, read: null } }),
  );
  return {
    archive: [...silent].reduce((left, { id }) => removeBriefing(left, id), archive),
    files: new Map([...read, ...unread].map((file) => [file.path, file])),
  };
}

/** What is known of a file that was there and was not found: gone, out of reach, or still being written. */
export type Absence = 'gone' | 'out-of-reach' | 'unsettled';

export type ShelfChange =
  | { readonly kind: 'added' | 'replaced'; readonly path: string; readonly briefing: Briefing }
  | { readonly kind: 'withdrawn'; readonly path: string; readonly briefing: Briefing }
  | {
      readonly kind: 'failed';
      readonly path: string;
      readonly reason: string;
      /** Whether an earlier version goes on being served. */
      readonly keepsEarlier: boolean;
    };

const NO_SPEECH = 'It names no speaker, so there is nothing to quote. Put who speaks and a colon before the words.';
const OUT_OF_REACH = 'The folder it is in cannot be read at the moment.';

/** What is to be served from now on. */
export interface Restocked {
  readonly files: Shelf['files'];
  readonly briefings: readonly Briefing[];
  readonly changes: readonly ShelfChange[];
}

/**
 * Brings what is served up to what was found in the folder. A file that can't be read, or has no speech any more, leaves its
 * earlier version in place; one that is gone is forgotten.
 *
 * @param absenceOf why a file was not found
 * @param now milliseconds since 1970
 */
export function restock(
  shelf: Shelf,
  found: LoadedTranscripts,
  absenceOf: (path: string) => Absence,
  now: number,
): Restocked {
  const changes: ShelfChange[] = [];
  const files = new Map<string, ShelvedFile>();
  const fail = (path: string, reason: string, read: Briefing | null, before: ShelvedFile | undefined): void => {
    const kept = before ?? unserved(path);
    const isNews = before?.failure?.reason !== reason;
    files.set(path, { ...kept, failure: { at: isNews ? now : (before?.failure?.at ?? now), reason, read } });
    if (isNews) changes.push({ kind: 'failed', path, reason, keepsEarlier: kept.served !== null });
  };
  for (const [path, { briefing, hash }] of found.cache) {
    const before = shelf.files.get(path);
    if (before?.served === briefing) files.set(path, { ...before, failure: null });
    else if (before?.failure?.read === briefing) files.set(path, before);
    else if (briefing.turns.length === 0) fail(path, NO_SPEECH, briefing, before);
    else {
      files.set(path, { path, served: briefing, hash, readAt: now, failure: null });
      const isNew = before === undefined || before.served === null;
      changes.push({ kind: isNew ? 'added' : 'replaced', path, briefing });
    }
  }
  for (const { path, message } of found.problems) {
    if (!files.has(path)) fail(path, message, null, shelf.files.get(path));
  }
  for (const [path, before] of shelf.files) {
    if (files.has(path)) continue;
    const absence = absenceOf(path);
    if (absence === 'unsettled') files.set(path, before);
    else if (before.served === null) continue;
    else if (absence === 'gone') changes.push({ kind: 'withdrawn', path, briefing: before.served });
    else files.set(path, { ...before, failure: before.failure ?? { at: now, reason: OUT_OF_REACH, read: null } });
  }
  return { files, briefings: servedOf(files), changes: withoutMoves(changes, shelf.archive) };
}

function unserved(path: string): ShelvedFile {
  return { path, served: null, hash: null, readAt: null, failure: null };
}

/** What is served of all files, by path. What was read just now wins over an earlier version of the same name. */
function servedOf(files: Shelf['files']): readonly Briefing[] {
  const byId = new Map<string, ShelvedFile>();
  for (const file of files.values()) {
    const id = file.served?.id;
    if (id === undefined) continue;
    const other = byId.get(id);
    if (other === undefined || (other.failure !== null && file.failure === null)) byId.set(id, file);
  }
  return [...byId.values()]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .flatMap(({ served }) => (served === null ? [] : [served]));
}

/** A file that went to another folder is not withdrawn and added, but replaced. */
function withoutMoves(changes: readonly ShelfChange[], before: Archive): readonly ShelfChange[] {
  const appeared = new Set(changes.flatMap((change) => (change.kind === 'added' ? [change.briefing.id] : [])));
  const known = new Set(before.briefings.map(({ id }) => id));
  return changes
    .filter((change) => change.kind !== 'withdrawn' || !appeared.has(change.briefing.id))
    .map((change) =>
      change.kind === 'added' && known.has(change.briefing.id) ? { ...change, kind: 'replaced' } : change,
    );
}
