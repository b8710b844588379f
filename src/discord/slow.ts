import type { Bot } from './bot.ts';

/** Whoever writes a message sees that it was sent. In milliseconds. */
const SLOW_AFTER = 1_000;

/** Discord gives up on an interaction after three seconds, and people after one. In milliseconds since it was heard. */
export const PUT_OFF_AFTER = 400;

/**
 * Waits for work for a moment.
 * @param moment in milliseconds; where it is over, only what takes no waiting at all is in time
 * @returns whether it is still under way; false where it failed, which whoever awaits it hears
 */
export async function isSlow(work: Promise<unknown>, bot: Pick<Bot, 'after'>, moment = SLOW_AFTER): Promise<boolean> {
  const done = new AbortController();
  const stopWaiting = (): false => {
    done.abort();
    return false;
  };
  const waited = bot.after(Math.max(0, moment), done.signal).then(() => !done.signal.aborted);
  return Promise.race([work.then(stopWaiting, stopWaiting), waited]);
}
