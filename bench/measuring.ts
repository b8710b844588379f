/** Memory that is in use once rubbish is collected, where Node was started with --expose-gc; in megabytes. */
export function usedMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return (heapUsed + Math.max(arrayBuffers, external)) / 1e6;
}

/**
 * The time that a share of all times does not exceed, to a tenth.
 * @param share 0 to 1
 */
export function quantile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}
