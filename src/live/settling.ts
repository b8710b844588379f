/** Files that were seen to change, and how they looked then: one is read only when it looks the same twice. */
export interface Settling {
  readonly note: (path: string) => void;
  readonly has: (path: string) => boolean;
  readonly isEmpty: () => boolean;
  /** Looks at each once more. @returns those that look as they did the last time, with how: they are settled */
  readonly look: (stampOf: (path: string) => Promise<string>) => Promise<ReadonlyMap<string, string>>;
}

/** A half-written file is one that still changes: nothing in it says that there is more to come. */
export function trackSettling(): Settling {
  const waiting = new Map<string, string | null>();
  return {
    note: (path) => {
      if (!waiting.has(path)) waiting.set(path, null);
    },
    has: (path) => waiting.has(path),
    isEmpty: () => waiting.size === 0,
    look: async (stampOf) => {
      const settled = new Map<string, string>();
      const looks = await Promise.all([...waiting.keys()].map(async (path) => [path, await stampOf(path)] as const));
      for (const [path, stamp] of looks) {
        if (waiting.get(path) !== stamp) waiting.set(path, stamp);
        else if (waiting.delete(path)) settled.set(path, stamp);
      }
      return settled;
    },
  };
}
