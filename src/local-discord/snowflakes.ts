import type { Clock } from './clock.ts';

/** Milliseconds between 1970 and the first moment of 2015, from which Discord's ids count. */
const discordEpoch = 1_420_070_400_000n;

/** Makes ids as Discord does: 42 bits of time, then 22 bits that tell ids of one millisecond apart. */
export interface Snowflakes {
  /** An id for something that is made now; later ids are greater. */
  next(): string;
  /** An id whose time part differs from that of every other one made here, so that servers spread over shards. */
  nextServer(): string;
}

export function createSnowflakes(clock: Clock): Snowflakes {
  let counter = 0n;
  let servers = 0n;
  const serverBase = BigInt(clock.now()) - discordEpoch - 31_536_000_000n;
  return {
    next() {
      counter += 1n;
      return (((BigInt(clock.now()) - discordEpoch) << 22n) + (counter & 0x3fffffn)).toString();
    },
    nextServer() {
      servers += 1n;
      return ((serverBase + servers) << 22n).toString();
    },
  };
}

/** When an id was made, in milliseconds since 1970. */
export function snowflakeTime(id: string): number {
  return Number((BigInt(id) >> 22n) + discordEpoch);
}

/** Which shard of so many gets the events of this server. */
export function shardOf(guildId: string, shardCount: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}

export function isSnowflake(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,20}$/.test(value);
}
