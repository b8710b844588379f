/** Waits that end when a test says so, for what the bot does again and again. */
export interface Pace {
  readonly after: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Ends the wait of so many milliseconds that is under way, and resolves when its work is done and it waits again. */
  readonly round: (milliseconds: number) => Promise<void>;
}

export function manualPace(): Pace {
  const waiting = new Map<number, () => void>();
  const told = new Map<number, () => void>();
  const waits = async (milliseconds: number): Promise<void> => {
    while (!waiting.has(milliseconds)) await new Promise<void>((resolve) => told.set(milliseconds, resolve));
  };
  return {
    after: (milliseconds, signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          signal.removeEventListener('abort', end);
          resolve();
        };
        signal.addEventListener('abort', end);
        waiting.set(milliseconds, end);
        told.get(milliseconds)?.();
      }),
    round: async (milliseconds) => {
      await waits(milliseconds);
      const end = waiting.get(milliseconds);
      waiting.delete(milliseconds);
      end?.();
      await waits(milliseconds);
    },
  };
}

/** A second is over at once; ten, which a stop may take, are never over, and no round begins. */
export function impatient(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 1_000) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
