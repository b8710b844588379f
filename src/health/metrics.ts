import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Reply } from '../answer/answer-question.ts';

/** How something that somebody started ended; *busy* where it was turned away because there was too much to do. */
export type Ending = 'done' | 'failed' | 'busy';

/** How the post of a digest ended. */
export type DigestEnding = 'posted' | 'quiet' | 'failed';

/**
 * What the bot counts of itself. Labels are the names of commands and kinds alone: never a question, a person, a server, or
 * anything of a briefing, which may be under embargo.
 */
export interface Metrics {
  readonly registry: Registry;
  /** A command, a button, a menu or a message was handled. @param seconds from its arrival to the end */
  readonly handled: (what: string, ending: Ending, seconds: number) => void;
  /** A question was replied to. @param seconds of searching */
  readonly replied: (kind: Reply['kind'], seconds: number) => void;
  /** A digest was due. @param lag seconds from its hour */
  readonly digest: (ending: DigestEnding, lag: number) => void;
}

/** What is looked up when somebody asks for the metrics. */
export interface Gauges {
  readonly briefings: () => number;
  /** The size of the kept index in bytes; 0 where none is kept. */
  readonly indexBytes: () => number;
  /** Of each shard: whether it is connected, and how long ago Discord answered its heartbeat and sent an event, in seconds. */
  readonly shards: () => readonly {
    readonly shard: number;
    readonly ready: boolean;
    readonly heartbeatAge: number;
    readonly eventAge: number;
  }[];
  readonly storeAnswers: () => Promise<boolean>;
}

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const LAG = [1, 5, 15, 30, 60, 300, 900, 3600];

/** Counters that start at nothing, in a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const handled = new Histogram({
    name: 'on_background_handled_seconds',
    help: 'Time from the arrival of a command, button, menu or message to the end of its reply.',
    labelNames: ['what', 'ending'],
    buckets: SECONDS,
    registers,
  });
  const replied = new Histogram({
    name: 'on_background_reply_seconds',
    help: 'Time to search for the reply to a question, by the kind of reply.',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers,
  });
  const digests = new Counter({
    name: 'on_background_digests_total',
    help: 'Digests that were due, by how their post ended.',
    labelNames: ['ending'],
    registers,
  });
  const lag = new Histogram({
    name: 'on_background_digest_lag_seconds',
    help: 'Time from the hour of a digest to its post.',
    buckets: LAG,
    registers,
  });
  return {
    registry,
    handled: (what, ending, seconds) => handled.observe({ what, ending }, seconds),
    replied: (kind, seconds) => replied.observe({ kind }, seconds),
    digest: (ending, seconds) => {
      digests.inc({ ending });
      if (ending === 'posted') lag.observe(seconds);
    },
  };
}

/** Adds what is looked up when it is asked for, and what Node tells of itself: memory, event loop, garbage collection. */
export function addGauges({ registry }: Metrics, gauges: Gauges): void {
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'on_background_briefings',
    help: 'Briefings that are served.',
    registers,
    collect() {
      this.set(gauges.briefings());
    },
  });
  new Gauge({
    name: 'on_background_index_bytes',
    help: 'Size of the search index that is kept on the disk; 0 where none is.',
    registers,
    collect() {
      this.set(gauges.indexBytes());
    },
  });
  const shard = { labelNames: ['shard'], registers } as const;
  new Gauge({
    name: 'on_background_shard_ready',
    help: '1 where the connection to Discord is up.',
    ...shard,
    collect() {
      this.reset();
      for (const each of gauges.shards()) this.set({ shard: each.shard }, each.ready ? 1 : 0);
    },
  });
  new Gauge({
    name: 'on_background_shard_heartbeat_age_seconds',
    help: 'How long ago Discord answered a heartbeat of the connection.',
    ...shard,
    collect() {
      this.reset();
      for (const each of gauges.shards()) this.set({ shard: each.shard }, each.heartbeatAge);
    },
  });
  new Gauge({
    name: 'on_background_shard_event_age_seconds',
    help: 'How long ago the last event came over the connection.',
    ...shard,
    collect() {
      this.reset();
      for (const each of gauges.shards()) this.set({ shard: each.shard }, each.eventAge);
    },
  });
  new Gauge({
    name: 'on_background_store_up',
    help: '1 where the database answers.',
    registers,
    async collect() {
      this.set((await gauges.storeAnswers()) ? 1 : 0);
    },
  });
}
