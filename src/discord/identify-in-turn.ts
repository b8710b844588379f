import { SimpleIdentifyThrottler } from '@discordjs/ws';
import type { ClientOptions } from 'discord.js';
import type { BotParts } from './bot.ts';

type BuildThrottler = NonNullable<NonNullable<ClientOptions['ws']>['buildIdentifyThrottler']>;

/** Milliseconds. Discord takes one IDENTIFY in five seconds from a bot; shards of different remainders by its concurrency don't wait for each other. */
export const APART = 5_500;

/**
 * Lets shards identify one after another over all processes: the store gives turns. Where it can't, this process keeps the
 * pace for itself alone, and Discord sends away who comes too early, to try again.
 */
export function identifyInTurn({
  store,
  now,
  after,
  log,
}: Pick<BotParts, 'store' | 'now' | 'after' | 'log'>): BuildThrottler {
  return async (manager) => {
    const { session_start_limit } = await manager.fetchGatewayInformation();
    const concurrency = session_start_limit.max_concurrency;
    const alone = new SimpleIdentifyThrottler(concurrency);
    return {
      waitForIdentify: async (shard, signal) => {
        const turn = await store.turns
          .take(`identify ${shard % concurrency}`, APART, now())
          .catch((error: unknown) =>
            log.warn({ err: error, shard }, 'Shards of other processes cannot be waited for.'),
          );
        if (turn === undefined) return alone.waitForIdentify(shard, signal);
        const wait = turn - now();
        if (wait > 0) await after(wait, signal);
        signal.throwIfAborted();
      },
    };
  };
}
