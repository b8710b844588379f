import pino from 'pino';
import { commands } from '../../commands/index.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { offeredQuestions } from '../../src/answer/offered-questions.ts';
import type { BotParts } from '../../src/discord/bot.ts';
import { type RunningBot, startBot } from '../../src/discord/start-bot.ts';
import { createMetrics } from '../../src/health/metrics.ts';
import { emptyShelf } from '../../src/live/shelf.ts';
import {
  type Invitation,
  type LocalDiscord,
  type LocalDiscordOptions,
  manualClock,
  type PrivilegedIntent,
  type Bot as RegisteredBot,
  type Server,
  startDiscord,
} from '../../src/local-discord/index.ts';
import type { Archive } from '../../src/search/build-archive.ts';
import { watchDiscord } from '../fidelity/watch-discord.ts';
import { AFTER_THE_CALL, archiveOf } from '../seed.ts';
import { storeInMemory } from '../stores.ts';

/** The bot in a server of the local Discord, through the real client. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly newsroom: Server;
  readonly registered: RegisteredBot;
  readonly running: RunningBot;
  /** What the bot has logged, a line each. */
  readonly log: readonly string[];
  readonly clock: ReturnType<typeof manualClock>;
  /** Ends the bot and starts another process's worth of it: nothing is kept in memory. */
  readonly restart: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export interface StageOptions {
  readonly archive?: Archive;
  readonly now?: number;
  readonly bot?: Partial<BotParts>;
  readonly invitation?: Invitation;
  readonly discord?: LocalDiscordOptions;
  /** A network that stands between the bot and Discord. */
  readonly through?: { readonly port: number; readonly leadTo: (port: number) => void };
  /** The privileged intents that are switched on in the developer portal. */
  readonly intents?: readonly PrivilegedIntent[];
  /** Runs before the bot logs in. */
  readonly before?: (discord: LocalDiscord, newsroom: Server, registered: RegisteredBot) => void;
  readonly guildOnly?: boolean;
  readonly hearsMessages?: boolean;
  /** The language of the server. */
  readonly locale?: string;
}

/** Raises the curtain: a Discord with a server, and the bot in it, logged in. */
export async function raise(options: StageOptions = {}): Promise<Stage> {
  const clock = manualClock(new Date(options.now ?? AFTER_THE_CALL).toISOString());
  const discord = await startDiscord({ clock, gatewayPort: options.through?.port ?? null, ...options.discord });
  options.through?.leadTo(discord.port);
  const newsroom = discord.createServer({ name: 'Newsroom', locale: options.locale ?? 'en-US' });
  const registered = discord.createBot({ name: 'On Background', intents: options.intents ?? [] });
  newsroom.invite(registered, options.invitation ?? {});
  options.before?.(discord, newsroom, registered);
  // Whatever the bot sends is held against the files of the transcripts.
  const watch = watchDiscord(discord, registered.name, clock.now);
  const log: string[] = [];
  const bot = backstage(options, clock.now, log);
  const settings = {
    token: registered.token,
    apiUrl: options.through === undefined ? discord.api : `http://127.0.0.1:${options.through.port}/api`,
    guildId: options.guildOnly ? newsroom.id : undefined,
    hearsMessages: options.hearsMessages ?? false,
  };
  const start = () => startBot(settings, commands, bot, new AbortController().signal);
  let running = await start();
  return {
    discord,
    newsroom,
    registered,
    log,
    clock,
    get running() {
      return running;
    },
    restart: async () => {
      await running.stop(0);
      running = await start();
    },
    end: async () => {
      await running.stop(0);
      await discord.stop();
      watch.settle();
    },
  };
}

/** What the bot's handlers need, with nothing slow and no wall clock. */
export function backstage(options: StageOptions, now: () => number, log: string[]): BotParts {
  const archive = options.archive ?? archiveOf();
  return {
    archive: () => archive,
    transcripts: () => emptyShelf(archive),
    answer: async (asked) => answerQuestion(archive, asked, now()),
    offer: async (typed, count, length) =>
      offeredQuestions((options.bot?.archive ?? (() => archive))(), typed, count, length, now()),
    name: 'test',
    store: storeInMemory(),
    now,
    // Time stands still here: what waits for it waits until it is told otherwise.
    after: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    // Tests ask faster than people.
    cooldowns: { take: async () => null },
    metrics: createMetrics(),
    log: pino({ level: 'debug', base: null }, { write: (line) => log.push(line) }),
    logsQuestions: false,
    ...options.bot,
  };
}
