import { afterEach, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { APART } from '../../src/discord/identify-in-turn.ts';
import { type RunningBot, startBot } from '../../src/discord/start-bot.ts';
import { SAID_EVERY } from '../../src/discord/who-serves.ts';
import { type LocalDiscord, manualClock, type Server, startDiscord } from '../../src/local-discord/index.ts';
import type { StoreLocation } from '../../src/store/connect.ts';
import type { OpenedStore } from '../../src/store/open-store.ts';
import type { NewSubscription } from '../../src/store/subscription.ts';
import { AFTER_THE_CALL } from '../seed.ts';
import { onBothDatabases } from '../stores.ts';
import { wantedDigest } from '../wanted-digest.ts';
import { backstage } from './on-background.ts';
import { manualPace, type Pace } from './pace.ts';

const EIGHT = Date.parse('2022-02-22T08:00:00-05:00');
const MINUTE = 60_000;
const DIGESTS_EVERY = 20_000;
const SERVERS = 60;
const DIGESTS = 21;
const PROCESSES = 3;

let discord: LocalDiscord;
let running: Process[] = [];
afterEach(async () => {
  for (const { bot } of running) await bot.stop(0);
  running = [];
  await discord.stop();
});

/** What one process has for itself: a client, a connection to the store, its own rounds. */
interface Process {
  readonly bot: RunningBot;
  readonly pace: Pace;
  readonly log: readonly string[];
}

onBothDatabases('Three processes that share the shards', (stores) => {
  const begin = async (
    shard: number,
    token: string,
    place: StoreLocation,
    now: () => number,
    change: (store: OpenedStore) => void = () => undefined,
  ): Promise<Process> => {
    const store = await stores.again(place);
    change(store);
    const pace = manualPace();
    const log: string[] = [];
    const parts = {
      ...backstage({ bot: { store, name: `process ${shard}` } }, now, log),
      // Time stands still while shards come in: their turns come at once.
      after: (milliseconds: number, signal: AbortSignal) =>
        milliseconds % APART === 0 ? Promise.resolve() : pace.after(milliseconds, signal),
    };
    const sharding = { total: PROCESSES, mine: [shard] };
    const settings = { token, apiUrl: discord.api, guildId: undefined, sharding };
    const process = { bot: await startBot(settings, commands, parts, new AbortController().signal), pace, log };
    running.push(process);
    return process;
  };
  const digests = async ({ pace }: Process): Promise<void> => {
    await pace.round(SAID_EVERY);
    await pace.round(DIGESTS_EVERY);
  };

  it('post each digest once, though one dies in the middle and does not come back', async () => {
    const clock = manualClock(new Date(AFTER_THE_CALL).toISOString());
    discord = await startDiscord({ clock, rateLimits: { faster: 1000 } });
    const registered = discord.createBot({ name: 'On Background' });
    const place = await stores.place();
    const desk = await stores.again(place);
    const servers = Array.from({ length: SERVERS }, (_, index) =>
      discord.createServer({ name: `Server ${index + 1}` }),
    );
    for (const server of servers) server.invite(registered);
    for (const server of servers.slice(0, DIGESTS)) await desk.subscriptions.add(digestFor(server), AFTER_THE_CALL);
    const posts = new Map<string, number>();
    discord.onMessage(({ channelId, edits }) => {
      if (edits === 0) posts.set(channelId, (posts.get(channelId) ?? 0) + 1);
    });

    const first = await begin(0, registered.token, place, clock.now);
    let reached: () => void = () => undefined;
    const sent = new Promise<void>((resolve) => {
      reached = resolve;
    });
    // The second one has sent what it took on, and dies before it can say so.
    const second = await begin(1, registered.token, place, clock.now, ({ ledger }) => {
      Object.assign(ledger, {
        settle: () => {
          reached();
          return new Promise(() => undefined);
        },
      });
    });
    const third = await begin(2, registered.token, place, clock.now);
    expect(discord.gateway.journal).toEqual(['identify 0/3', 'identify 1/3', 'identify 2/3']);
    const registrations = discord.calls.filter(({ route }) => route === 'POST /applications/:application/commands');
    expect(registrations).toHaveLength(commands.length);
    expect(running.map(({ bot }) => bot.client.guilds.cache.size)).toEqual([20, 20, 20]);

    clock.advance(EIGHT - clock.now());
    for (const process of running) await process.pace.round(SAID_EVERY);
    void second.pace.round(DIGESTS_EVERY);
    await Promise.all([sent, first.pace.round(DIGESTS_EVERY), third.pace.round(DIGESTS_EVERY)]);
    await discord.settles();
    await second.bot.client.destroy();
    expect(posts.size).toBe(DIGESTS);

    for (let minute = 0; minute < 6; minute++) {
      clock.advance(MINUTE);
      await Promise.all([digests(first), digests(third)]);
    }
    expect([...posts.values()].filter((count) => count !== 1)).toEqual([]);
    expect(await desk.ledger.abandoned(clock.now())).toEqual([]);
    expect([...first.log, ...third.log].join()).toContain('"found":true');

    // What is due from now on, the others post in its stead, and say whose it is.
    clock.advance(24 * 60 * MINUTE);
    for (let minute = 0; minute < 3; minute++) {
      clock.advance(MINUTE);
      await Promise.all([digests(first), digests(third)]);
    }
    expect([...posts.values()]).toEqual(Array.from({ length: DIGESTS }, () => 2));
    expect(first.log.join()).toContain('No process serves these shards');
    expect(discord.unknownRoutes).toEqual([]);
  });
});

function digestFor(server: Server): NewSubscription {
  const place = { guildId: server.id, channelId: server.channel('#general').id, createdBy: server.id };
  return wantedDigest(place, { saysWhenQuiet: true });
}
