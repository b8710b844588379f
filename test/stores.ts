import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe } from 'vitest';
import type { StoreLocation } from '../src/store/connect.ts';
import { type OpenedStore, openStore } from '../src/store/open-store.ts';
import { noPostgres, type Postgres, startPostgres } from './postgres.ts';

/** What a test of the store gets, whichever database is under it. */
export interface Stores {
  /** Opens a store over a new, empty database, which is closed when the file's tests are over. */
  readonly open: () => Promise<OpenedStore>;
  /** Opens a further connection, as another process would. */
  readonly again: (location: StoreLocation) => Promise<OpenedStore>;
  /** A place with nothing in it. */
  readonly place: () => Promise<StoreLocation>;
}

/** Runs the same tests over SQLite and over PostgreSQL; those over PostgreSQL are skipped, saying why, where there is none. */
export function onBothDatabases(name: string, tests: (stores: Stores) => void): void {
  describe(`${name}, on SQLite`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'on-background-store-'));
    let made = 0;
    const stores = storesOf(async () => ({ file: path.join(folder, `${++made}.db`) }));
    afterAll(async () => {
      await stores.close();
      rmSync(folder, { recursive: true, force: true });
    });
    tests(stores);
  });
  const title = `${name}, on PostgreSQL${noPostgres === null ? '' : ` (skipped: ${noPostgres})`}`;
  describe.skipIf(noPostgres !== null)(title, () => {
    const stores = storesOf(async () => ({ url: await (await postgres()).createPlace() }));
    afterAll(() => stores.close());
    tests(stores);
  });
}

let server: Promise<Postgres> | undefined;

/** The one server of a test file, started when it is asked for. */
export function postgres(): Promise<Postgres> {
  server ??= startPostgres();
  return server;
}

afterAll(async () => {
  await (await server)?.stop();
});

function storesOf(place: Stores['place']): Stores & { readonly close: () => Promise<void> } {
  const opened: OpenedStore[] = [];
  const again = async (location: StoreLocation): Promise<OpenedStore> => {
    const store = openStore(location, { newId: newIds(), onLost: () => undefined });
    opened.push(store);
    await store.ping();
    return store;
  };
  return {
    place,
    again,
    open: async () => again(await place()),
    close: async () => {
      await Promise.all(opened.map((store) => store.close()));
    },
  };
}

let given = 0;

/** Ids that tests can count on to be different, and always the same. */
export function newIds(): () => string {
  return () => `id${String(++given).padStart(6, '0')}`;
}

/** A store in memory, for tests of what stands on one. */
export function storeInMemory(): OpenedStore {
  return openStore({ file: ':memory:' }, { newId: newIds(), onLost: () => undefined });
}
