import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { CursorTable } from './store.ts';

/** How far something was read, in the database. */
export function cursorTable(db: Kysely<Schema>): CursorTable {
  return {
    get: async (name) => {
      const row = await db.selectFrom('cursors').select('value').where('name', '=', name).executeTakeFirst();
      return row?.value ?? null;
    },
    set: async (name, value, now) => {
      await db
        .insertInto('cursors')
        .values({ name, value, changed_at: now })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, changed_at: now }))
        .execute();
    },
  };
}
