import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as rest, setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { liveTranscripts } from '../src/live/live-transcripts.ts';
import { openedShelf, type ShelfChange } from '../src/live/shelf.ts';
import { openArchive } from '../src/open-archive.ts';

/**
 * How long it takes until a change in a folder is served: a transcript is added, changed and taken away in a copy of the
 * folder that is named.
 */
const { values } = parseArgs({ options: { transcripts: { type: 'string', default: 'transcripts' } } });
const folder = mkdtempSync(path.join(tmpdir(), 'on-background-live-'));
try {
  cpSync(values.transcripts, folder, { recursive: true });
  const opened = await openArchive(folder);
  const [first] = opened.found.cache.keys();
  if (first === undefined) throw new Error(`There is no transcript in ${values.transcripts}.`);
  const text = readFileSync(first, 'utf8');
  let hear: (change: ShelfChange) => void = () => undefined;
  const live = liveTranscripts({
    folder,
    pollEvery: null,
    shelf: openedShelf(opened.archive, opened.found, Date.now()),
    cache: opened.found.cache,
    now: Date.now,
    after: (milliseconds, signal) => wait(milliseconds, undefined, { signal }).catch(() => undefined),
    rest,
    onChange: (change) => hear(change),
    onError: (error) => console.error(error),
  });
  await live.ready;
  const time = async (what: string, change: () => void): Promise<void> => {
    const heard = new Promise<ShelfChange>((resolve) => {
      hear = resolve;
    });
    const began = performance.now();
    const used = process.cpuUsage();
    change();
    const { kind } = await heard;
    const { user, system } = process.cpuUsage(used);
    const elapsed = Math.round(performance.now() - began);
    console.log(`${what}: ${kind} after ${elapsed} ms, of which ${Math.round((user + system) / 1000)} ms of work`);
  };
  const file = path.join(folder, 'a-new-transcript.md');
  console.log(
    `${opened.archive.briefings.length} transcripts; load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`,
  );
  await time('added', () => writeFileSync(file, text));
  await time('changed', () =>
    writeFileSync(file, text.replaceAll('Russia', 'Ruritania').replaceAll('COVID', 'cholera')),
  );
  await time('taken away', () => rmSync(file));
  await live.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
