import { type Archive, buildArchive, removeBriefing, replaceBriefing } from '../search/build-archive.ts';
import type { Briefing } from '../transcript/briefing.ts';
import type { LoadedTranscripts } from '../transcript/load-transcripts.ts';

/** One file of the folder, and what became of it. */
export interface ShelvedFile {
  readonly path: string;
  /** What is served of it; null where it never could be read. */
  readonly served: Briefing | null;
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

/** What is served at the beginning: all that was found. `restock` tells what is wrong with it. */
export function emptyShelf(archive: Archive): Shelf {
  return { archive, files: new Map() };
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

/** From so many changes on, indexing everything at once is quicker than one after the other. */
const MANY_CHANGES = 4;

const NO_SPEECH = 'It names no speaker, so there is nothing to quote. Put who speaks and a colon before the words.';
const OUT_OF_REACH = 'The folder it is in cannot be read at the moment.';

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
): { readonly shelf: Shelf; readonly changes: readonly ShelfChange[] } {
  const changes: ShelfChange[] = [];
  const files = new Map<string, ShelvedFile>();
  const fail = (path: string, reason: string, read: Briefing | null, before: ShelvedFile | undefined): void => {
    const kept = before ?? { path, served: null, readAt: null };
    const isNews = before?.failure?.reason !== reason;
    files.set(path, { ...kept, failure: { at: isNews ? now : (before?.failure?.at ?? now), reason, read } });
    if (isNews) changes.push({ kind: 'failed', path, reason, keepsEarlier: kept.served !== null });
  };
  for (const [path, { briefing }] of found.cache) {
    const before = shelf.files.get(path);
    if (before?.served === briefing) files.set(path, { ...before, failure: null });
    else if (before?.failure?.read === briefing) files.set(path, before);
    else if (briefing.turns.length === 0) fail(path, NO_SPEECH, briefing, before);
    else {
      files.set(path, { path, served: briefing, readAt: now, failure: null });
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
  const archive = archiveOf(shelf.archive, files);
  return { shelf: { archive, files }, changes: withoutMoves(changes, shelf.archive) };
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

/** The archive as it should be, by replacing what differs from what it is. */
function archiveOf(archive: Archive, files: ReadonlyMap<string, ShelvedFile>): Archive {
  const wanted = new Map<string, Briefing>();
  // What was read just now comes last, and so wins over an earlier version of the same name.
  const served = [...files.values()].sort((a, b) => Number(a.failure === null) - Number(b.failure === null));
  for (const { served: briefing } of served) if (briefing !== null) wanted.set(briefing.id, briefing);
  const there = new Map(archive.briefings.map((briefing) => [briefing.id, briefing]));
  const removed = [...there.keys()].filter((id) => !wanted.has(id));
  const changed = [...wanted.values()].filter((briefing) => there.get(briefing.id) !== briefing);
  if (removed.length + changed.length >= MANY_CHANGES) return buildArchive([...wanted.values()], archive.models);
  return changed.reduce(replaceBriefing, removed.reduce(removeBriefing, archive));
}
