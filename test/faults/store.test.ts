import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/open-archive.ts';
import type { StoreLocation } from '../../src/store/connect.ts';
import { type OpenedStore, openStore } from '../../src/store/open-store.ts';
import { DEFAULT_SETTINGS } from '../../src/store/server-settings.ts';
import { StoreError } from '../../src/store/store.ts';
import { writeWhole } from '../../src/write-whole.ts';
import { raise } from '../discord/on-background.ts';
import { manualPace } from '../discord/pace.ts';
import { noPostgres } from '../postgres.ts';
import { AFTER_THE_CALL, TRANSCRIPTS } from '../seed.ts';
import { newIds, postgres } from '../stores.ts';

const GUILD = '100000000000000001';
const ROUND = 20_000;
const EIGHT = Date.parse('2022-02-22T08:00:00-05:00');
const MINUTE = 60_000;

const opened: OpenedStore[] = [];
const open = (location: StoreLocation): OpenedStore => {
  const store = openStore(location, { newId: newIds(), onLost: () => undefined });
  opened.push(store);
  return store;
};
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
afterAll(async () => {
  await Promise.all(opened.map((store) => store.close().catch(() => undefined)));
});
const failed = (error: unknown): null => {
  expect(error).toBeInstanceOf(StoreError);
  return null;
};

/** A way to the database on which the piece of that number, counted from the last `arm`, finds the server killed. */
async function deadlyWay(url: string, kill: () => Promise<void>) {
  let left = Number.POSITIVE_INFINITY;
  const way = createServer((client) => {
    const server = createConnection(Number(new URL(url).port), '127.0.0.1');
    client.on('error', () => server.destroy()).on('close', () => server.destroy());
    server.on('error', () => client.destroy()).on('close', () => client.destroy());
    server.on('data', (piece) => client.write(piece));
    client.on('data', (piece) => {
      left -= 1;
      if (left === 0) void kill();
      else server.write(piece);
    });
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  ends.push(() => way.close());
  const through = new URL(url);
  through.port = String((way.address() as AddressInfo).port);
  return {
    url: through.href,
    arm: (pieces: number) => {
      left = pieces;
    },
    /** Whether the server was killed since. */
    struck: () => left <= 0,
  };
}

describe.skipIf(noPostgres !== null)(`PostgreSQL${noPostgres === null ? '' : ` (skipped: ${noPostgres})`}`, () => {
  it('that is killed at a step of a migration has all of it or nothing, and the next start completes it', async () => {
    const server = await postgres();
    let killed = 0;
    for (let step = 2; ; step += 4) {
      const place = await server.createPlace();
      const way = await deadlyWay(place, server.kill);
      way.arm(step);
      const done = await open({ url: way.url })
        .ping()
        .then(() => true, failed);
      if (way.struck()) {
        killed += 1;
        await server.restart();
      } else expect(done).toBe(true);
      const store = open({ url: place });
      expect((await store.settings.put(GUILD, DEFAULT_SETTINGS, 0, AFTER_THE_CALL))?.version).toBe(1);
      expect(await store.ledger.abandoned(AFTER_THE_CALL)).toEqual([]);
      if (!way.struck()) break;
    }
    expect(killed).toBeGreaterThan(3);
  }, 60_000);

  it('that is killed at any step of a settings change keeps what it said was kept', async () => {
    const server = await postgres();
    const place = await server.createPlace();
    const way = await deadlyWay(place, server.kill);
    let version = 0;
    for (let step = 1; step <= 4; step++) {
      const store = open({ url: way.url });
      await store.settings.get(GUILD);
      way.arm(step);
      const put = await store.settings
        .put(GUILD, { ...DEFAULT_SETTINGS, language: 'fr' }, version, AFTER_THE_CALL)
        .catch(failed);
      way.arm(Number.POSITIVE_INFINITY);
      if (put === null) await server.restart();
      const kept = await store.settings.get(GUILD);
      // What failed may have been kept, its answer lost; what was said to be kept is.
      expect(kept.version).toBeGreaterThanOrEqual(put?.version ?? version);
      version = kept.version;
    }
  }, 60_000);

  it('that is killed at any step of a digest lets it be posted once', async () => {
    const server = await postgres();
    for (const step of [1, 2, 4, 6, 8]) {
      const way = await deadlyWay(await server.createPlace(), server.kill);
      const store = open({ url: way.url });
      const pace = manualPace();
      const stage = await raise({ bot: { store, after: pace.after } });
      ends.push(() => stage.end());
      const editor = stage.newsroom.join({ name: 'Edith' }, { roles: [stage.newsroom.role('Desk', ['ManageGuild'])] });
      await editor.runs('/digest set');
      const posts = () =>
        editor.sees('#general').filter(({ ephemeral, author }) => !ephemeral && author === 'On Background');
      stage.clock.advance(EIGHT - stage.clock.now());
      way.arm(step);
      await pace.round(ROUND);
      way.arm(Number.POSITIVE_INFINITY);
      await server.restart();
      for (let round = 0; round < 3; round++) {
        stage.clock.advance(10 * MINUTE);
        await pace.round(ROUND);
      }
      await stage.discord.settles();
      expect([step, posts().length]).toEqual([step, 1]);
    }
  }, 90_000);
});

describe('A bot whose database is', () => {
  const damaged = (file: string): void => writeFileSync(file, 'a note to myself '.repeat(300));
  const locked = async (file: string): Promise<void> => {
    const store = open({ file });
    await store.ping();
    const { default: Sqlite } = await import('libsql');
    const other = new Sqlite(file);
    other.exec('begin exclusive');
    ends.push(() => other.close());
  };
  it.each([
    ['damaged', damaged, 'not saved'],
    ['locked by another program', locked, 'not saved'],
    ['in a folder that cannot be', (file: string) => writeFileSync(path.dirname(file), ''), 'not saved'],
  ])('%s answers questions, says that a digest could not be set up, and goes on', async (_, befall) => {
    const root = mkdtempSync(path.join(tmpdir(), 'on-background-faults-'));
    ends.push(() => rmSync(root, { recursive: true, force: true }));
    const file = path.join(root, befall.length === 1 && befall.name === '' ? 'sub/store.db' : 'store.db');
    await befall(file);
    const stage = await raise({
      bot: {
        store: open({ file }),
        after: (_, signal) => new Promise((done) => signal.addEventListener('abort', () => done(), { once: true })),
      },
    });
    ends.push(() => stage.end());
    const editor = stage.newsroom.join({ name: 'Edith' }, { roles: [stage.newsroom.role('Desk', ['ManageGuild'])] });
    expect((await editor.runs('/ask', { question: 'is the summit still on?' })).words).toContain(
      'senior administration official',
    );
    const told = await editor.runs('/digest set');
    expect(told).toMatchObject({ ephemeral: true });
    expect(told.words).toMatch(/could not be (?:saved|kept)|not (?:been )?saved|cannot be reached/i);
    expect((await editor.runs('/ask', { question: 'will US troops rescue americans?' })).words).toContain(
      'senior administration official',
    );
  });
});

/** A disk of two megabytes; null where none may be mounted. */
function smallDisk(): string | null {
  const at = mkdtempSync(path.join(tmpdir(), 'on-background-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', at], { stdio: 'pipe' });
  } catch {
    rmSync(at, { recursive: true });
    return null;
  }
  ends.push(() => {
    execFileSync('umount', ['-l', at], { stdio: 'pipe' });
    rmSync(at, { recursive: true });
  });
  return at;
}

describe('A disk that is full', () => {
  const fill = (disk: string): string => {
    const ballast = path.join(disk, 'ballast');
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    return ballast;
  };

  it('keeps all that was acknowledged, says that there is no room, and goes on when there is', async ({ skip }) => {
    const disk = smallDisk() ?? skip('no disk may be mounted here');
    const file = path.join(disk, 'store.db');
    const store = open({ file });
    await store.ping();
    const ballast = fill(disk);
    let kept = 0;
    let problem = '';
    for (let i = 0; i < 2_000 && problem === ''; i++) {
      await store.cursors.set(`cursor ${i}`, 'x'.repeat(500), AFTER_THE_CALL).then(
        () => {
          kept += 1;
        },
        (error: unknown) => {
          problem = String(error);
        },
      );
    }
    expect(problem).toContain('The store could not be used: the disk is full. Make room');
    rmSync(ballast);
    await store.cursors.set('after', 'there is room', AFTER_THE_CALL);
    await store.close();
    const again = open({ file });
    for (let i = 0; i < kept; i++) expect(await again.cursors.get(`cursor ${i}`)).toHaveLength(500);
    expect(await again.cursors.get(`cursor ${kept}`)).toBeNull();
    expect(await again.cursors.get('after')).toBe('there is room');
    await again.close();
  });

  it('keeps no half transcript and no half index', async ({ skip }) => {
    const disk = smallDisk() ?? skip('no disk may be mounted here');
    fill(disk);
    await expect(writeWhole(path.join(disk, 'call.md'), 'x'.repeat(9_000), { replace: false })).rejects.toThrow(
      'ENOSPC',
    );
    const troubles: string[] = [];
    const { archive } = await openArchive(TRANSCRIPTS, {
      keep: { folder: disk, unique: 'one', now: AFTER_THE_CALL, onTrouble: ({ kind }) => troubles.push(kind) },
    });
    expect(archive.briefings).toHaveLength(1);
    expect(troubles).toEqual(['not-kept']);
    // The file of the lock is empty, and stays.
    expect(readdirSync(disk).filter((name) => !name.endsWith('.lock'))).toEqual(['ballast']);
  });
});
