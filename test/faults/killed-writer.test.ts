import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArchive } from '../../src/open-archive.ts';
import type { StoreLocation } from '../../src/store/connect.ts';
import { loadTranscripts } from '../../src/transcript/load-transcripts.ts';
import { AFTER_THE_CALL, SEED_FILE } from '../seed.ts';
import { onBothDatabases } from '../stores.ts';
import { programOfTests } from './bundled.ts';
import type { WritingProcess } from './writing-process.ts';

const program = programOfTests(new URL('./writing-process.ts', import.meta.url));
const ENDING = /^MS\. EXAMPLE: {2}This is version (\d+)\.\n$/m;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'on-background-writer-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Lets a process write so many times, and kills it in the middle of what it does next. @returns what it said it had written */
async function killedAfter(times: number, wanted: Omit<WritingProcess, 'folder'>): Promise<number> {
  const child: ChildProcess = fork(program(), [JSON.stringify({ folder, ...wanted })]);
  let last = 0;
  const enough = new Promise<void>((resolve, reject) => {
    child.on('message', (version: number) => {
      last = version;
      if (version >= times) resolve();
    });
    child.once('exit', () => reject(new Error('the process ended by itself')));
  });
  try {
    await enough;
  } finally {
    child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return last;
}

const NOWHERE: StoreLocation = { file: ':memory:' };
/** Each kill falls into another moment of the next write; which one it is does not matter. */
const TIMES = [2, 23];

it.each(TIMES)(
  'A process killed while it keeps a transcript (%i) leaves the whole of one, and nothing is read of another',
  async (times) => {
    const said = await killedAfter(times, { store: NOWHERE, writes: 'transcript' });
    const { briefings, problems } = await loadTranscripts([path.join(folder, 'transcripts')]);
    expect(problems).toEqual([]);
    expect(briefings.map(({ file }) => file)).toEqual([SEED_FILE]);
    const kept = Number(ENDING.exec(readFileSync(path.join(folder, 'transcripts', SEED_FILE), 'utf8'))?.[1]);
    expect([said, said + 1]).toContain(kept);
  },
);

it.each(TIMES.slice(0, 1))('A process killed while it keeps an index (%i) leaves none that is half', async (times) => {
  await killedAfter(times, { store: NOWHERE, writes: 'index' });
  const troubles: string[] = [];
  const open = () =>
    openArchive(path.join(folder, 'transcripts'), {
      keep: {
        folder: path.join(folder, 'index'),
        unique: 'next',
        now: AFTER_THE_CALL,
        onTrouble: ({ kind }) => troubles.push(kind),
      },
    });
  const first = await open();
  const second = await open();
  expect(troubles).toEqual([]);
  expect(second.archive.briefings).toEqual(first.archive.briefings);
  expect(readdirSync(path.join(folder, 'index')).filter((name) => name.endsWith('.index'))).toHaveLength(1);
});

onBothDatabases('A process killed while it writes to the store', (stores) => {
  it.each(TIMES.slice(0, 1))('(%i) has kept all that it was told is kept', async (times) => {
    const place = await stores.place();
    const said = await killedAfter(times, { store: place, writes: 'settings' });
    const store = await stores.again(place);
    const kept = Number(await store.cursors.get('last'));
    expect([said, said + 1]).toContain(kept);
    let changes = 0;
    for (let server = 0; server < 7; server++) changes += (await store.settings.get(String(server))).version;
    expect(changes).toBeGreaterThanOrEqual(kept);
    expect(changes).toBeLessThanOrEqual(kept + 1);
  });
});
