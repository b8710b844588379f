import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startDiscord, systemClock } from '../../src/local-discord/index.ts';
import { Fidelity } from '../../test/fidelity/fidelity.ts';
import { sourcesIn } from '../../test/fidelity/source.ts';
import { sharedFolder } from '../../test/shared.ts';
import { seededRandom } from '../../training/random.ts';
import { type Look, startBotProcess } from './bot-process.ts';
import { gatherCrowd } from './crowd.ts';
import { copyTranscripts, injectFaults } from './faults.ts';
import { megabytes, percentile, shown } from './figures.ts';
import { readMaterial, reportersQuestions, setsIn } from './material.ts';
import { type Record, Recorder } from './record.ts';
import { ShownQuotes } from './shown-quotes.ts';

/**
 * The bot under load: the program as it ships in a process of its own, against the local Discord with a crowd in this one.
 * `--transcripts DIR`, `--eval FOLDER` with sets of questions (those beside the repository where left out), `--servers 500`,
 * `--people 20` in each, `--faults 0.01` (the share of requests to Discord that go wrong), and what to do, in order:
 * `--step 50x20` twenty times fifty people at once, or `--step 200/s*60` two hundred things a second for sixty seconds.
 * `--varied` for what reporters asked in the transcripts instead of the sets' questions, which are few and come again.
 * `--soak 30m` in place of steps: forty things a second for thirty minutes, a line for each, while the Gateway breaks, answers
 * of Discord are slow, and transcripts are replaced. `LOAD_PROFILES=FOLDER` keeps processor profiles of each thread there.
 */
const { values } = parseArgs({
  options: {
    transcripts: { type: 'string' },
    eval: { type: 'string' },
    index: { type: 'string' },
    servers: { type: 'string', default: '500' },
    people: { type: 'string', default: '20' },
    faults: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    step: { type: 'string', multiple: true, default: ['50x20'] },
    varied: { type: 'boolean', default: false },
    soak: { type: 'string' },
  },
});
const shared = sharedFolder();
const archive = values.transcripts ?? (shared === null ? undefined : join(shared, 'archive'));
const sets = values.eval ?? (shared === null ? undefined : join(shared, 'eval'));
if (archive === undefined || sets === undefined) throw new Error('--transcripts DIR and --eval FOLDER are missing');

/** How long the last answers are waited for, in milliseconds. */
const GIVEN_UP_AFTER = 20_000;
/** What is older is forgotten by the local Discord, in milliseconds. */
const KEPT_FOR = 60_000;

/** A fifth of the two hundred things a second that are asked for ten minutes. */
const SOAKED_WITH = '40/s*60';
const [, minutes] = /^(\d+)m$/.exec(values.soak ?? '') ?? [];
if (values.soak !== undefined && minutes === undefined) throw new Error('--soak takes minutes, as 30m');
const steps = minutes === undefined ? values.step : Array.from({ length: Number(minutes) }, () => SOAKED_WITH);

const random = seededRandom(Number(values.seed));
const scratch = mkdtempSync(join(tmpdir(), 'on-background-load-index-'));
const transcripts = minutes === undefined ? archive : copyTranscripts(archive, join(scratch, 'transcripts'));
const discord = await startDiscord({ clock: systemClock, rateLimits: true });
const registered = discord.createBot({ name: 'On Background' });
const quotes = new Fidelity(sourcesIn(transcripts));
const shownQuotes = new ShownQuotes(quotes);
const material = readMaterial(setsIn(sets), transcripts);
const crowd = gatherCrowd(
  discord,
  registered,
  { servers: Number(values.servers), people: Number(values.people) },
  { ...material, questions: values.varied ? reportersQuestions(transcripts) : material.questions },
  random,
);
const recorder = new Recorder(
  discord,
  registered.name,
  () => performance.now(),
  (seen) => {
    const { content, embeds, components, attachments } = seen;
    shownQuotes.note({ content, embeds, components, attachments }, Date.now());
    crowd.remember(seen);
  },
);
const bot = await startBotProcess(
  { api: discord.api, token: registered.token, transcripts, index: values.index ?? join(scratch, 'index') },
  process.env,
);
const share = Number(values.faults);
if (share > 0) discord.trouble.sometimes(/./, share, random);
const faults = minutes === undefined ? null : injectFaults(discord, registered, transcripts, random);
const forgetting = setInterval(() => discord.forgetBefore(Date.now() - KEPT_FOR), 5_000);

// What is done first loads code; it is not what a bot is like that has been up for a minute.
await atOnce(50, 4);
recorder.take();
let before = await bot.look(true);
const first = before;
console.log(
  '| | done | answered | busy | asked too much | failed | channel told before | unanswered | heard p50 / p99, ms | answered p50 / p99, ms | bot, ms of processor each | bot, processors | event loop late p50 / p99 / most, ms | RSS; heap after gc, MB | files; listeners; open |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|');
for (const step of steps) {
  const begun = performance.now();
  const own = process.cpuUsage();
  const [, many = '0', rounds, seconds] = /^(\d+)(?:x(\d+)|\/s\*(\d+))$/.exec(step) ?? [];
  if (rounds !== undefined) await atOnce(Number(many), Number(rounds));
  else await aSecond(Number(many), Number(seconds));
  const took = performance.now() - begun;
  await recorder.idle(wait(GIVEN_UP_AFTER, undefined, { ref: false }));
  const busy = await bot.look();
  const record = recorder.take();
  const after = await bot.look(true);
  const { user, system } = process.cpuUsage(own);
  report(step, record, took, busy, after);
  console.error(`the local Discord and the crowd: ${((user + system) / 1000 / took).toFixed(2)} processors`);
  before = after;
  shownQuotes.look();
}
console.log(
  `\nquotes shown: ${shownQuotes.shown}, different ones looked for: ${quotes.checked}, not as they were said: ${quotes.faults.length}`,
);
for (const fault of quotes.faults.slice(0, 20)) console.log(`- ${fault}`);
const resources = ({ open, descriptors, listeners }: Look): string =>
  `${descriptors} file descriptors, ${listeners} listeners, ${JSON.stringify(open)}`;
console.log(`before: ${resources(first)}\nafter: ${resources(before)}`);
if (faults !== null) console.log(`went wrong: ${JSON.stringify(Object.fromEntries(faults.counts))}`);
const heap = ({ memory }: Look): string => megabytes(memory.heapUsed + memory.external);
console.log(`heap after collection, MB: ${heap(first)} before, ${heap(before)} after`);
for (const [complaint, times] of bot.complaints) console.log(`log: ${times} × ${complaint}`);
if (discord.unknownRoutes.length > 0) console.log(`unknown routes: ${discord.unknownRoutes.join(', ')}`);
clearInterval(forgetting);
faults?.stop();
discord.trouble.clear();
const code = await bot.stop();
console.log(`the bot ended with ${code}`);
await discord.stop();
rmSync(scratch, { recursive: true, force: true });
process.exitCode = quotes.faults.length === 0 && code === 0 ? 0 : 1;

/** So many people do something at the same moment, again when all were answered and a moment went by. */
async function atOnce(many: number, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const due = performance.now();
    for (let one = 0; one < many; one++) recorder.begin(crowd.act(), due);
    await recorder.idle(wait(GIVEN_UP_AFTER, undefined, { ref: false }));
    await wait(1_000);
  }
}

/** So many things a second, at even intervals, whether they are answered or not. */
async function aSecond(many: number, seconds: number): Promise<void> {
  const begun = performance.now();
  for (let done = 0; done < many * seconds; ) {
    const due = begun + (done * 1000) / many;
    if (performance.now() < due) {
      await wait(Math.max(1, due - performance.now()));
      continue;
    }
    recorder.begin(crowd.act(), due);
    done++;
    // The local Discord in this process has to get its turn where the crowd is behind.
    if (done % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

function report(step: string, record: Record, took: number, busy: Look, after: Look): void {
  const { endings, acknowledged, answered, unanswered } = record;
  const done = Object.values(endings).reduce((sum, each) => sum + each, 0);
  const spent = busy.processor - before.processor;
  const pair = (of: number[]): string => `${shown(percentile(of, 0.5))} / ${shown(percentile(of, 0.99))}`;
  const late = [busy.delay.p50, busy.delay.p99, busy.delay.most].map(shown).join(' / ');
  const cells = [
    step,
    done,
    endings.answered,
    endings.busy,
    endings['too often'],
    endings.failed,
    endings['told before'],
    endings.unanswered,
    pair(acknowledged),
    pair(answered),
    shown(spent / Math.max(1, done)),
    (spent / took).toFixed(2),
    late,
    `${megabytes(busy.memory.rss)}; ${megabytes(after.memory.heapUsed + after.memory.external)}`,
    `${after.descriptors}; ${after.listeners}; ${Object.values(after.open).reduce((sum, each) => sum + each, 0)}`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
  const kinds = new Map<string, number>();
  for (const what of unanswered) kinds.set(what, (kinds.get(what) ?? 0) + 1);
  for (const [what, times] of kinds) console.error(`unanswered: ${times} × ${what}`);
}
