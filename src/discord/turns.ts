/** What waits for its turn: what Discord wants to hear of within three seconds, and what can wait longer. */
export type Line = 'interactions' | 'messages';

/** How many may wait in each line, and for how long, in milliseconds. */
export interface Patience {
  readonly waiting: number;
  readonly within: number;
}

/**
 * An interaction dies after three seconds. One that waits for a second here may wait for another one before its answer is
 * put off (see slow.ts), and the last is left for the way to Discord. Who wrote in a channel looks again.
 */
const PATIENCE: Readonly<Record<Line, Patience>> = {
  interactions: { waiting: 60, within: 1_000 },
  messages: { waiting: 100, within: 10_000 },
};

/** Lets work begin one after the other, and says where there is too much of it. */
export interface Turns {
  /**
   * Waits for one's turn.
   * @returns false where too many wait already, or it took too long: then the work is not to be done
   */
  readonly take: (line: Line) => Promise<boolean>;
}

/**
 * Searching holds the process up for some milliseconds, and what comes at once would be searched for in one go: nothing
 * would be sent, and nothing else heard, until the last was found. So of what comes at once the first begins, and of the
 * rest one in each round of the event loop, interactions before messages. What waits is known, so that there is an end
 * to it.
 *
 * @param now milliseconds since 1970
 * @param onRefused is told how many wait when somebody has to be turned away
 */
export function createTurns(now: () => number, onRefused: (waiting: number) => void, patience = PATIENCE): Turns {
  interface Waiter {
    readonly since: number;
    readonly call: (isTurn: boolean) => void;
  }
  const lines = { interactions: [] as Waiter[], messages: [] as Waiter[] };
  const waiting = (): number => lines.interactions.length + lines.messages.length;
  let isTaken = false;
  const next = (): void => {
    for (const line of ['interactions', 'messages'] as const) {
      for (let waiter = lines[line].shift(); waiter !== undefined; waiter = lines[line].shift()) {
        const isInTime = now() - waiter.since <= patience[line].within;
        if (!isInTime) onRefused(waiting());
        waiter.call(isInTime);
        if (!isInTime) continue;
        setImmediate(next);
        return;
      }
    }
    isTaken = false;
  };
  return {
    take: (line) => {
      if (!isTaken) {
        isTaken = true;
        setImmediate(next);
        return Promise.resolve(true);
      }
      if (lines[line].length >= patience[line].waiting) {
        onRefused(waiting());
        return Promise.resolve(false);
      }
      return new Promise((call) => lines[line].push({ since: now(), call }));
    },
  };
}
