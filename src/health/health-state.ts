import type { BotParts } from '../discord/bot.ts';
import type { ReadShards } from './gateway-watch.ts';
import type { Health } from './health-server.ts';
import { addGauges, type Metrics } from './metrics.ts';

/** The health of the process, from its first moment to its last. */
export interface HealthState extends Health {
  /** Says what the process is at, before it can answer. */
  readonly starts: (what: string) => void;
  /** From now on its connections decide. */
  readonly runs: (
    shards: ReadShards,
    bot: Pick<BotParts, 'archive' | 'store' | 'now'>,
    /** The size of the kept index in bytes; 0 where none is kept. */
    indexBytes: () => number,
  ) => void;
  /** Says why the process ends and has to be started anew. */
  readonly ails: (why: string) => void;
}

export function createHealth(metrics: Metrics, first: string): HealthState {
  let ailment: string | null = null;
  let unready = (): string | null => first;
  return {
    metrics,
    ailment: () => ailment,
    unready: () => ailment ?? unready(),
    starts: (what) => {
      unready = () => what;
    },
    ails: (why) => {
      ailment = why;
    },
    runs: (shards, { archive, store, now }, indexBytes) => {
      unready = () => {
        const down = shards().find(({ ready }) => !ready);
        return down === undefined ? null : `Shard ${down.shard} of the connection to Discord is not up.`;
      };
      const age = (at: number): number => Math.max(0, now() - at) / 1000;
      addGauges(metrics, {
        briefings: () => archive().briefings.length,
        indexBytes,
        shards: () =>
          shards().map(({ shard, ready, heartbeatAt, eventAt }) => ({
            shard,
            ready,
            heartbeatAge: age(heartbeatAt),
            eventAge: age(eventAt),
          })),
        storeAnswers: () =>
          store.ping().then(
            () => true,
            () => false,
          ),
      });
    },
  };
}
