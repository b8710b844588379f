import type { Client } from 'discord.js';
import { Status } from 'discord.js';

/** One connection to Discord's Gateway. */
export interface ShardState {
  readonly shard: number;
  readonly ready: boolean;
  /** When Discord last answered a heartbeat, or the connection was first seen, in milliseconds since 1970. */
  readonly heardAt: number;
}

/**
 * For how long a connection may be silent, in milliseconds. A heartbeat is due every 41 seconds, and discord.js opens a
 * connection anew by itself where one is not answered; what is silent for this long it has not noticed.
 */
export const SILENT_FOR = 5 * 60_000;

/** Reads the connections, as the client has them. */
export type ReadShards = () => readonly ShardState[];

/** @param now milliseconds since 1970 */
export function shardsOf(client: Client, now: () => number): ReadShards {
  const firstSeen = new Map<number, number>();
  return () =>
    client.ws.shards.map(({ id, status, lastPingTimestamp }) => {
      const since = firstSeen.get(id) ?? now();
      firstSeen.set(id, since);
      return { shard: id, ready: status === Status.Ready, heardAt: Math.max(since, lastPingTimestamp) };
    });
}

/** The connections that have been silent for too long. */
export function silentShards(shards: readonly ShardState[], now: number): readonly ShardState[] {
  return shards.filter(({ heardAt }) => now - heardAt >= SILENT_FOR);
}
