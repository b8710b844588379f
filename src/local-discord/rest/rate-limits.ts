import { createHash } from 'node:crypto';

/** A reading of one bucket. Times are seconds of the client's clock. */
export interface Reading {
  readonly bucket: string;
  readonly limit: number;
  readonly remaining: number;
  readonly resetAfter: number;
  readonly refused: Refused | null;
}

export interface Refused {
  readonly retryAfter: number;
  readonly body: { readonly message: string; readonly retry_after: number; readonly global: boolean };
  readonly headers: Readonly<Record<string, string>>;
}

interface Window {
  readonly startedAt: number;
  used: number;
}

interface Rule {
  readonly limit: number;
  /** Milliseconds. */
  readonly window: number;
}

/** What in a path has limits of its own: a channel, a server, a webhook with its token, and so each interaction. */
const MAJOR = /^\/(?:(?:channels|guilds)\/[^/]+|(?:webhooks|interactions)\/[^/]+\/[^/]+)/;

/** When so many windows are known, those that are over are forgotten. */
const MANY_WINDOWS = 5_000;
/** No window of a route is longer, in milliseconds. */
const LONGEST_OF_ROUTES = 20_000;

/** Requests a second over all routes; answers to interactions do not count. */
const overAll: Rule = { limit: 50, window: 1000 };
/** So many refused requests (401, 403, 429) and the address is banned. */
const invalid: Rule = { limit: 10_000, window: 600_000 };

/** By route. Discord publishes no list; these are what its headers say. */
function ruleOf(route: string): Rule {
  if (route === 'POST /channels/:channel/messages') return { limit: 5, window: 5000 };
  if (route.startsWith('PATCH /channels/')) return { limit: 5, window: 5000 };
  if (/^(POST|PUT|PATCH|DELETE) \/applications\//.test(route)) return { limit: 5, window: 20_000 };
  return { limit: 50, window: 1000 };
}

export interface RateLimitOptions {
  /** Where limits are not enforced, headers are given all the same and nothing is refused. */
  readonly enforced: boolean;
  /** Windows are that many times shorter than Discord's. */
  readonly faster: number;
  /** Milliseconds of real time, as the client that waits lives by that. */
  readonly now: () => number;
}

/** Discord's rate limits: a bucket for each route with each channel, server or webhook in its path, and one over all. */
export class RateLimits {
  readonly #options: RateLimitOptions;
  readonly #windows = new Map<string, Window>();
  #forgetAt = MANY_WINDOWS;

  constructor(options: RateLimitOptions) {
    this.#options = options;
  }

  /** Counts one request. */
  count(route: string, path: string): Reading {
    const rule = ruleOf(route);
    const bucket = createHash('sha1').update(route).digest('hex').slice(0, 32);
    if (!this.#options.enforced) {
      return { bucket, limit: rule.limit, remaining: rule.limit - 1, resetAfter: 0.001, refused: null };
    }
    const major = MAJOR.exec(path)?.[0] ?? '';
    const own = this.#window(`${bucket} ${major}`, rule);
    const all = this.#window('over all', overAll);
    const resetAfter = this.#left(own, rule);
    const answersInteraction = /^\w+ \/(interactions|webhooks)\//.test(route);
    const refuse = (retryAfter: number, scope: 'user' | 'global'): Reading => {
      this.countInvalid(429);
      return { bucket, limit: rule.limit, remaining: 0, resetAfter, refused: refusal(retryAfter, scope) };
    };
    if (!answersInteraction && all.used >= overAll.limit) return refuse(this.#left(all, overAll), 'global');
    if (own.used >= rule.limit) return refuse(resetAfter, 'user');
    own.used += 1;
    if (!answersInteraction) all.used += 1;
    return { bucket, limit: rule.limit, remaining: rule.limit - own.used, resetAfter, refused: null };
  }

  /** Counts a refusal towards the ban. */
  countInvalid(status: number): void {
    if (status === 401 || status === 403 || status === 429) this.#window('invalid', invalid).used += 1;
  }

  /** Seconds for which the address is still banned; 0 where it is not. */
  get bannedFor(): number {
    if (!this.#options.enforced) return 0;
    const window = this.#window('invalid', invalid);
    return window.used < invalid.limit ? 0 : this.#left(window, invalid);
  }

  #left(window: Window, rule: Rule): number {
    return Math.max(0, window.startedAt + rule.window / this.#options.faster - this.#options.now()) / 1000;
  }

  #forget(): void {
    const longest = invalid.window / this.#options.faster;
    for (const [key, { startedAt }] of this.#windows) {
      const lasts = key === 'invalid' ? longest : LONGEST_OF_ROUTES / this.#options.faster;
      if (startedAt + lasts < this.#options.now()) this.#windows.delete(key);
    }
    this.#forgetAt = Math.max(MANY_WINDOWS, 2 * this.#windows.size);
  }

  #window(key: string, rule: Rule): Window {
    const known = this.#windows.get(key);
    if (known && this.#left(known, rule) > 0) return known;
    const fresh = { startedAt: this.#options.now(), used: 0 };
    if (this.#windows.size >= this.#forgetAt) this.#forget();
    this.#windows.set(key, fresh);
    return fresh;
  }
}

/** The body and headers of a 429; `retryAfter` in seconds. */
export function refusal(retryAfter: number, scope: 'user' | 'global' | 'shared'): Refused {
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
