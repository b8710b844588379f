import { createHash } from 'node:crypto';

/** A reading of one bucket. */
export interface Reading {
  readonly bucket: string;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds. */
  readonly resetAfter: number;
  readonly refused: {
    readonly retryAfter: number;
    readonly body: { readonly message: string; readonly retry_after: number; readonly global: boolean };
    readonly headers: Readonly<Record<string, string>>;
  } | null;
}

interface Window {
  startedAt: number;
  used: number;
}

/** Requests a second over all routes; answers to interactions do not count. */
const globalLimit = 50;

/** How many requests in how many milliseconds, by route. Discord publishes no list; these are what its headers say. */
function ruleOf(route: string): { readonly limit: number; readonly window: number } {
  if (route === 'POST /channels/:channel/messages') return { limit: 5, window: 5000 };
  if (route.startsWith('PATCH /channels/')) return { limit: 5, window: 5000 };
  if (/^(POST|PUT|PATCH|DELETE) \/applications\//.test(route)) return { limit: 5, window: 20_000 };
  return { limit: 50, window: 1000 };
}

/**
 * Discord's rate limits: a bucket for each route and each channel, server or webhook in its path, and a limit over all.
 * They run on real time, as the client that waits for them does.
 */
export class RateLimits {
  readonly #enforced: boolean;
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();

  constructor(enforced: boolean, now: () => number) {
    this.#enforced = enforced;
    this.#now = now;
  }

  /** Counts one request. Where limits are not enforced, headers are given all the same and nothing is refused. */
  count(route: string, path: string): Reading {
    const rule = ruleOf(route);
    const bucket = createHash('sha1').update(route).digest('hex').slice(0, 32);
    const major = /^\/(?:channels|guilds|webhooks)\/([^/]+)/.exec(path)?.[1] ?? '';
    const own = this.#window(`${bucket} ${major}`, rule.window);
    const isAnswer = route.startsWith('POST /interactions/') || route.includes('/webhooks/');
    const all = this.#window('global', 1000);
    const now = this.#now();
    const ownReset = (own.startedAt + rule.window - now) / 1000;
    if (!this.#enforced)
      return { bucket, limit: rule.limit, remaining: rule.limit - 1, resetAfter: 0.001, refused: null };

    if (!isAnswer && all.used >= globalLimit) {
      const retryAfter = (all.startedAt + 1000 - now) / 1000;
      return { bucket, limit: rule.limit, remaining: 0, resetAfter: ownReset, refused: refusal(retryAfter, 'global') };
    }
    if (own.used >= rule.limit) {
      return { bucket, limit: rule.limit, remaining: 0, resetAfter: ownReset, refused: refusal(ownReset, 'user') };
    }
    own.used += 1;
    if (!isAnswer) all.used += 1;
    return { bucket, limit: rule.limit, remaining: rule.limit - own.used, resetAfter: ownReset, refused: null };
  }

  #window(key: string, length: number): Window {
    const now = this.#now();
    const known = this.#windows.get(key);
    if (known && now - known.startedAt < length) return known;
    const fresh = { startedAt: now, used: 0 };
    this.#windows.set(key, fresh);
    return fresh;
  }
}

/** The body and headers of a 429. */
export function refusal(retryAfter: number, scope: 'user' | 'global' | 'shared'): NonNullable<Reading['refused']> {
  return {
    retryAfter,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: scope === 'global' },
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': scope,
      ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
      via: '1.1 google',
    },
  };
}

export function rateLimitHeaders(reading: Reading): Record<string, string> {
  return {
    'x-ratelimit-limit': String(reading.limit),
    'x-ratelimit-remaining': String(reading.remaining),
    'x-ratelimit-reset-after': reading.resetAfter.toFixed(3),
    'x-ratelimit-bucket': reading.bucket,
  };
}
