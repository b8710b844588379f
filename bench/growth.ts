import { parseArgs } from 'node:util';
import { buildArchive } from '../src/search/build-archive.ts';
import { loadModels } from '../src/search/load-models.ts';
import { matchQuestion } from '../src/search/match-question.ts';
import type { Briefing } from '../src/transcript/briefing.ts';
import { readEvalRows } from '../training/eval-rows.ts';
import { readFolder } from '../training/read-folder.ts';
import { anotherCopy } from './another-copy.ts';
import { archiveBytes } from './contestants.ts';
import { quantile, usedMegabytes } from './measuring.ts';
import { setsBeside } from './sets-beside.ts';

/**
 * How time and memory grow with the number of transcripts: `--transcripts DIR`, `--sizes 50,200,816,10000`. Where more are
 * asked for than there are, copies with changed words stand in. Start Node with --expose-gc, and much memory for many.
 */
const { values } = parseArgs({
  options: { transcripts: { type: 'string' }, sizes: { type: 'string', default: '50,200,816' } },
});
if (values.transcripts === undefined) throw new Error('--transcripts DIR is missing');
const originals = readFolder(values.transcripts);
const questions = readEvalRows(setsBeside()).map(({ question }) => question);
console.log('| transcripts | places | build, s | p50, ms | p99, ms | memory of the index, MB | index, MB |');
console.log('|---|---|---|---|---|---|---|');
for (const size of values.sizes.split(',').map(Number)) console.log(measure(briefingsOf(size)));

/** Evenly drawn from all where fewer are wanted, so that every year is among them. */
function briefingsOf(size: number): Briefing[] {
  return Array.from({ length: size }, (_, index) => {
    const at = size < originals.length ? Math.floor((index * originals.length) / size) : index % originals.length;
    const original = originals[at];
    if (original === undefined) throw new Error('the folder holds no transcripts');
    const copy = size < originals.length ? 0 : Math.floor(index / originals.length);
    return copy === 0 ? original : anotherCopy(original, copy);
  });
}

function measure(briefings: readonly Briefing[]): string {
  const before = usedMegabytes();
  const started = performance.now();
  const archive = buildArchive(briefings, loadModels());
  const seconds = (performance.now() - started) / 1000;
  const memory = usedMegabytes() - before;
  const ask = (question: string): number => {
    const start = performance.now();
    matchQuestion(archive, { question, mayShow: () => true });
    return performance.now() - start;
  };
  // A first round warms up; the second is timed.
  for (const question of questions) ask(question);
  const times = questions.map(ask);
  const cells = [
    briefings.length,
    archive.segmentOf.length,
    seconds.toFixed(1),
    quantile(times, 0.5),
    quantile(times, 0.99),
    memory.toFixed(0),
    (archiveBytes(archive) / 1e6).toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}
