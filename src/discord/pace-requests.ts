import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import type { BotParts } from './bot.ts';

/** Answers to interactions are outside the limit of all requests; they have three seconds, and never wait. */
const OUTSIDE = /\/(?:interactions|webhooks)\//;

const SECOND = 1_000;

type MakeRequest = RESTOptions['makeRequest'];

/** How many requests a process may make, and by which clock. */
export interface Pace {
  /** Requests in a second. */
  readonly most: number;
  /** Milliseconds since some moment, by a clock that is never set. */
  readonly elapsed: () => number;
}

/**
 * Makes requests, but no more a second than are allowed: in any second, not only in seconds that begin somewhere. discord.js
 * counts by itself, but knows nothing of other processes, and counts answers to interactions too.
 */
export function paceRequests({ most, elapsed }: Pace, after: BotParts['after']): MakeRequest {
  /** When the last `most` requests were made or will be, oldest first. */
  const made: number[] = [];
  const send = DefaultRestOptions.makeRequest;
  return async (url, init) => {
    if (!OUTSIDE.test(url)) {
      const oldest = made.length < most ? undefined : made.shift();
      const at = oldest === undefined ? elapsed() : Math.max(elapsed(), oldest + SECOND);
      made.push(at);
      const wait = Math.ceil(at - elapsed());
      if (wait > 0) await after(wait, init.signal ?? new AbortController().signal);
      init.signal?.throwIfAborted();
    }
    return send(url, init);
  };
}
