import type { LocalDiscord, Seen } from '../../src/local-discord/index.ts';
import { english } from '../../src/wording/english.ts';
import type { Act, What } from './crowd.ts';

/** How something that somebody did ended. */
export type Ending = 'answered' | 'busy' | 'too often' | 'failed' | 'told before' | 'unanswered';

export interface Record {
  readonly endings: Readonly<{ [Each in Ending]: number }>;
  /** Milliseconds from when it was to be done to the first sign that an interaction was heard. */
  readonly acknowledged: number[];
  /** Milliseconds to the answer, of what was answered. */
  readonly answered: number[];
  readonly unanswered: readonly string[];
}

interface Open extends Act {
  readonly due: number;
  /** The message that a late answer takes the place of. */
  isThinking: boolean;
}

/** Follows what becomes of each act. Times are those of `performance.now()`. */
export class Recorder {
  readonly #open = new Map<string, Open>();
  readonly #thinking = new Map<string, string>();
  /** Channels that were told that the bot is busy, which it says once a minute. */
  readonly #toldBusy = new Set<string>();
  readonly #now: () => number;
  readonly #onAnswer: (answer: Seen, what: What) => void;
  #record = emptyRecord();
  #whenIdle: (() => void) | null = null;

  constructor(discord: LocalDiscord, botName: string, now: () => number, onAnswer: (seen: Seen, what: What) => void) {
    this.#now = now;
    this.#onAnswer = onAnswer;
    discord.onInteraction(({ id, failed, choices, message, refusals }) => {
      const open = this.#open.get(id);
      if (open === undefined) return;
      if (failed) {
        this.#record.unanswered.push(`${open.what}: ${refusals.join('; ') || 'nothing came'}`);
        this.#end(open, 'unanswered');
        return;
      }
      this.#record.acknowledged.push(now() - open.due);
      if (message?.thinking) {
        open.isThinking = true;
        this.#thinking.set(message.id, id);
      } else if (message === null) this.#end(open, choices === null ? 'failed' : 'answered');
      else this.#see(open, message);
    });
    discord.onMessage((seen) => {
      if (seen.author !== botName) return;
      const open = this.#open.get(this.#thinking.get(seen.id) ?? seen.repliesTo ?? '');
      if (endingOf(seen.words) === 'busy' && !seen.ephemeral) this.#toldBusy.add(seen.channelId);
      if (open === undefined || seen.thinking || (!open.isThinking && open.what !== 'mention')) return;
      this.#thinking.delete(seen.id);
      this.#see(open, seen);
    });
  }

  /** Something was done. @param due when it was to be done */
  begin(act: Act, due: number): void {
    this.#open.set(act.id, { ...act, due, isThinking: false });
  }

  /** How much is not answered yet. */
  get open(): number {
    return this.#open.size;
  }

  /** Resolves when everything is answered; after `give` milliseconds what is not counts as unanswered. */
  async idle(give: Promise<unknown>): Promise<void> {
    const idle = new Promise<void>((resolve) => {
      this.#whenIdle = resolve;
      if (this.#open.size === 0) resolve();
    });
    await Promise.race([idle, give]);
    for (const open of [...this.#open.values()]) {
      if (open.what === 'mention' && this.#toldBusy.has(open.channelId ?? '')) {
        this.#end(open, 'told before');
        continue;
      }
      this.#record.unanswered.push(`${open.what}: ${open.isThinking ? 'for ever thinking' : 'nothing came'}`);
      this.#end(open, 'unanswered');
    }
  }

  /** What was recorded since the last time. */
  take(): Record {
    const record = this.#record;
    this.#record = emptyRecord();
    return record;
  }

  #see(open: Open, seen: Seen): void {
    const ending = endingOf(seen.words);
    if (ending === 'answered') this.#onAnswer(seen, open.what);
    this.#end(open, ending);
  }

  #end(open: Open, ending: Ending): void {
    this.#open.delete(open.id);
    this.#record.endings[ending] += 1;
    if (ending === 'answered') this.#record.answered.push(this.#now() - open.due);
    if (this.#open.size === 0) this.#whenIdle?.();
  }
}

function endingOf(words: string): Ending {
  if (words.includes(english.failed)) return 'failed';
  if (words.includes(english.busy)) return 'busy';
  return /asked a lot in a short time/.test(words) ? 'too often' : 'answered';
}

function emptyRecord() {
  return {
    endings: { answered: 0, busy: 0, 'too often': 0, failed: 0, 'told before': 0, unanswered: 0 },
    acknowledged: [] as number[],
    answered: [] as number[],
    unanswered: [] as string[],
  };
}
