/** How many keys are kept; the oldest go first. */
const KEPT = 1_000;

/**
 * Says of each key whether it is its turn, which it is once in so many milliseconds.
 * @param now milliseconds since 1970
 */
export function onceEvery(period: number, now: () => number): (key: string) => boolean {
  const last = new Map<string, number>();
  return (key) => {
    const before = last.get(key);
    if (before !== undefined && now() - before < period) return false;
    last.delete(key);
    last.set(key, now());
    const [oldest] = last.keys();
    if (last.size > KEPT && oldest !== undefined) last.delete(oldest);
    return true;
  };
}
