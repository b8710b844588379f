import { type Kysely, sql } from 'kysely';
import type { Database } from './connect.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store.ts';

/** Any number will do, so long as all processes of the project use the same one on a database of their own. */
const LOCK = 1_613_054_220;

/**
 * Brings the database to the newest version, in one transaction and one process at a time: others wait for it.
 *
 * @throws {StoreError} where the database was made by a newer version of the project
 */
export async function migrate({ db, kind }: Database): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // SQLite's transactions begin with the lock.
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    await bringUp(transaction);
  });
}

async function bringUp(db: Kysely<Schema>): Promise<void> {
  await db.schema.createTable('schema_version').ifNotExists().addColumn('version', 'integer').execute();
  const found = await db.selectFrom('schema_version').select('version').executeTakeFirst();
  const from = found?.version ?? 0;
  if (from > MIGRATIONS.length) {
    throw new StoreError(
      `The database has version ${from}; this version of the program knows ${MIGRATIONS.length} at the most. Start the newer program, or restore a backup that was made before.`,
    );
  }
  for (const step of MIGRATIONS.slice(from)) await step(db);
  if (found === undefined) await db.insertInto('schema_version').values({ version: MIGRATIONS.length }).execute();
  else await db.updateTable('schema_version').set({ version: MIGRATIONS.length }).execute();
}
