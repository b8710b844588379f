import { type WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';

/** How long a session that cannot be reached is tried to be taken up, in milliseconds. Discord forgets it soon after. */
const TRIED_FOR = 90_000;
/** The code of a connection that broke, or could not be opened. */
const BROKEN = 1006;

/**
 * Takes a session up again after the network was away. The library gives it up as soon as a connection is refused once or
 * a name cannot be resolved, and begins a new one: what was written meanwhile is lost, though Discord would send it again.
 * Where the session's own address stays out of reach, or Discord does not know the session any more, a new one is begun.
 *
 * @param now milliseconds since 1970
 */
export function keepSessions(manager: WebSocketManager, now: () => number): void {
  /** Since when each shard has been away. */
  const awaySince = new Map<number, number>();
  /** Shards whose connection broke: what the library says next of their session is due to that. */
  const broken = new Set<number>();
  const isBack = ({ shardId }: { readonly shardId: number }): void => {
    awaySince.delete(shardId);
    broken.delete(shardId);
  };
  manager.on(WebSocketShardEvents.Closed, ({ code, shardId }) => {
    if (code !== BROKEN) return;
    broken.add(shardId);
    if (!awaySince.has(shardId)) awaySince.set(shardId, now());
  });
  manager.on(WebSocketShardEvents.Hello, ({ shardId }) => void broken.delete(shardId));
  manager.on(WebSocketShardEvents.Resumed, isBack);
  manager.on(WebSocketShardEvents.Ready, isBack);
  const { updateSessionInfo } = manager.options;
  Object.assign(manager.options, {
    updateSessionInfo: (shardId: number, session: Parameters<typeof updateSessionInfo>[1]) => {
      const wasBroken = broken.delete(shardId);
      const away = now() - (awaySince.get(shardId) ?? now());
      if (session === null && wasBroken && away >= 0 && away < TRIED_FOR) return;
      return updateSessionInfo(shardId, session);
    },
  });
}
