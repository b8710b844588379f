/** Which of Discord's connections a process opens: a bot has one for every 2,500 servers at most. */
export interface Sharding {
  /** How many shards there are over all processes. */
  readonly total: number;
  /** Those of this process, from 0 on, in order. */
  readonly mine: readonly number[];
}

/** What `SHARDS` may be, for who wrote something else. */
export const SHARDS_FORM = 'a number of shards, such as 4, or those of this process among all, such as 0-9/30 or 3/30';

/** Nobody needs more: they would do for forty million servers. */
const MOST_SHARDS = 16_384;

/** Discord takes 50 requests a second from a bot, whichever process they come from; a tenth is left free, for chance. */
const REQUESTS_A_SECOND = 45;

/** @param typed `4`, `0-9/30` or `3/30`. @returns null where it is neither */
export function readShards(typed: string): Sharding | null {
  const [, first, last, of] = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/(\d{1,5}))?$/.exec(typed) ?? [];
  if (first === undefined || (last !== undefined && of === undefined)) return null;
  const total = Number(of ?? first);
  const from = of === undefined ? 0 : Number(first);
  const to = of === undefined ? total - 1 : Number(last ?? first);
  if (total < 1 || total > MOST_SHARDS || from > to || to >= total) return null;
  return { total, mine: Array.from({ length: to - from + 1 }, (_, index) => from + index) };
}

/** Whether other processes serve the rest. */
export function isShared(sharding: Sharding | null): sharding is Sharding {
  return sharding !== null && sharding.mine.length < sharding.total;
}

/**
 * Whether this process does what is to be done once for all: register the commands, poll the feed. It is the one with the
 * first shard, of which there is always exactly one.
 */
export function isFirst(sharding: Sharding | null): boolean {
  return sharding === null || sharding.mine.includes(0);
}

/** The shard of a server, as Discord reckons it. */
export function shardOf(guildId: string, total: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(total));
}

/** The requests a second that a process may make: of all that the bot may, its share by its shards. */
export function requestsPerSecond(sharding: Sharding | null): number {
  const share = sharding === null ? 1 : sharding.mine.length / sharding.total;
  return Math.max(1, Math.floor(REQUESTS_A_SECOND * share));
}
