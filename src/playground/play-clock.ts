import type { Clock } from '../local-discord/index.ts';

/** A clock that runs as the real one does, from another start: it can be set back, and never runs ahead. */
export interface PlayClock extends Clock {
  /** Whether it tells the real time. */
  readonly isNow: () => boolean;
  /**
   * Sets the clock. What lies ahead of the real time is taken as now: an embargo that still runs holds here too.
   *
   * @param instant milliseconds since 1970; null for now
   * @returns the instant that it was set to
   */
  readonly set: (instant: number | null) => number;
}

/**
 * @param real the machine's clock; its timers are used as they are, since nobody waits for years
 */
export function createPlayClock(real: Clock): PlayClock {
  /** How far the clock is behind, in milliseconds. */
  let behind = 0;
  return {
    now: () => real.now() - behind,
    after: real.after,
    isNow: () => behind === 0,
    set: (instant) => {
      const now = real.now();
      behind = instant === null ? 0 : Math.max(0, now - instant);
      return now - behind;
    },
  };
}
