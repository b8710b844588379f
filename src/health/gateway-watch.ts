import type { Client } from 'discord.js';
import { Status } from 'discord.js';
import type { Gateway } from '../discord/gateway.ts';

/** One connection to Discord's Gateway. Times are milliseconds since 1970. */
export interface ShardState {
  readonly shard: number;
  readonly ready: boolean;
  /** When Discord last answered a heartbeat, or the connection was first seen. */
  readonly heartbeatAt: number;
  /** When the last event came, or the connection was first seen. */
  readonly eventAt: number;
}

/** Reads the connections, as the client has them. */
export type ReadShards = () => readonly ShardState[];

/** @param now milliseconds since 1970 */
export function shardsOf(client: Client, gateway: Gateway, now: () => number): ReadShards {
  const heard = { event: new Map<number, number>(), heartbeat: new Map<number, number>() };
  gateway.onHeard((shard, what) => void heard[what].set(shard, now()));
  const firstSeen = new Map<number, number>();
  return () =>
    client.ws.shards.map(({ id, status }) => {
      const since = firstSeen.get(id) ?? now();
      firstSeen.set(id, since);
      return {
        shard: id,
        ready: status === Status.Ready,
        heartbeatAt: heard.heartbeat.get(id) ?? since,
        eventAt: heard.event.get(id) ?? since,
      };
    });
}
