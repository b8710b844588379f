import type { Trouble, Troubles, Which } from './troubles.ts';

interface Times {
  /** How many requests; 1 where left out. */
  readonly times?: number;
}

/** What happens on a bad day, each as often as the others. */
const BAD_DAY: readonly Trouble[] = [
  { kind: 'status', status: 500, html: false },
  { kind: 'status', status: 502, html: true },
  { kind: 'status', status: 503, html: false },
  { kind: 'rate-limit', retryAfter: 0.2, scope: 'shared' },
  { kind: 'cut', carriedOut: false, reset: true },
  { kind: 'cut', carriedOut: true, reset: true },
  { kind: 'truncate' },
];

/**
 * Scripts what goes wrong with the next requests that fit. `which` is the name of a route
 * (`POST /channels/:channel/messages`) or a pattern over method and path.
 */
export class TroubleMaker {
  readonly #troubles: Troubles;

  constructor(troubles: Troubles) {
    this.#troubles = troubles;
  }

  /** 429; `retryAfter` in seconds. `cloudflare` answers with a page of HTML, as their own limit does. */
  rateLimit(
    which: Which,
    {
      retryAfter = 0.01,
      scope = 'user',
      times = 1,
    }: Times & {
      readonly retryAfter?: number;
      readonly scope?: 'user' | 'global' | 'shared' | 'cloudflare';
    } = {},
  ): void {
    this.#troubles.script(which, { kind: 'rate-limit', retryAfter, scope }, times);
  }

  /** An error of Discord's own, 500 to 504; nothing is carried out, or all of it where `carriedOut` says so. */
  fail(
    which: Which,
    status: number,
    {
      times = 1,
      html = false,
      carriedOut = false,
    }: Times & { readonly html?: boolean; readonly carriedOut?: boolean } = {},
  ): void {
    this.#troubles.script(which, { kind: 'status', status, html, carriedOut }, times);
  }

  /** No answer, ever. */
  hang(which: Which, { times = 1 }: Times = {}): void {
    this.#troubles.script(which, { kind: 'hang' }, times);
  }

  /**
   * The connection breaks before an answer; `carriedOut`: after Discord did what was asked. The client tries again by
   * itself after a `reset`, but not where the other side simply closes.
   */
  cut(
    which: Which,
    {
      times = 1,
      carriedOut = false,
      reset = false,
    }: Times & { readonly carriedOut?: boolean; readonly reset?: boolean } = {},
  ): void {
    this.#troubles.script(which, { kind: 'cut', carriedOut, reset }, times);
  }

  /** Carried out, but the answer is no JSON. */
  garble(which: Which, { times = 1 }: Times = {}): void {
    this.#troubles.script(which, { kind: 'garble' }, times);
  }

  /** Carried out, but the connection breaks in the middle of the answer. */
  truncate(which: Which, { times = 1 }: Times = {}): void {
    this.#troubles.script(which, { kind: 'truncate' }, times);
  }

  /** Holds one request at the door: `arrived` resolves when it is there, `release` lets it in. */
  hold(which: Which): { readonly arrived: Promise<void>; release(): void } {
    let arrive = (): void => undefined;
    let release = (): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#troubles.script(which, { kind: 'hold', arrived: arrive, released });
    return { arrived, release };
  }

  /**
   * A share of the requests that fit go wrong, in all the ways of a bad day: errors of Discord's own, a 429, connections
   * that break before and after the work was done, an answer that ends in the middle.
   *
   * @param share - 0 to 1.
   * @param random - 0 to 1, below 1.
   */
  sometimes(which: Which, share: number, random: () => number): void {
    this.#troubles.chance(which, () =>
      random() < share ? (BAD_DAY[Math.floor(random() * BAD_DAY.length)] ?? null) : null,
    );
  }

  /** Forgets what has not happened yet. */
  clear(): void {
    this.#troubles.clear();
  }

  /** How much that was scripted has not happened. */
  get pending(): number {
    return this.#troubles.pending;
  }
}
