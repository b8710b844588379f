import type { Client } from 'discord.js';
import type { BotParts } from '../discord/bot.ts';
import { shardsOf, silentShards } from './gateway-watch.ts';
import { serveHealth } from './health-server.ts';
import { addGauges } from './metrics.ts';

/** How often the connections are looked at, in milliseconds. */
const LOOK_EVERY = 15_000;

export interface HealthWatch {
  /** Resolves when a connection to Discord has been silent for too long: the process should end and be started anew. */
  readonly ailing: Promise<'silent'>;
  readonly stop: () => Promise<void>;
}

/**
 * Watches the connections to Discord until the signal aborts, and serves health and metrics where an address is given.
 * discord.js stays "ready" while a connection is down, so the connections themselves are looked at.
 */
export async function watchHealth(
  address: { readonly host: string; readonly port: number } | null,
  client: Client,
  {
    archive,
    store,
    metrics,
    now,
    after,
    log,
  }: Pick<BotParts, 'archive' | 'store' | 'metrics' | 'now' | 'after' | 'log'>,
  leaving: AbortSignal,
): Promise<HealthWatch> {
  const shards = shardsOf(client, now);
  shards();
  const ailment = (): string | null => {
    const [silent] = silentShards(shards(), now());
    return silent === undefined ? null : `Shard ${silent.shard} of the connection to Discord is silent.`;
  };
  addGauges(metrics, {
    briefings: () => archive().briefings.length,
    shards: () =>
      shards().map(({ shard, ready, heardAt }) => ({ shard, ready, heartbeatAge: (now() - heardAt) / 1000 })),
    storeAnswers: () =>
      store.ping().then(
        () => true,
        () => false,
      ),
  });
  const unready = (): string | null =>
    shards().every(({ ready }) => ready) ? null : 'A shard of the connection to Discord is not up.';
  const server = address === null ? null : await serveHealth(address.host, address.port, { ailment, unready, metrics });
  if (server !== null) log.info({ address: server.address }, 'Health and metrics are served.');
  const watch = async (): Promise<'silent'> => {
    for (;;) {
      await after(LOOK_EVERY, leaving);
      if (leaving.aborted) return new Promise(() => undefined);
      const trouble = ailment();
      if (trouble === null) continue;
      log.error(`${trouble} The process ends; what supervises it starts it anew.`);
      return 'silent';
    }
  };
  return { ailing: watch(), stop: async () => server?.stop() };
}
