import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { TranscriptTable } from './store.ts';

/** Which transcripts were met in the folder, in the database. */
export function transcriptTable(db: Kysely<Schema>): TranscriptTable {
  return {
    all: async () => {
      const rows = await db
        .selectFrom('transcripts')
        .selectAll()
        .orderBy('first_seen_at')
        .orderBy('briefing')
        .execute();
      return rows.map(({ briefing, hash, first_seen_at, changed_at, source }) => ({
        briefing,
        hash,
        firstSeenAt: first_seen_at,
        changedAt: changed_at,
        source,
      }));
    },
    note: async (briefing, hash, source, now) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('transcripts')
        .values({ briefing, hash, source, first_seen_at: now, changed_at: now })
        .onConflict((conflict) => conflict.column('briefing').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) return 'new';
      const { numUpdatedRows } = await db
        .updateTable('transcripts')
        .set({ hash, changed_at: now, ...(source === null ? {} : { source }) })
        .where('briefing', '=', briefing)
        .where('hash', '!=', hash)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n ? 'changed' : 'same';
    },
    forget: async (briefing) => {
      await db.deleteFrom('transcripts').where('briefing', '=', briefing).execute();
    },
  };
}
