import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { announcementTable } from './announcement-table.ts';
import { connect, type Database, type StoreLocation } from './connect.ts';
import { cursorTable } from './cursor-table.ts';
import { ledgerTable } from './ledger.ts';
import { migrate } from './migrate.ts';
import { processTable } from './process-table.ts';
import { settingsTable } from './settings-table.ts';
import type { Store } from './store.ts';
import { isBusy, storeProblem } from './store-problem.ts';
import { subscriptionTable } from './subscription-table.ts';
import { transcriptTable } from './transcript-table.ts';
import { turnTable } from './turn-table.ts';

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
 * The store of a place. Nothing is opened yet: the first thing that is asked of it creates the database file where there
 * is none and brings the tables to the newest version. Where that fails, the next one tries again, so that a bot which
 * started before its database has it as soon as it is there.
 */
export function openStore(location: StoreLocation, { newId, onLost }: StoreOptions): OpenedStore {
  const database = connect(location, onLost);
  const { db } = database;
  let migrated: Promise<void> | undefined;
  const ready = (): Promise<void> => {
    migrated ??= migrate(database).catch((error: unknown) => {
      migrated = undefined;
      throw error;
    });
    return migrated;
  };
  /** A table whose methods reject with a `StoreError` whatever the database's driver throws. */
  const guarded = <Table extends object>(table: Table): Table => {
    const methods = Object.entries(table).map(([name, method]: [string, (...args: unknown[]) => Promise<unknown>]) => [
      name,
      (...args: unknown[]) => inWords(() => ready().then(() => method(...args))),
    ]);
    return Object.fromEntries(methods) as Table;
  };
  return {
    database,
    settings: guarded(settingsTable(db)),
    subscriptions: guarded(subscriptionTable(db, newId)),
    ledger: guarded(ledgerTable(db)),
    transcripts: guarded(transcriptTable(db)),
    announcements: guarded(announcementTable(db)),
    cursors: guarded(cursorTable(db)),
    turns: guarded(turnTable(db)),
    processes: guarded(processTable(db)),
    ping: () => inWords(() => ready().then(async () => void (await sql`select 1`.execute(db)))),
    close: () => db.destroy(),
  };
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
