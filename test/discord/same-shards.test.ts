import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { APART } from '../../src/discord/identify-in-turn.ts';
import { readShards, requestsPerSecond } from '../../src/discord/sharding.ts';
import { type RunningBot, startBot } from '../../src/discord/start-bot.ts';
import { SAID_EVERY } from '../../src/discord/who-serves.ts';
import { type LocalDiscord, manualClock, startDiscord } from '../../src/local-discord/index.ts';
import type { OpenedStore } from '../../src/store/open-store.ts';
import { AFTER_THE_CALL } from '../seed.ts';
import { storeInMemory } from '../stores.ts';
import { backstage } from './on-background.ts';
import { manualPace, type Pace } from './pace.ts';

const clock = manualClock(new Date(AFTER_THE_CALL).toISOString());

interface Process {
  readonly bot: RunningBot;
  readonly pace: Pace;
  readonly log: readonly string[];
}

let discord: LocalDiscord;
let store: OpenedStore;
let token: string;
let running: Process[] = [];
beforeEach(async () => {
  discord = await startDiscord({ clock, rateLimits: { faster: 1000 } });
  store = storeInMemory();
  const registered = discord.createBot({ name: 'On Background' });
  discord.createServer({ name: 'Newsroom' }).invite(registered);
  token = registered.token;
});
afterEach(async () => {
  for (const { bot } of running) await bot.stop(0);
  running = [];
  await discord.stop();
});

/** A process with a shard of its own, on the one store. */
async function begin(name: string, shards: string): Promise<Process> {
  const pace = manualPace();
  const log: string[] = [];
  const parts = {
    ...backstage({ bot: { store, name } }, clock.now, log),
    // Time stands still while shards come in: their turns come at once.
    after: (milliseconds: number, signal: AbortSignal) =>
      milliseconds % APART === 0 ? Promise.resolve() : pace.after(milliseconds, signal),
  };
  const settings = { token, apiUrl: discord.api, guildId: undefined, sharding: readShards(shards) };
  const process = { bot: await startBot(settings, commands, parts, new AbortController().signal), pace, log };
  running.push(process);
  return process;
}

/** What of a log warns of shards that another process has too. */
const warnings = ({ log }: Process): number => log.filter((line) => line.includes('Another process serves')).length;

it.each([
  ['the same shard', '0/2', '0/2', 1],
  ['a shard counted otherwise', '0/2', '1/3', 1],
  ['shards of their own', '0/2', '1/2', 0],
])('two processes with %s: it is said in the log once, after two minutes', async (_, one, other, said) => {
  const first = await begin('first', one);
  const second = await begin('second', other);
  const goOn = async (rounds: number): Promise<void> => {
    for (let round = 0; round < rounds; round++) {
      clock.advance(SAID_EVERY);
      for (const process of [first, second]) await process.pace.round(SAID_EVERY);
    }
  };
  // A process that was started anew finds for a while what it left itself; that is no clash.
  await goOn(8);
  expect([first, second].map(warnings)).toEqual([0, 0]);
  await goOn(20);
  expect([first, second].map(warnings)).toEqual([said, said]);
});

it.each([
  ['4', 45],
  ['0-9/30', 15],
  ['0/30', 1],
])('of 45 requests a second a process with SHARDS=%s makes its share: %i', (shards, most) => {
  expect(requestsPerSecond(readShards(shards))).toBe(most);
  expect(requestsPerSecond(null)).toBe(45);
});
