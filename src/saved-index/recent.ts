/** Keeps what was asked for last. */
export interface Recent<Value> {
  /** A value as it was kept, or made anew. */
  readonly get: (key: string, make: () => Value) => Value;
}

/** @param most how many values are kept; those go that were not asked for longest */
export function keepRecent<Value>(most: number): Recent<Value> {
  const kept = new Map<string, Value>();
  let last: { readonly key: string; readonly value: Value } | null = null;
  return {
    get(key, make) {
      if (last?.key === key) return last.value;
      const value = kept.get(key) ?? make();
      // A map gives its keys in the order in which they were put in.
      kept.delete(key);
      kept.set(key, value);
      if (kept.size > most) for (const oldest of kept.keys()) if (kept.delete(oldest)) break;
      last = { key, value };
      return value;
    },
  };
}
