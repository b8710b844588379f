import type { BotParts } from './bot.ts';

/**
 * Does something again and again until the signal aborts, the first time after one wait. What fails is logged once, and
 * tried again in the next round.
 *
 * @param every milliseconds from the end of one round to the beginning of the next
 * @param what names it in the log: "Announcing new transcripts"
 */
export async function inRounds(
  what: string,
  every: number,
  work: () => Promise<void>,
  { after, log }: Pick<BotParts, 'after' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  let fails = false;
  for (;;) {
    await after(every, signal);
    if (signal.aborted) return;
    try {
      await work();
      if (fails) log.info(`${what} works again.`);
      fails = false;
    } catch (error) {
      if (!fails) log.error({ err: error }, `${what} failed. It is tried again every ${Math.round(every / 1000)} s.`);
      fails = true;
    }
  }
}
