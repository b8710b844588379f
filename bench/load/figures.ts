/** The value below which a share of all lies; 0 where there is none. Sorts what it is given. */
export function percentile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

/** Milliseconds as a table shows them. */
export function shown(milliseconds: number): string {
  return milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds).toLocaleString('en');
}

export function megabytes(bytes: number): string {
  return Math.round(bytes / 1e6).toLocaleString('en');
}
