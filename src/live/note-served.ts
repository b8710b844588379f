import type { TranscriptTable } from '../store/store.ts';
import type { Shelf } from './shelf.ts';

/** Notes in the store which transcripts are served, so that what is new is known after a restart too. */
export interface ServedNotes {
  /**
   * Brings the store up to what is served. Where it fails, the next call does what is left.
   *
   * @param now milliseconds since 1970
   * @throws {StoreError}
   */
  readonly bringUp: (shelf: Shelf, now: number) => Promise<void>;
}

export function noteServed(table: TranscriptTable): ServedNotes {
  /** What the store has, by briefing; null: it was not asked yet. */
  let noted: Map<string, string> | null = null;
  return {
    bringUp: async ({ files }, now) => {
      noted ??= new Map((await table.all()).map(({ briefing, hash }) => [briefing, hash]));
      const served = new Set<string>();
      for (const { served: briefing, hash, readAt } of files.values()) {
        if (briefing === null || hash === null) continue;
        served.add(briefing.id);
        if (noted.get(briefing.id) === hash) continue;
        // It came when it was read: what was there at the start is no news to a channel that asks in the next moment.
        await table.note(briefing.id, hash, briefing.header.sourceUrl, readAt ?? now);
        noted.set(briefing.id, hash);
      }
      for (const id of [...noted.keys()]) {
        if (served.has(id)) continue;
        await table.forget(id);
        noted.delete(id);
      }
    },
  };
}
