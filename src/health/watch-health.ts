import type { BotParts } from '../discord/bot.ts';
import type { Gateway } from '../discord/gateway.ts';
import type { ReadShards } from './gateway-watch.ts';
import { LOOK_EVERY, listen, startListening } from './silence.ts';

/**
 * Watches the connections to Discord until the signal aborts: discord.js stays "ready" while one is down. A connection that
 * is silent for too long is opened anew.
 *
 * @returns resolves with why, where that did not help: the process should end and be started anew
 */
export async function watchHealth(
  shards: ReadShards,
  { reconnect }: Pick<Gateway, 'reconnect'>,
  { now, after, log }: Pick<BotParts, 'now' | 'after' | 'log'>,
  leaving: AbortSignal,
): Promise<string> {
  let silence = startListening(now());
  for (;;) {
    await after(LOOK_EVERY, leaving);
    if (leaving.aborted) return new Promise(() => undefined);
    const next = listen(silence, shards(), now());
    silence = next.silence;
    for (const { kind, shard } of next.remedies) {
      if (kind === 'end')
        return `Shard ${shard} of the connection to Discord is silent, and opening it anew did not help.`;
      log.error({ shard }, 'A connection to Discord is silent. It is opened anew.');
      void reconnect(shard).catch((error: unknown) => {
        log.error({ err: error, shard }, 'A connection to Discord could not be opened anew.');
      });
    }
  }
}
