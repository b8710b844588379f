import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { TurnTable } from './store.ts';

/** Whose turn it is when, in the database. One statement takes a turn, so that no two processes have the same. */
export function turnTable(db: Kysely<Schema>): TurnTable {
  return {
    take: async (name, apart, now) => {
      const { free_at } = await db
        .insertInto('turns')
        .values({ name, free_at: now + apart })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({
            free_at: sql<number>`case when turns.free_at > ${now} then turns.free_at else ${now} end + ${apart}`,
          }),
        )
        .returning('free_at')
        .executeTakeFirstOrThrow();
      return free_at - apart;
    },
  };
}
