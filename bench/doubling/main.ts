/**
 * How the processor's time grows with size: every parser and matcher over texts that are meant to make it slow, each twice as
 * long as the one before. Prints a table and ends with status 1 where time grows faster than the stated factor a doubling.
 *
 *     npm run doubling -- [--only WORDS] [--most 2.8] [--to CHARACTERS]
 */
import { parseArgs } from 'node:util';
import { doubling, type Growth } from './measure.ts';
import { subjects } from './subjects.ts';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, most: { type: 'string', default: '2.8' }, to: { type: 'string' } },
});
const most = Number(values.most);
/** The processor's time that this process took, in milliseconds: what else the machine does is no part of it. */
const clock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * What is too slow is measured again, each time with a text twice as long: what else the machine did goes by, and so does a
 * step, such as where a text no longer fits the processor's cache or the young part of the heap. A slope stays.
 */
const TRIES = 3;

interface Row {
  readonly family: string;
  readonly growth: Growth;
}

say('| what reads | kinds of text | longest | slowest of them | time | growth a doubling, worst |');
say('|---|---|---|---|---|---|');
const tooSlow: string[] = [];
for (const { name, families, sizes, run } of subjects().filter((each) => each.name.includes(values.only))) {
  const range = [sizes[0], Math.min(sizes[1], Number(values.to ?? sizes[1]))] as const;
  const rows: Row[] = [];
  for (const { name: family, make } of families) {
    let growth = doubling(make, run, range, clock);
    for (let again = 1; again < TRIES && (growth.factor ?? 0) > most; again++) {
      const other = doubling(make, run, [range[0], range[1] * 2 ** again], clock);
      if ((other.factor ?? 0) < (growth.factor ?? 0)) growth = other;
    }
    rows.push({ family, growth });
    if ((growth.factor ?? 0) > most) tooSlow.push(`${name}: ${family}: ${timesOf(growth)}`);
  }
  const slowest = rows.toSorted((a, b) => timeOf(b) - timeOf(a))[0];
  const worst = rows.toSorted((a, b) => (b.growth.factor ?? 0) - (a.growth.factor ?? 0))[0];
  if (slowest === undefined || worst === undefined) continue;
  const longest = Math.max(...rows.map(({ growth }) => growth.points.at(-1)?.size ?? 0));
  const factor =
    worst.growth.factor === null ? 'too fast to tell' : `${worst.growth.factor.toFixed(2)} (${worst.family})`;
  say(
    `| ${name} | ${rows.length} | ${(longest / 1000).toFixed(0)} kB | ${slowest.family} | ${timeOf(slowest).toFixed(0)} ms | ${factor} |`,
  );
}
for (const line of tooSlow) process.stderr.write(`grows by more than ${most} a doubling: ${line}\n`);
process.exitCode = tooSlow.length > 0 ? 1 : 0;

function timeOf({ growth }: Row): number {
  return growth.points.at(-1)?.milliseconds ?? 0;
}

function timesOf({ points }: Growth): string {
  return points.map(({ milliseconds }) => milliseconds.toFixed(0)).join(', ');
}
