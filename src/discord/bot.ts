import type { Logger } from 'pino';
import type { Asked, Reply } from '../answer/answer-question.ts';
import type { Metrics } from '../health/metrics.ts';
import type { Shelf } from '../live/shelf.ts';
import type { Painter } from '../pictures/draw.ts';
import type { Archive } from '../search/build-archive.ts';
import type { ServerSettings } from '../store/server-settings.ts';
import type { Store } from '../store/store.ts';
import type { Wording } from '../wording/wording.ts';
import type { Cooldowns } from './cooldowns.ts';
import type { Offered } from './offered.ts';
import type { RememberedSettings } from './remembered-settings.ts';

/** What the bot needs of the world, passed in. */
export interface BotParts {
  /** Names this process among all that share the store. */
  readonly name: string;
  /** The briefings as they are now. */
  readonly archive: () => Archive;
  /** What became of each file of the folder. */
  readonly transcripts: () => Shelf;
  /** Answers a question from the archive; may take longer than Discord waits. */
  readonly answer: (asked: Asked) => Promise<Reply>;
  /** Questions that reporters asked, for somebody who is typing one; see `offeredQuestions`. */
  readonly offer: (typed: Asked, count: number, length: number) => Promise<readonly string[]>;
  /** What outlives the process. */
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  readonly after: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Who has to wait before asking again. */
  readonly cooldowns: Cooldowns;
  readonly log: Logger;
  /** Whether the words of each question go into the log. */
  readonly logsQuestions: boolean;
  /** What is counted. */
  readonly metrics: Metrics;
}

/** What a handler needs for one event. */
export interface Bot extends BotParts {
  /** When the event was heard, in milliseconds since 1970. */
  readonly heardAt: number;
  /** In the language of those who will see the reply. */
  readonly wording: Wording;
  /** In the language of the one who asked, for what nobody else sees. */
  readonly ownWording: Wording;
  /** The settings of the server; the defaults elsewhere. */
  readonly server: ServerSettings;
  /** The settings of all servers. */
  readonly settings: RememberedSettings;
  /** Whether somebody, by a key, is to be told something apart: not again within an hour. */
  readonly tellsApart: (key: string) => boolean;
  /** Whether a channel, by its id, is to be told that the bot is busy: not again within a minute. */
  readonly tellsBusy: (channel: string) => boolean;
  /** Which questions were offered while somebody typed. */
  readonly offered: Offered;
  /** Makes pictures. */
  readonly painter: Painter;
}
