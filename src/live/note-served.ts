import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { TranscriptTable } from '../store/store.ts';
import type { Briefing } from '../transcript/briefing.ts';
import type { Shelf } from './shelf.ts';

/** Notes in the store which transcripts are served, so that what is new is known after a restart too. */
export interface ServedNotes {
  /** Brings the store up to what is served. Where it fails, the next call does what is left. @throws {StoreError} */
  readonly bringUp: (shelf: Shelf, now: number) => Promise<void>;
}

export function noteServed(table: TranscriptTable): ServedNotes {
  const noted = new Map<string, Briefing>();
  let first = true;
  return {
    bringUp: async ({ files }, now) => {
      const served = new Map(
        [...files.values()].flatMap((file) => (file.served === null ? [] : [[file.served.id, file]])),
      );
      const isUnchanged =
        [...served].every(([id, file]) => noted.get(id) === file.served) && noted.size === served.size;
      if (isUnchanged && !first) return;
      const known = new Map((await table.all()).map((seen) => [seen.briefing, seen.hash]));
      for (const [id, { path, served: briefing }] of served) {
        if (briefing === null || noted.get(id) === briefing) continue;
        const bytes = await readFile(path).catch(() => null);
        // Gone again, or out of reach: the next look at the folder tells.
        if (bytes === null) continue;
        const hash = createHash('sha256').update(bytes).digest('hex');
        if (known.get(id) !== hash) await table.note(id, hash, briefing.header.sourceUrl, now);
        noted.set(id, briefing);
      }
      for (const id of new Set([...known.keys(), ...noted.keys()])) {
        if (served.has(id)) continue;
        await table.forget(id);
        noted.delete(id);
      }
      first = false;
    },
  };
}
