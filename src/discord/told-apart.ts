const HOUR = 3_600_000;
/** How many keys are kept; the oldest go first. */
const KEPT = 1_000;

/**
 * Says of each key whether it is its turn, which it is once an hour.
 * @param now milliseconds since 1970
 */
export function onceAnHour(now: () => number): (key: string) => boolean {
  const last = new Map<string, number>();
  return (key) => {
    const before = last.get(key);
    if (before !== undefined && now() - before < HOUR) return false;
    last.delete(key);
    last.set(key, now());
    const [oldest] = last.keys();
    if (last.size > KEPT && oldest !== undefined) last.delete(oldest);
    return true;
  };
}
