/**
 * Breaks the connection to the Gateway again and again, by each of the ways in which it can break, and asks a question each
 * time before, meanwhile and after: `npm run reconnects -- 1000`. Ends with status 1 where a question is not answered or is
 * answered twice.
 */
import { randomUUID } from 'node:crypto';
import { memoryUsage } from 'node:process';
import pino from 'pino';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { offeredQuestions } from '../../src/answer/offered-questions.ts';
import type { BotParts } from '../../src/discord/bot.ts';
import { startBot } from '../../src/discord/start-bot.ts';
import { createMetrics } from '../../src/health/metrics.ts';
import { emptyShelf } from '../../src/live/shelf.ts';
import { manualClock, startDiscord } from '../../src/local-discord/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { AFTER_THE_CALL, archiveOf } from '../seed.ts';
import { startNetwork } from './network.ts';

/** So many bots, each in a Discord of its own: half a second of each reconnection is waiting. */
const BOTS = 4;
const archive = archiveOf();
const wanted = Number(process.argv[2] ?? 1_000);

interface Tally {
  reconnected: number;
  asked: number;
  answered: number;
  twice: number;
  identified: number;
}

async function run(times: number): Promise<Tally> {
  const network = await startNetwork();
  const clock = manualClock(new Date(AFTER_THE_CALL).toISOString());
  const discord = await startDiscord({ clock, gatewayPort: network.port, guard: 60_000 });
  network.leadTo(discord.port);
  const newsroom = discord.createServer({ name: 'Newsroom' });
  const registered = discord.createBot({ name: 'On Background' });
  newsroom.invite(registered);
  const bot: BotParts = {
    name: 'reconnects',
    archive: () => archive,
    transcripts: () => emptyShelf(archive),
    answer: async (asked) => answerQuestion(archive, asked, clock.now()),
    offer: async (typed, count, length) => offeredQuestions(archive, typed, count, length, clock.now()),
    cooldowns: { take: async () => null },
    metrics: createMetrics(),
    store: openStore({ file: ':memory:' }, { newId: randomUUID, onLost: () => undefined }),
    now: clock.now,
    after: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    log: pino({ level: 'error' }, { write: (line: string) => process.stderr.write(line) }),
    logsQuestions: false,
  };
  const settings = { token: registered.token, apiUrl: `http://127.0.0.1:${network.port}/api`, guildId: undefined };
  const running = await startBot(settings, [], bot, new AbortController().signal);
  const kylie = newsroom.join({ name: 'Kylie' });
  const ask = () => kylie.writes('#general', `${registered.mention} is the Biden-Putin summit still on?`);
  const faults = [
    () => network.cut('close'),
    () => network.cut('reset'),
    () => discord.gateway.reconnect(registered),
    () => discord.gateway.invalidate(registered, { resumable: true }),
    () => discord.gateway.close(registered, 4000),
    () => discord.gateway.drop(registered),
    async () => {
      network.turnAway(true);
      network.cut('reset');
      await network.awayAgain(1);
      network.turnAway(false);
    },
  ];
  const questions: { readonly id: string; readonly channelId: string }[] = [];
  for (let i = 0; i < times; i++) {
    const from = discord.gateway.journal.length;
    const before = await ask();
    const fault = faults[i % faults.length]?.();
    const meanwhile = await ask();
    await fault;
    await discord.gateway.reaches('resume 0/1', from);
    questions.push(before, meanwhile);
    for (const question of [before, meanwhile]) await discord.replyTo(question);
  }
  await discord.settles();
  const replies = kylie.sees('#general').flatMap(({ repliesTo }) => repliesTo ?? []);
  const counts = questions.map(({ id }) => replies.filter((each) => each === id).length);
  const identified = discord.gateway.journal.filter((line) => line.startsWith('identify')).length;
  await running.stop(0);
  await discord.stop();
  await network.stop();
  return {
    reconnected: times,
    asked: counts.length,
    answered: counts.filter((count) => count > 0).length,
    twice: counts.filter((count) => count > 1).length,
    identified,
  };
}

const tallies = await Promise.all(Array.from({ length: BOTS }, () => run(Math.ceil(wanted / BOTS))));
const sum = (of: keyof Tally): number => tallies.reduce((all, tally) => all + tally[of], 0);
process.stdout.write(
  `${sum('reconnected')} reconnections of ${BOTS} bots, ${sum('asked')} questions: ${sum('answered')} answered, ${sum('twice')} twice; ` +
    `${sum('identified')} sessions in all, ${Math.round(memoryUsage.rss() / 2 ** 20)} MB at the end\n`,
);
if (sum('answered') !== sum('asked') || sum('twice') > 0) process.exitCode = 1;
