import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readTally, TALLY_FILE } from './tally.ts';

let file = '';

/** Before a run of tests: nothing is counted. */
export function setup(): void {
  file = join(mkdtempSync(join(tmpdir(), 'on-background-tally-')), 'tally.jsonl');
  writeFileSync(file, '');
  process.env[TALLY_FILE] = file;
}

/** After it: says how many quotes were held against their transcripts. */
export function teardown(): void {
  const { counts, faults } = readTally(file);
  rmSync(dirname(file), { recursive: true });
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return;
  const each = [...counts].map(([surface, count]) => `${surface} ${count.toLocaleString('en')}`).join(', ');
  console.log(
    `\nquotes held against their transcripts: ${all.toLocaleString('en')} (${each}); not as they were said: ${faults}`,
  );
}
