import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Schema } from './schema.ts';
import type { ProcessTable } from './store.ts';

const shardList = z.array(z.int());

/** Which processes serve which shards, in the database. */
export function processTable(db: Kysely<Schema>): ProcessTable {
  return {
    note: async ({ name, shards, total }, until, now) => {
      const row = { shards: JSON.stringify(shards), total, until };
      await db.deleteFrom('processes').where('until', '<', now).execute();
      await db
        .insertInto('processes')
        .values({ name, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute();
    },
    serving: async (now) => {
      const rows = await db.selectFrom('processes').selectAll().where('until', '>=', now).orderBy('name').execute();
      return rows.map(({ name, shards, total }) => ({ name, shards: shardList.parse(JSON.parse(shards)), total }));
    },
    forget: async (name) => {
      await db.deleteFrom('processes').where('name', '=', name).execute();
    },
  };
}
