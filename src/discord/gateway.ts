import {
  type IShardingStrategy,
  managerToFetchingStrategyOptions,
  SimpleContextFetchingStrategy,
  SimpleShardingStrategy,
  type WebSocketManager,
  WebSocketShard,
  WebSocketShardDestroyRecovery,
  WebSocketShardEvents,
} from '@discordjs/ws';
import { keepSessions } from './keep-session.ts';

/** What comes over a connection: an event, or the answer to a heartbeat. */
export type Heard = 'event' | 'heartbeat';

/** The connections to Discord's Gateway, one a shard, each of which can be opened anew by itself. */
export interface Gateway {
  /** For `ClientOptions.ws`. */
  readonly buildStrategy: (manager: WebSocketManager) => IShardingStrategy;
  /** Tells of everything that comes over a connection. */
  readonly onHeard: (listener: (shard: number, what: Heard) => void) => void;
  /** Closes a shard's connection and opens another, on which its session goes on: Discord sends again what was missed. */
  readonly reconnect: (shard: number) => Promise<void>;
}

/**
 * As discord.js connects by itself, but with a handle on each connection, and patience with a network that is away.
 * @param now milliseconds since 1970
 */
export function createGateway(now: () => number): Gateway {
  const shards = new Map<number, WebSocketShard>();
  const listeners: ((shard: number, what: Heard) => void)[] = [];
  return {
    buildStrategy: (manager) => {
      keepSessions(manager, now);
      return strategyOf(manager, shards, (shard, what) => {
        for (const tell of listeners) tell(shard, what);
      });
    },
    onHeard: (listener) => void listeners.push(listener),
    reconnect: async (shard) => {
      await shards.get(shard)?.destroy({
        reason: 'Nothing was heard for too long',
        recover: WebSocketShardDestroyRecovery.Resume,
      });
    },
  };
}

function strategyOf(
  manager: WebSocketManager,
  shards: Map<number, WebSocketShard>,
  tell: (shard: number, what: Heard) => void,
): IShardingStrategy {
  return {
    spawn: async (ids) => {
      const options = await managerToFetchingStrategyOptions(manager);
      for (const shardId of ids) {
        const shard = new WebSocketShard(new SimpleContextFetchingStrategy(manager, options), shardId);
        passOn(shard, manager, shardId, tell);
        shards.set(shardId, shard);
      }
    },
    connect: async () => {
      await Promise.all([...shards.values()].map((shard) => shard.connect()));
    },
    destroy: async (options) => {
      await Promise.all([...shards.values()].map((shard) => shard.destroy(options)));
      shards.clear();
    },
    send: async (shardId, payload) => {
      const shard = shards.get(shardId);
      if (shard === undefined) throw new RangeError(`There is no shard ${shardId} here.`);
      await shard.send(payload);
    },
    fetchStatus: async () => {
      // Empty, and of the kind of the library's own.
      const statuses = await new SimpleShardingStrategy(manager).fetchStatus();
      for (const [id, { status }] of shards) statuses.set(id, status);
      return statuses;
    },
  };
}

/** What a shard tells goes to the manager, with the shard's number. */
function passOn(
  shard: WebSocketShard,
  manager: WebSocketManager,
  shardId: number,
  tell: (shard: number, what: Heard) => void,
): void {
  const { Closed, Debug, Dispatch, Error: Failed, HeartbeatComplete, Hello, Ready, Resumed } = WebSocketShardEvents;
  shard.on(Closed, ({ code }) => void manager.emit(Closed, { code, shardId }));
  shard.on(Debug, ({ message }) => void manager.emit(Debug, { message, shardId }));
  shard.on(Failed, ({ error }) => void manager.emit(Failed, { error, shardId }));
  shard.on(Hello, () => void manager.emit(Hello, { shardId }));
  shard.on(Ready, ({ data }) => void manager.emit(Ready, { data, shardId }));
  shard.on(Resumed, () => void manager.emit(Resumed, { shardId }));
  shard.on(Dispatch, ({ data }) => {
    tell(shardId, 'event');
    manager.emit(Dispatch, { data, shardId });
  });
  shard.on(HeartbeatComplete, (payload) => {
    tell(shardId, 'heartbeat');
    manager.emit(HeartbeatComplete, { ...payload, shardId });
  });
}
