import type { Logger } from 'pino';
import type { Asked, Reply } from '../answer/answer-question.ts';
import type { Archive } from '../search/build-archive.ts';
import type { Store } from '../store/store.ts';
import type { Wording } from '../wording/wording.ts';
import type { Cooldowns } from './cooldowns.ts';

/** What handlers need of the world, passed in. */
export interface Bot {
  /** The briefings as they are now. */
  readonly archive: () => Archive;
  /** Answers a question from the archive; may take longer than Discord waits. */
  readonly answer: (asked: Asked) => Promise<Reply>;
  /** What outlives the process. */
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  readonly after: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Who has to wait before asking again. */
  readonly cooldowns: Cooldowns;
  readonly wording: Wording;
  readonly log: Logger;
}
