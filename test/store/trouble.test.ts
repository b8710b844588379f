import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import Sqlite from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import type { StoreLocation } from '../../src/store/connect.ts';
import { type OpenedStore, openStore } from '../../src/store/open-store.ts';
import { DEFAULT_SETTINGS } from '../../src/store/server-settings.ts';
import { StoreError } from '../../src/store/store.ts';
import { noPostgres } from '../postgres.ts';
import { newIds, postgres } from '../stores.ts';

const NOON = Date.parse('2022-02-22T12:00:00Z');
const GUILD = '100000000000000001';
const NOBODY = 65_534;

const folder = mkdtempSync(path.join(tmpdir(), 'on-background-trouble-'));
const opened: OpenedStore[] = [];
let made = 0;
const newFile = (): string => path.join(folder, `${++made}.db`);
const open = (location: StoreLocation): OpenedStore => {
  const store = openStore(location, { newId: newIds(), onLost: () => undefined });
  opened.push(store);
  return store;
};
afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  return error instanceof Error ? error.message : '';
}

describe('SQLite', () => {
  it('waits for another program that writes, and says so where that goes on; what was asked later is kept', async () => {
    const file = newFile();
    const store = open({ file });
    await store.ping();
    const other = new Sqlite(file);
    other.exec('begin immediate');
    expect(await problemOf(store.cursors.set('feed', '1', NOON))).toContain('another program is writing');
    // Reading goes on meanwhile.
    expect(await store.cursors.get('feed')).toBeNull();
    const waits = store.cursors.set('feed', '2', NOON);
    other.exec('commit');
    await waits;
    other.close();
    expect(await open({ file }).cursors.get('feed')).toBe('2');
  });

  it('that may not be written says who may do what about it', async () => {
    const file = newFile();
    await open({ file }).cursors.set('feed', '1', NOON);
    await opened.at(-1)?.close();
    const root = process.geteuid?.() === 0;
    if (!root || process.seteuid === undefined) return;
    process.seteuid(NOBODY);
    try {
      const problem = await problemOf(open({ file }).cursors.set('feed', '2', NOON));
      expect(problem).toMatch(/may not be written|cannot be opened/);
      const nowhere = path.join('/', 'on-background-nowhere', 'store.db');
      expect(await problemOf(open({ file: nowhere }).ping())).toContain('may not be written');
    } finally {
      process.seteuid(0);
    }
  });

  it('that is no database, or is damaged, says to restore a backup', async () => {
    const noDatabase = newFile();
    writeFileSync(noDatabase, 'a note to myself '.repeat(300));
    expect(await problemOf(open({ file: noDatabase }).ping())).toContain('Restore a backup');

    const file = newFile();
    const store = open({ file });
    for (let each = 0; each < 300; each += 1) await store.cursors.set(`cursor ${each}`, 'x'.repeat(400), NOON);
    await store.close();
    const descriptor = openSync(file, 'r+');
    for (let page = 1; page < 20; page += 1) writeSync(descriptor, Buffer.alloc(4_000, 0xff), 0, 4_000, page * 4_096);
    const damaged = open({ file });
    const reading = Promise.all(Array.from({ length: 300 }, (_, each) => damaged.cursors.get(`cursor ${each}`)));
    expect(await problemOf(reading)).toContain('Restore a backup');
  });

  it('on a full disk says so, keeps what it had, and goes on when there is room', async () => {
    const store = open({ file: newFile() });
    await store.cursors.set('small', '1', NOON);
    const { db } = store.database;
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql.raw(`pragma max_page_count = ${rows[0]?.page_count ?? 1}`).execute(db);
    expect(await problemOf(store.cursors.set('large', 'x'.repeat(100_000), NOON))).toContain(
      'The store could not be used: the disk is full',
    );
    expect(await store.cursors.get('small')).toBe('1');
    await sql.raw('pragma max_page_count = 1000000').execute(db);
    await store.cursors.set('large', 'x'.repeat(100_000), NOON);
    expect(await store.cursors.get('large')).toHaveLength(100_000);
  });

  it('whose folder comes later is opened then', async () => {
    const parent = path.join(folder, 'mount');
    writeFileSync(parent, '');
    const store = open({ file: path.join(parent, 'store.db') });
    await problemOf(store.settings.get(GUILD));
    rmSync(parent);
    mkdirSync(parent);
    expect(await store.settings.put(GUILD, DEFAULT_SETTINGS, 0, NOON)).not.toBeNull();
  });
});

describe.skipIf(noPostgres !== null)(`PostgreSQL${noPostgres === null ? '' : ` (skipped: ${noPostgres})`}`, () => {
  it('that is killed fails with words, and is used again when it is back, with all that was written', async () => {
    const server = await postgres();
    const store = open({ url: await server.createPlace() });
    await store.settings.put(GUILD, { ...DEFAULT_SETTINGS, language: 'fr' }, 0, NOON);
    await server.kill();
    const problems = await Promise.all([
      problemOf(store.settings.get(GUILD)),
      problemOf(store.settings.put(GUILD, DEFAULT_SETTINGS, 1, NOON)),
      problemOf(store.ping()),
    ]);
    for (const problem of problems) expect(problem).toMatch(/connection was lost|cannot be reached|stopping/);
    await server.restart();
    expect((await store.settings.get(GUILD)).settings.language).toBe('fr');
    expect((await store.settings.put(GUILD, DEFAULT_SETTINGS, 1, NOON))?.version).toBe(2);
  });

  it('that was not there at the start is used when it is', async () => {
    const server = await postgres();
    const url = await server.createPlace();
    await server.kill();
    const store = open({ url });
    expect(await problemOf(store.settings.get(GUILD))).toContain('PostgreSQL cannot be reached. Check that it runs');
    await server.restart();
    expect(await store.settings.get(GUILD)).toMatchObject({ version: 0 });
  });

  it('without the database that is named says so, and never the password', async () => {
    const url = new URL(await (await postgres()).createPlace());
    url.pathname = '/nothing';
    url.password = 'correct-horse';
    const problem = await problemOf(open({ url: url.href }).ping());
    expect(problem).toContain('this database does not exist');
    expect(problem).not.toContain('correct-horse');
  });
});
