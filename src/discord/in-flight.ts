/** Work that has begun and must be let finish before the process ends. */
export interface InFlight {
  /** Runs a piece of work; after `drain` has begun nothing new is taken. */
  readonly run: (work: () => Promise<void>) => void;
  /** Resolves when all that was under way is done. */
  readonly drain: () => Promise<void>;
}

/** @param onError gets what a piece of work throws; it must not throw itself */
export function trackInFlight(onError: (error: unknown) => void): InFlight {
  const under = new Set<Promise<void>>();
  let isClosed = false;
  return {
    run: (work) => {
      if (isClosed) return;
      const running = work()
        .catch(onError)
        .finally(() => under.delete(running));
      under.add(running);
    },
    drain: async () => {
      isClosed = true;
      await Promise.all(under);
    },
  };
}
