/**
 * Many mutated pages, by command:
 *
 *     node --import tsx test/transcript/fuzz-long.ts [COUNT] [SEED] [FOLDER]
 *
 * Prints what breaks and with which number, and the slowest page. FOLDER is where pages to change are taken from;
 * `transcripts/` where it is left out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { broken } from './invariants.ts';
import { mutate, randomFrom } from './mutate.ts';

const [count = '100000', first = '1', folder = 'transcripts'] = process.argv.slice(2);
/** Longer pages are cut to a window of this length, so that a million of them can be tried. */
const WINDOW = 4_000;
/** The slowest that a page of 100 kB may be, in milliseconds. */
const LIMIT = 100;

const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
let failures = 0;
let slowest = { milliseconds: 0, number: 0 };
const from = Number(first);
for (let number = from; number < from + Number(count); number++) {
  const random = randomFrom(number);
  const page = pages[random(pages.length)] ?? '';
  const head = page.indexOf('\n---\n') + 5;
  const start = head + random(Math.max(1, page.length - head - WINDOW));
  const text = mutate(page.slice(0, head) + page.slice(start, start + WINDOW), random);
  const began = performance.now();
  try {
    const wrong = broken(readTranscript(text, 'x.md'), text);
    if (wrong.length > 0) throw new Error(wrong.slice(0, 3).join('; '));
  } catch (error) {
    failures += 1;
    if (failures <= 20)
      console.log(
        `${number}: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ') : String(error)}`,
      );
  }
  const milliseconds = performance.now() - began;
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, number };
  if ((number - from + 1) % 10_000 === 0) console.log(`${number - from + 1} read, ${failures} wrong`);
}
console.log(
  `${count} pages, ${failures} wrong; the slowest took ${slowest.milliseconds.toFixed(1)} ms (number ${slowest.number})`,
);
process.exitCode = failures > 0 || slowest.milliseconds > 10 * LIMIT ? 1 : 0;
