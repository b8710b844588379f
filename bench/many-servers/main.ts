/**
 * Several processes of the bot over one PostgreSQL, in thousands of servers of the local Discord, with Discord's limits kept:
 * many digests are due in the same minute, one process is killed in the middle and does not come back, and every digest is
 * posted once.
 *
 *     npm run many-servers -- [--servers 7500] [--digests 1000] [--processes 3] [--shards 9]
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { commands } from '../../commands/index.ts';
import { systemClock } from '../../src/local-discord/clock.ts';
import { startDiscord } from '../../src/local-discord/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { startPostgres } from '../../test/postgres.ts';
import { wantedDigest } from '../../test/wanted-digest.ts';
import { type BotProcess, startProcess } from './bot-process.ts';
import { percentile, watchRequests } from './figures.ts';

const MINUTE = 60_000;
/** No digest is due sooner after it was set up, in milliseconds. */
const LEAD = 20_000;
/** The last post comes after this long at the most, or something is wrong. */
const DEADLINE = 6 * MINUTE;
/** Afterwards it is seen for so long that nothing more is posted: two rounds. */
const AFTERWARDS = 45_000;

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '7500' },
    digests: { type: 'string', default: '1000' },
    processes: { type: 'string', default: '3' },
    shards: { type: 'string', default: '9' },
  },
});
const [servers, digests, processes, shards] = [values.servers, values.digests, values.processes, values.shards].map(
  Number,
) as [number, number, number, number];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const folder = mkdtempSync(path.join(tmpdir(), 'on-background-many-'));
const postgres = await startPostgres();
const url = await postgres.createPlace();
const discord = await startDiscord({ clock: systemClock, rateLimits: true, guard: DEADLINE });
const store = openStore({ url }, { newId: randomUUID, onLost: () => undefined });
const running: BotProcess[] = [];
try {
  const bot = discord.createBot({ name: 'On Background' });
  const homes = Array.from({ length: servers }, (_, index) => {
    const server = discord.createServer({ name: `Server ${index + 1}` });
    server.invite(bot);
    return { guildId: server.id, channelId: server.channel('#general').id };
  });
  const requests = watchRequests(discord);
  const began = performance.now();
  for (let index = 0; index < processes; index++) {
    const first = Math.floor((index * shards) / processes);
    const last = Math.floor(((index + 1) * shards) / processes) - 1;
    running.push(
      startProcess({
        DISCORD_TOKEN: bot.token,
        DISCORD_API_URL: discord.api,
        DATABASE_URL: url,
        INDEX_DIR: path.join(folder, 'index'),
        SHARDS: `${first}-${last}/${shards}`,
      }),
    );
  }
  await Promise.all(running.map((each) => each.says('Answering as')));
  const inAfter = performance.now() - began;
  await running[0]?.says('The slash commands are registered.');
  const refused = discord.gateway.journal.filter((line) => line.startsWith('identify refused')).length;
  say(`${processes} processes, ${shards} shards, ${servers} servers: in after ${seconds(inAfter)}`);
  say(`IDENTIFYs sent away for coming too soon: ${refused}`);
  say(`commands registered: ${requests.count('POST /applications/:application/commands')} of ${commands.length}`);

  const due = Math.ceil((Date.now() + LEAD) / MINUTE) * MINUTE;
  const at = new Date(due);
  const chosen = Array.from({ length: digests }, (_, index) => homes[Math.floor((index * servers) / digests)]);
  for (const home of chosen) {
    if (home === undefined) continue;
    const wished = { kind: 'archive', hour: at.getUTCHours(), minute: at.getUTCMinutes(), timezone: 'UTC' } as const;
    await store.subscriptions.add(wantedDigest({ ...home, createdBy: home.guildId }, wished), Date.now());
  }
  const posts = new Map<string, number>();
  const late: number[] = [];
  const enough = Math.floor(digests * 0.3);
  let hearEnough: () => void = () => undefined;
  const third = new Promise<void>((resolve) => {
    hearEnough = resolve;
  });
  const seen = new Set<string>();
  discord.onMessage(({ id, channelId }) => {
    if (seen.has(id)) return;
    seen.add(id);
    posts.set(channelId, (posts.get(channelId) ?? 0) + 1);
    late.push(Date.now() - due);
    if (seen.size === enough) hearEnough();
  });
  await third;
  const victim = running[1] ?? running[0];
  const usage = running.map((each) => each.usage());
  victim?.kill();
  const killedAt = Date.now();
  say(`killed one process ${seconds(killedAt - due)} after the hour, with ${seen.size} of ${digests} posted`);
  const until = killedAt + DEADLINE;
  while (posts.size < digests && Date.now() < until) await wait(500);
  await wait(AFTERWARDS);

  late.sort((one, other) => one - other);
  const counts = [...posts.values()];
  const expected = new Set(chosen.map((home) => home?.channelId));
  const takenOver = late.filter((each) => due + each > killedAt + MINUTE).length;
  say(
    `digests posted: ${posts.size} of ${digests}; more than once: ${counts.filter((count) => count > 1).length}; elsewhere: ${[...posts.keys()].filter((id) => !expected.has(id)).length}`,
  );
  say(
    `after the hour: half within ${seconds(percentile(late, 0.5))}, nine of ten ${seconds(percentile(late, 0.9))}, all ${seconds(late.at(-1) ?? 0)}`,
  );
  say(`of them by others, for the process that was killed: ${takenOver}`);
  say(
    `requests: ${requests.total()}, refused with 429: ${requests.refused()}; most in one second: ${requests.busiest()}`,
  );
  for (const [index, { processor, memory }] of usage.entries()) {
    say(
      `process ${index + 1} when one was killed: ${seconds(processor * 1000)} of processor, ${Math.round(memory / 1e6)} MB resident`,
    );
  }
  const odd = running.flatMap((each) => each.troubles());
  say(`lines of warning or worse in the logs: ${odd.length}`);
  for (const line of odd.slice(0, 5)) say(`  ${line}`);
  const isRight = posts.size === digests && counts.every((count) => count === 1);
  process.exitCode = isRight ? 0 : 1;
} finally {
  for (const each of running) each.kill();
  await store.close();
  await discord.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
