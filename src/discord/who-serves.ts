import { type Client, DiscordAPIError, type Guild } from 'discord.js';
import type { ServingProcess } from '../store/store.ts';
import type { BotParts } from './bot.ts';
import { shardOf } from './sharding.ts';

/** How often a process says which shards it serves, in milliseconds. */
export const SAID_EVERY = 12_000;

/** For how long it is believed, in milliseconds: then its servers are taken for orphaned. */
const BELIEVED_FOR = 60_000;

/**
 * Which process posts for which servers. Each posts for those of its own shards, which it knows. Where a process has died
 * and nobody has come in its place, every other one posts for its servers too: that takes REST alone, and the store sees
 * to it that each post is made once.
 */
export interface WhoServes {
  /** Says which shards this process serves, and learns which ones nobody does. @throws {StoreError} */
  readonly say: (client: Client<true>) => Promise<void>;
  /** Whose turn it is to post for a server: this process's, anybody's, or another one's. */
  readonly of: (guildId: string, client: Client<true>) => 'this' | 'nobody' | 'another';
  /** A server to post for; null where the bot is not there, or Discord does not say. */
  readonly server: (guildId: string, client: Client<true>) => Promise<Guild | null>;
  /** Says that this process serves nothing any more. @throws {StoreError} */
  readonly leave: () => Promise<void>;
}

export function trackServing({ name, store, now, log }: Pick<BotParts, 'name' | 'store' | 'now' | 'log'>): WhoServes {
  let orphaned: ReadonlySet<number> = new Set();
  /** Nobody's at the last look: who starts at the same time is not there yet. */
  let unserved: ReadonlySet<number> = new Set();
  let hasSaid = false;
  let clashes = 0;
  /** Says once that two processes serve the same. Who was restarted finds what it left for a while; only what stays counts. */
  const warn = (mine: ServingProcess, others: readonly ServingProcess[]): void => {
    const clashing = others.filter(
      ({ shards, total }) => total !== mine.total || shards.some((shard) => mine.shards.includes(shard)),
    );
    clashes = clashing.length === 0 ? 0 : clashes + 1;
    if (clashes * SAID_EVERY !== 2 * BELIEVED_FOR) return;
    log.error(
      { shards: mine.shards, total: mine.total, others: clashing },
      'Another process serves the same shards, or counts them otherwise: questions are answered twice or not at all. Give each process shards of its own in SHARDS, of the same total.',
    );
  };
  return {
    say: async (client) => {
      const mine = { name, shards: [...client.ws.shards.keys()], total: client.options.shardCount ?? 1 };
      if (mine.shards.length === mine.total) return;
      hasSaid = true;
      await store.processes.note(mine, now() + BELIEVED_FOR, now());
      const others = (await store.processes.serving(now())).filter((each) => each.name !== name);
      warn(mine, others);
      const served = new Set([mine, ...others].flatMap(({ shards }) => shards));
      const all = Array.from({ length: mine.total }, (_, shard) => shard);
      const before = orphaned;
      orphaned = new Set(all.filter((shard) => !served.has(shard) && unserved.has(shard)));
      unserved = new Set(all.filter((shard) => !served.has(shard)));
      if (orphaned.size > 0 && before.size === 0) {
        log.warn({ shards: [...orphaned] }, 'No process serves these shards; what is due there is posted from here.');
      }
      if (orphaned.size === 0 && before.size > 0) log.info('All shards are served again.');
    },
    of: (guildId, client) => {
      if (client.guilds.cache.has(guildId)) return 'this';
      return orphaned.has(shardOf(guildId, client.options.shardCount ?? 1)) ? 'nobody' : 'another';
    },
    server: async (guildId, client) => {
      const known = client.guilds.cache.get(guildId);
      if (known !== undefined) return known;
      try {
        return await client.guilds.fetch({ guild: guildId, force: true, cache: false });
      } catch (error) {
        const isGone = error instanceof DiscordAPIError && (error.status === 403 || error.status === 404);
        if (!isGone) log.warn({ err: error, guild: guildId }, 'A server that nobody serves could not be asked for.');
        return null;
      }
    },
    leave: async () => {
      if (hasSaid) await store.processes.forget(name);
    },
  };
}
