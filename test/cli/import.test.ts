import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInternet } from '../../src/import/policy.ts';
import { type BadServer, badServer, homePolicy, html } from '../import/bad-server.ts';
import { SEED_FILE, seedText, TRANSCRIPTS } from '../seed.ts';
import { cli, cliWith, type Ran } from './command-line.ts';

const PAGE = fileURLToPath(new URL('../transcript/fixtures/made-up-harbour-briefing.html', import.meta.url));

let folder: string;
let server: BadServer;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'on-background-import-'));
  server = await badServer();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const imports = (source: string, ...more: string[]): Promise<Ran> =>
  cliWith({ fetching: () => ({ policy: homePolicy() }) }, ...['import', source, '--transcripts', folder, ...more]);

describe('import of a file', () => {
  it('keeps a saved page under its date and title, says what was understood, and the folder answers from it', async () => {
    const { status, out } = await imports(PAGE);
    expect(status).toBe(0);
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.md$/);
    expect(out).toContain(`Kept as ${path.join(folder, name)}`);
    expect(out).toContain('2 exchanges, 1 correction\n');
    const asked = await cli('ask', 'how is the harbour?', '--transcripts', folder, '--json');
    expect(JSON.parse(asked.out).results[0]).toMatchObject({ file: name });
  });

  it('keeps one in the format word for word, under its own name', async () => {
    expect((await imports(path.join(TRANSCRIPTS, SEED_FILE))).status).toBe(0);
    expect(readFileSync(path.join(folder, SEED_FILE), 'utf8')).toBe(seedText);
  });

  it('writes over one of the same name only with --replace, wherever in the folder it lies', async () => {
    const below = path.join(folder, '2022');
    mkdirSync(below);
    const there = path.join(below, SEED_FILE);
    copyFileSync(path.join(TRANSCRIPTS, SEED_FILE), there);
    const same = await imports(path.join(TRANSCRIPTS, SEED_FILE));
    expect(same).toMatchObject({ status: 0, out: expect.stringContaining('Already there, the same') });

    writeFileSync(there, `${seedText}\n\\*Changed.\n`);
    const refused = await imports(path.join(TRANSCRIPTS, SEED_FILE));
    expect(refused).toMatchObject({ status: 2, out: '', err: expect.stringContaining('--replace writes over it') });
    expect(readFileSync(there, 'utf8')).toContain('Changed.');

    const replaced = await imports(path.join(TRANSCRIPTS, SEED_FILE), '--replace');
    expect(replaced).toMatchObject({ status: 0, out: expect.stringContaining(`Replaced ${there}`) });
    expect(readFileSync(there, 'utf8')).toBe(seedText);
    expect(readdirSync(folder)).toEqual(['2022']);
  });

  it('keeps nothing in which nobody speaks', async () => {
    const file = path.join(folder, 'cake.txt');
    writeFileSync(file, 'A recipe\n\nTake two eggs.\n');
    const kept = path.join(folder, 'kept');
    const { status, out, err } = await cli('import', file, '--transcripts', kept);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('it is no transcript: nobody in it is marked as speaking');
    expect(() => readdirSync(kept)).toThrow();
  });

  it.each([[[]], [['a', 'b']], [['no-such-file.md']]])('is told that its arguments are wrong: %j', async (sources) => {
    const { status, out } = await cli('import', ...sources, '--transcripts', folder);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });
});

describe('import of an address', () => {
  it('keeps the page with the address that it was fetched from as its source, whatever the page says', async () => {
    server.on('/harbour', html(readFileSync(PAGE, 'utf8')));
    expect((await imports(server.url('/harbour'))).status).toBe(0);
    const [name = ''] = readdirSync(folder);
    expect(readFileSync(path.join(folder, name), 'utf8')).toContain(`source_url: "${server.url('/harbour')}"`);
  });

  it.each([
    ['https://example.com/a', 'example.com is not among the sources'],
    ['http://www.whitehouse.gov/a', 'only addresses that begin with https://'],
    ['file:///etc/passwd', 'only addresses that begin with https://'],
  ])('fetches nothing from %s', async (address, message) => {
    const { status, out, err } = await cliWith(
      { fetching: () => ({ policy: openInternet([]) }) },
      ...['import', address, '--transcripts', folder],
    );
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });
});
