/**
 * A folder of very many files, of which one is a transcript, and a folder of very many transcripts, however short:
 *
 *     node --import tsx test/faults/many-files-long.ts 1000000 20000
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadTranscripts } from '../../src/transcript/load-transcripts.ts';

const [others = 1_000_000, transcripts = 20_000] = process.argv.slice(2).map(Number);
const root = mkdtempSync(path.join(tmpdir(), 'on-background-many-'));

async function measure(what: string, make: (folder: string) => void): Promise<void> {
  const folder = path.join(root, what.replaceAll(' ', '-'));
  mkdirSync(folder);
  make(folder);
  const begun = performance.now();
  const { briefings, problems } = await loadTranscripts([folder]);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const megabytes = Math.round(process.memoryUsage.rss() / 2 ** 20);
  process.stdout.write(
    `${what}: ${briefings.length} read, ${problems.length} problems, ${seconds} s, ${megabytes} MB\n`,
  );
}

try {
  await measure(`${others} files that are no transcripts and one that is`, (folder) => {
    for (let i = 0; i < others; i++) writeFileSync(path.join(folder, `${i}.json`), '');
    writeFileSync(path.join(folder, 'call.md'), 'MS. EXAMPLE:  Hello.\n');
  });
  await measure(`${transcripts} transcripts`, (folder) => {
    for (let i = 0; i < transcripts; i++) writeFileSync(path.join(folder, `${i}.txt`), `MS. EXAMPLE:  Number ${i}.\n`);
  });
} finally {
  rmSync(root, { recursive: true, force: true });
}
