import { afterEach, describe, expect, it } from 'vitest';
import { shardsOf } from '../../src/health/gateway-watch.ts';
import { createHealth } from '../../src/health/health-state.ts';
import { createMetrics } from '../../src/health/metrics.ts';
import { LOOK_EVERY, SILENT_FOR } from '../../src/health/silence.ts';
import { watchHealth } from '../../src/health/watch-health.ts';
import { backstage, raise, type Stage } from '../discord/on-background.ts';
import { manualPace } from '../discord/pace.ts';
import { archiveOf } from '../seed.ts';

let stage: Stage | undefined;
const leaving = new AbortController();
afterEach(async () => {
  await stage?.end();
  stage = undefined;
});

/** The bot in a Discord whose clock the test moves, and what watches over it. */
async function watched(): Promise<{ look: (times: number) => Promise<void>; ended: Promise<string>; log: string[] }> {
  stage = await raise({ discord: { guard: 10_000 } });
  const pace = manualPace();
  const { clock, running } = stage;
  const log: string[] = [];
  const world = { ...backstage({}, clock.now, log), after: pace.after };
  const shards = shardsOf(running.client, running.gateway, clock.now);
  shards();
  const ended = watchHealth(shards, running.gateway, world, leaving.signal);
  const look = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time++) {
      clock.advance(LOOK_EVERY);
      await Promise.race([pace.round(LOOK_EVERY), ended]);
    }
  };
  return { look, ended, log };
}

const BOUND = SILENT_FOR / LOOK_EVERY;

describe('the watch over the connections', () => {
  it('opens one anew on which nothing comes, and its session goes on: the process does not end', async () => {
    const { look, log } = await watched();
    const raised = stage as Stage;
    // A socket that is open and over which nothing comes: what is said meanwhile is not heard.
    await look(BOUND);
    await raised.discord.gateway.reaches('resume 0/1');
    await raised.discord.settles();
    expect(log.join()).toContain('A connection to Discord is silent. It is opened anew.');
    // RESUMED was heard; nearly a bound later it is not silent.
    await look(BOUND - 1);
    expect(raised.discord.gateway.journal.filter((line) => line.startsWith('resume'))).toHaveLength(1);
    const kylie = raised.newsroom.join({ name: 'Kylie' });
    const message = await kylie.writes('#general', `${raised.registered.mention} is the Biden-Putin summit still on?`);
    expect((await raised.discord.replyTo(message)).words).toContain('senior administration official');
  });

  it('ends the process where opening it does not help', async () => {
    const { look, ended, log } = await watched();
    const raised = stage as Stage;
    raised.discord.gateway.greets(false);
    await look(2 * BOUND);
    expect(await ended).toBe('Shard 0 of the connection to Discord is silent, and opening it anew did not help.');
    expect(log.filter((line) => line.includes('opened anew'))).toHaveLength(1);
  });

  it('lets a machine that slept have its time', async () => {
    const { look, log } = await watched();
    const raised = stage as Stage;
    raised.clock.advance(8 * 60 * 60_000);
    await look(BOUND);
    expect(log.join()).not.toContain('silent');
    expect(raised.discord.gateway.journal.filter((line) => line.startsWith('resume'))).toEqual([]);
  });
});

describe('the health of a process', () => {
  it('is told from its start on: why it is not ready yet, which shard is down, why it ends', () => {
    const health = createHealth(createMetrics(), 'The transcripts are being read.');
    expect([health.ailment(), health.unready()]).toEqual([null, 'The transcripts are being read.']);
    health.starts('Discord is not reached yet.');
    expect(health.unready()).toBe('Discord is not reached yet.');
    let ready = true;
    const bot = backstage({}, () => 0, []);
    health.runs(
      () => [{ shard: 3, ready, heartbeatAt: 0, eventAt: 0 }],
      { ...bot, archive: archiveOf },
      () => 0,
    );
    expect(health.unready()).toBeNull();
    ready = false;
    expect(health.unready()).toBe('Shard 3 of the connection to Discord is not up.');
    health.ails('Shard 3 is silent.');
    expect([health.ailment(), health.unready()]).toEqual(['Shard 3 is silent.', 'Shard 3 is silent.']);
  });
});
