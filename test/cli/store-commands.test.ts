import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoreLocation } from '../../src/store/connect.ts';
import type { OpenedStore } from '../../src/store/open-store.ts';
import { serverSettings } from '../../src/store/server-settings.ts';
import { onBothDatabases } from '../stores.ts';
import { cli, cliWith, type Ran } from './command-line.ts';

const GUILD = '100000000000000001';
const NOON = Date.parse('2022-02-22T12:00:00Z');

let folder: string;
let made = 0;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'on-background-copies-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newFile = (ending = 'jsonl'): string => path.join(folder, `${++made}.${ending}`);
const over = (location: StoreLocation, ...argv: string[]): Promise<Ran> => cliWith({ store: () => location }, ...argv);

/** A place with the settings of one server in it. */
async function filled(
  { place, again }: { place: () => Promise<StoreLocation>; again: (at: StoreLocation) => Promise<OpenedStore> },
  language: 'fr' | 'es' = 'fr',
): Promise<StoreLocation> {
  const location = await place();
  const store = await again(location);
  await store.settings.put(GUILD, serverSettings.parse({ language }), 0, NOON);
  return location;
}

onBothDatabases('backup and restore', (stores) => {
  const languageIn = async (location: StoreLocation): Promise<unknown> =>
    (await (await stores.again(location)).settings.get(GUILD)).settings.language;

  it('carry settings into an empty store, by a file for its keeper alone', async () => {
    const from = await filled(stores);
    const file = newFile();
    const backup = await over(from, 'backup', file);
    expect(backup).toMatchObject({ status: 0, err: '' });
    expect(backup.out).toMatch(/^1 row of .* copied into /);
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const into = await stores.place();
    const restored = await over(into, 'restore', file);
    expect(restored).toMatchObject({ status: 0, err: '' });
    expect(restored.out).toMatch(/^1 row restored into /);
    expect(await languageIn(into)).toBe('fr');
  });

  it('write over no file and no store unless they are told to', async () => {
    const from = await filled(stores);
    const file = newFile();
    writeFileSync(file, 'precious');
    expect(await over(from, 'backup', file)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('is there already; --replace writes over it'),
    });
    expect(readFileSync(file, 'utf8')).toBe('precious');
    expect((await over(from, 'backup', file, '--replace')).status).toBe(0);
    const into = await filled(stores, 'es');
    expect(await over(into, 'restore', file)).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('is not empty: it has 1 row'),
    });
    expect(await languageIn(into)).toBe('es');
  });

  it('move does both, says what to set, and leaves the old store as it was', async () => {
    const from = await filled(stores);
    const file = newFile('db');
    const moved = await over(from, 'move', '--to', file);
    expect(moved).toMatchObject({ status: 0, err: '' });
    expect(moved.out).toContain(`Set STORE_FILE to ${file}`);
    expect(await languageIn({ file })).toBe('fr');
    expect(await languageIn(from)).toBe('fr');

    const into = await stores.place();
    const to = 'url' in into ? into.url : into.file;
    const back = await over({ file }, 'move', '--to', to);
    expect(back.status).toBe(0);
    expect(back.out).toContain('url' in into ? 'Set DATABASE_URL to that address' : `Set STORE_FILE to ${to}`);
    expect(await languageIn(into)).toBe('fr');
    expect(await over(from, 'move', '--to', to)).toMatchObject({
      status: 1,
      err: expect.stringContaining('not empty'),
    });
  });
});

describe('a copy that cannot be made or used', () => {
  const nowhere = { file: path.join(tmpdir(), 'on-background-no-such-store.db') };

  it.each([
    [['backup'], 'backup takes the file to write'],
    [['restore'], 'restore takes the file to read'],
    [['restore', 'no-such-file.jsonl'], 'there is no file "no-such-file.jsonl"'],
    [['move'], 'move takes --to'],
    [['backup', '--everything', 'x'], "unknown option '--everything'"],
  ])('%j is an argument that is wrong', async (argv, message) => {
    expect(await over(nowhere, ...argv)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(message) });
  });

  it('is none of a store that never was', async () => {
    const file = newFile();
    const wrong = { status: 2, err: expect.stringContaining(`there is no store at "${nowhere.file}"`) };
    expect(await over(nowhere, 'backup', file)).toMatchObject(wrong);
    expect(await over(nowhere, 'move', '--to', file)).toMatchObject(wrong);
    expect(() => statSync(file)).toThrow();
    expect((await cli('backup', file)).status).toBe(2);
  });

  it('fails over what is no copy, or was made by a newer version', async () => {
    const file = newFile();
    writeFileSync(file, 'hello\n');
    expect(await over({ file: newFile('db') }, 'restore', file)).toMatchObject({
      status: 1,
      err: expect.stringContaining('This is no backup of a store'),
    });
    writeFileSync(file, '{"format":"on-background-store","version":1,"schema":999,"made":"2030-01-01T00:00:00Z"}\n');
    expect(await over({ file: newFile('db') }, 'restore', file)).toMatchObject({
      status: 1,
      err: expect.stringContaining('made by a newer version'),
    });
  });

  it('names neither user nor password of a database', async () => {
    const url = 'postgres://press:hunter2@127.0.0.1:9/on_background';
    const { status, out, err } = await over({ url }, 'backup', newFile());
    expect(status).toBe(1);
    expect(err).toContain('PostgreSQL cannot be reached');
    expect(out + err).not.toMatch(/hunter2|press:/);
  });
});
