import { parseArgs } from 'node:util';
import type { Briefing } from '../src/transcript/briefing.ts';
import { type EvalRow, judgeOf, readEvalRows } from '../training/eval-rows.ts';
import { readFolder } from '../training/read-folder.ts';
import { CONTESTANTS, type Contestant } from './contestants.ts';
import { quantile, usedMegabytes } from './measuring.ts';
import { setsBeside } from './sets-beside.ts';
import { type BenchUnit, benchUnits } from './units.ts';

/**
 * Compares this project's search with others on the same units and questions, over all transcripts of a folder at once:
 * `--transcripts DIR`, `--eval FILE` as often as there are sets (those beside the repository where left out), `--only
 * NAME` for one contestant. Prints a table.
 */
const { values } = parseArgs({
  options: {
    transcripts: { type: 'string' },
    eval: { type: 'string', multiple: true },
    only: { type: 'string' },
  },
});
if (values.transcripts === undefined) throw new Error('--transcripts DIR is missing');
const rows = readEvalRows(values.eval ?? setsBeside()).filter(({ answerable, specific }) => answerable && specific);
const briefings = readFolder(values.transcripts);
const files = new Set(briefings.map(({ file }) => file));
const asked = rows.filter(({ file }) => files.has(file));
const units = benchUnits(briefings);
console.log(
  `${briefings.length} transcripts, ${units.length} places, ${asked.length} questions asked of all of them\n`,
);
console.log('| | hit@1 | hit@3 | build, s | p50, ms | p99, ms | memory, MB | index, MB |');
console.log('|---|---|---|---|---|---|---|---|');
for (const contestant of CONTESTANTS) {
  if (values.only === undefined || contestant.name.includes(values.only))
    console.log(await run(contestant, units, briefings, asked));
}

async function run(
  contestant: Contestant,
  places: readonly BenchUnit[],
  read: readonly Briefing[],
  questions: readonly EvalRow[],
): Promise<string> {
  const before = usedMegabytes();
  const started = performance.now();
  const { search, bytes } = await contestant.build(places, read);
  const seconds = (performance.now() - started) / 1000;
  const memory = usedMegabytes() - before;
  let first = 0;
  let third = 0;
  const times: number[] = [];
  // A first round warms every engine up; the second is timed.
  for (const { question } of questions) await search(question, 10);
  for (const row of questions) {
    const start = performance.now();
    const found = await search(row.question, 10);
    times.push(performance.now() - start);
    const isRight = judgeOf(row, true);
    const rank = found.findIndex((id) => {
      const place = places[id];
      return place !== undefined && isRight(place.file, place.answer);
    });
    if (rank === 0) first++;
    if (rank >= 0 && rank < 3) third++;
  }
  const size = await bytes();
  const share = (count: number): string => (count / Math.max(1, questions.length)).toFixed(2);
  return `| ${contestant.name} | ${share(first)} | ${share(third)} | ${seconds.toFixed(1)} | ${quantile(times, 0.5)} | ${quantile(times, 0.99)} | ${memory.toFixed(0)} | ${size === null ? '' : (size / 1e6).toFixed(0)} |`;
}
