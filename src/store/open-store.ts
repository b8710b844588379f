import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { announcementTable } from './announcement-table.ts';
import { connect, type Database, type StoreLocation } from './connect.ts';
import { cursorTable } from './cursor-table.ts';
import { ledgerTable } from './ledger.ts';
import { migrate } from './migrate.ts';
import { settingsTable } from './settings-table.ts';
import type { Store } from './store.ts';
import { isBusy, storeProblem } from './store-problem.ts';
import { subscriptionTable } from './subscription-table.ts';
import { transcriptTable } from './transcript-table.ts';

/**
 * How often SQLite is tried while another process writes, and how much longer each wait is than the one before, in
 * milliseconds: 2.3 s over all. Waiting here and not inside of SQLite lets everything else go on meanwhile.
 */
const BUSY_TRIES = 15;
const BUSY_WAIT = 20;

export interface StoreOptions {
  /** Gives an id that was never given before. */
  readonly newId: () => string;
  /** Told of connections that were lost while nobody used them; they are opened again by themselves. */
  readonly onLost: (error: Error) => void;
}

/** A store, and the database under it for copying it as a whole. */
export interface OpenedStore extends Store {
  readonly database: Database;
}

/**
 * Opens the store, creates its database file where there is none, and brings its tables to the newest version.
 *
 * @throws {StoreError} saying what to do, where the database cannot be used
 */
export async function openStore(location: StoreLocation, { newId, onLost }: StoreOptions): Promise<OpenedStore> {
  const database = await inWords(() => connect(location, onLost));
  const { db } = database;
  try {
    await inWords(() => migrate(database));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    database,
    settings: guarded(settingsTable(db)),
    subscriptions: guarded(subscriptionTable(db, newId)),
    ledger: guarded(ledgerTable(db)),
    transcripts: guarded(transcriptTable(db)),
    announcements: guarded(announcementTable(db)),
    cursors: guarded(cursorTable(db)),
    ping: () => inWords(async () => void (await sql`select 1`.execute(db))),
    close: () => db.destroy(),
  };
}

/** A table whose methods reject with a `StoreError` whatever the database's driver throws. */
function guarded<Table extends object>(table: Table): Table {
  const entries = Object.entries(table).map(([name, method]: [string, (...args: unknown[]) => Promise<unknown>]) => [
    name,
    (...args: unknown[]) => inWords(() => method(...args)),
  ]);
  return Object.fromEntries(entries) as Table;
}

/** Runs one step of work on the database. SQLite is tried again while another process writes; the rest fails at once. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || attempt === BUSY_TRIES) throw storeProblem(error);
      await wait(BUSY_WAIT * attempt);
    }
  }
}
