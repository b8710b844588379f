import type { Fidelity } from '../../test/fidelity/fidelity.ts';
import { lookAtRead, type Read, readIn } from '../../test/fidelity/payloads.ts';

/** Shown for the first time, in milliseconds since 1970; an embargo that runs at no earlier time runs at no later one. */
interface First {
  readonly at: number;
  times: number;
}

/**
 * All that was shown, to be held against the transcripts while nothing else goes on: to look takes longer than to answer,
 * on the same processors. What is shown word for word again is looked at once, and counted each time.
 */
export class ShownQuotes {
  readonly #fidelity: Fidelity;
  readonly #known = new Map<string, number>();
  #waiting = new Map<string, First>();
  #shown = 0;

  constructor(fidelity: Fidelity) {
    this.#fidelity = fidelity;
  }

  /** Something was shown. @param at in milliseconds since 1970 */
  note(payload: unknown, at: number): void {
    const read = JSON.stringify(readIn(payload));
    const quotes = this.#known.get(read);
    if (quotes !== undefined) {
      this.#shown += quotes;
      return;
    }
    const first = this.#waiting.get(read);
    if (first === undefined) this.#waiting.set(read, { at, times: 1 });
    else first.times++;
  }

  /** Looks at all that was not looked at before. */
  look(): void {
    for (const [read, { at, times }] of this.#waiting) {
      const before = this.#fidelity.checked;
      lookAtRead(this.#fidelity, JSON.parse(read) as Read, at);
      const quotes = this.#fidelity.checked - before;
      this.#known.set(read, quotes);
      this.#shown += quotes * times;
    }
    this.#waiting = new Map();
  }

  /** How many quotes were shown, each as often as it was; of those that were looked at. */
  get shown(): number {
    return this.#shown;
  }
}
