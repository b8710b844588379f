/** The time that the local Discord lives by: ages of interactions, time stamps, ids. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `run` once, that many milliseconds from now; the returned function cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /** Moves forward by that many milliseconds and runs what came due on the way, in order, each at its own time. */
  advance(milliseconds: number): void;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/**
 * A clock for tests.
 *
 * @param start - The instant it stands at, ISO 8601.
 */
export function manualClock(start = '2022-02-22T14:00:00.000Z'): ManualClock {
  let now = Date.parse(start);
  if (Number.isNaN(now)) throw new RangeError(`Not an instant: ${start}`);
  const timers = new Set<Timer>();

  const nextDue = (until: number): Timer | undefined =>
    [...timers].filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];

  return {
    now: () => now,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(milliseconds) {
      const until = now + milliseconds;
      for (let timer = nextDue(until); timer; timer = nextDue(until)) {
        timers.delete(timer);
        now = Math.max(now, timer.at);
        timer.run();
      }
      now = until;
    },
  };
}

/** The machine's clock, for use by hand. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
