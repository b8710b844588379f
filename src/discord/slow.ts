import type { Bot } from './bot.ts';

/** Discord gives up on an interaction after three seconds, and people after less. In milliseconds. */
const SLOW_AFTER = 1_000;

/**
 * Waits for work for a moment.
 * @returns whether it is still under way; false where it failed, which whoever awaits it hears
 */
export async function isSlow(work: Promise<unknown>, bot: Pick<Bot, 'after'>): Promise<boolean> {
  const done = new AbortController();
  const stopWaiting = (): false => {
    done.abort();
    return false;
  };
  const waited = bot.after(SLOW_AFTER, done.signal).then(() => !done.signal.aborted);
  return Promise.race([work.then(stopWaiting, stopWaiting), waited]);
}
