import type { Asked } from '../answer/answer-question.ts';
import type { Config } from '../config.ts';
import { createMetrics } from '../health/metrics.ts';
import type { LiveTranscripts } from '../live/live-transcripts.ts';
import type { Clock } from '../local-discord/index.ts';
import type { OpenedArchive } from '../open-archive.ts';
import type { Archive } from '../search/build-archive.ts';
import type { Searching } from '../searching/searching.ts';
import type { Wording } from '../wording/wording.ts';
import type { Cast } from './stage.ts';
import { type Playground, startPlayground } from './start-playground.ts';

/** What the playground needs of the world, passed in. */
export interface Outside {
  readonly config: Config;
  /** The transcripts as they were read at the start. */
  readonly opened: OpenedArchive;
  readonly wording: Wording;
  /** The machine's clock. */
  readonly clock: Clock;
  /** Gives an id that nobody can guess, another at each call. */
  readonly newId: () => string;
  readonly after: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Lets other work go on for a moment. */
  readonly rest: () => Promise<void>;
  /** Takes lines of the log. */
  readonly write: (line: string) => void;
}

/**
 * Opens the playground with the bot as it runs on Discord: the same handlers, over the same folder as it changes. Only its
 * store is in memory: nothing that is played with is kept.
 *
 * @throws where the port that was named can't be had
 */
export async function openPlayground(outside: Outside): Promise<Playground> {
  const { config, opened, wording, clock, newId, after, rest } = outside;
  let live: LiveTranscripts | null = null;
  let searching: Searching | null = null;
  const archive = (): Archive => live?.shelf().archive ?? opened.archive;
  const { createLog } = await import('../log.ts');
  // What goes well shows on the page; the terminal hears of the rest.
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, [], outside.write);

  // Loaded when the page is there: it takes longer than the page.
  const load = async (now: () => number): Promise<Cast> => {
    const [{ createCooldowns }, { openStore }, { openLive }, { openSearching }, { commands }] = await Promise.all([
      import('../discord/cooldowns.ts'),
      import('../store/open-store.ts'),
      import('../live/open-live.ts'),
      import('../searching/open-searching.ts'),
      import('../../commands/index.ts'),
    ]);
    const served = openLive(config, opened, { now: clock.now, after, rest, log });
    live = served;
    const answering = openSearching(opened, archive, {
      // One person plays.
      count: 1,
      after,
      onTrouble: (error) => log.error({ err: error }, 'The thread that answers questions has ended.'),
    });
    searching = answering;
    const bot = {
      name: 'playground',
      archive,
      transcripts: served.shelf,
      answer: (asked: Asked) => answering.ask(asked, now()),
      offer: (typed: Asked, count: number, length: number) => answering.offer(typed, count, length, now()),
      store: openStore(
        { file: ':memory:' },
        { newId, onLost: (error) => log.error({ err: error }, 'The store was lost.') },
      ),
      now,
      after,
      cooldowns: createCooldowns(),
      metrics: createMetrics(),
      log,
      logsQuestions: false,
    };
    return { bot, commands };
  };
  const playground = await startPlayground({
    port: config.playgroundPort ?? null,
    clock,
    key: newId(),
    archive,
    wording,
    load,
    onError: (error) => log.error({ err: error }, 'The playground failed.'),
  });
  return {
    ...playground,
    stop: async () => {
      await playground.stop();
      await searching?.close();
      await live?.close();
    },
  };
}
