import type { LocalDiscord } from '../../src/local-discord/index.ts';

export interface Requests {
  readonly total: () => number;
  readonly count: (route: string) => number;
  /** How many were refused for being too many. */
  readonly refused: () => number;
  /** The most in any second, answers to interactions left out. */
  readonly busiest: () => number;
}

/** Notes when each request arrives. */
export function watchRequests(discord: LocalDiscord): Requests {
  const arrived: number[] = [];
  discord.watch(() => {
    while (arrived.length < discord.calls.length) arrived.push(performance.now());
  });
  return {
    total: () => discord.calls.length,
    count: (route) => discord.calls.filter((call) => call.route === route).length,
    refused: () => discord.calls.filter(({ status }) => status === 429).length,
    busiest: () => {
      let most = 0;
      for (let first = 0, last = 0; last < arrived.length; last++) {
        while ((arrived[last] ?? 0) - (arrived[first] ?? 0) >= 1000) first++;
        most = Math.max(most, last - first + 1);
      }
      return most;
    },
  };
}

/** @param sorted in order, from least to most. @param share 0.5 for the median */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
