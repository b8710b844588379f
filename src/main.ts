import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import dotenv from 'dotenv';
import type { Asked } from './answer/answer-question.ts';
import { open } from './cli/ask.ts';
import { chat } from './cli/chat.ts';
import type { CliContext } from './cli/context.ts';
import { openTerminal } from './cli/terminal.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import type { BotParts } from './discord/bot.ts';
import { readingThreads } from './saved-index/index-place.ts';
import type { Store } from './store/store.ts';
import { languageOfTerminal, wordingIn } from './wording/languages.ts';

/** How long a page may take to be fetched, in milliseconds. */
const FETCHED_WITHIN = 60_000;

/** How long work that is under way may take once the bot is told to stop, in milliseconds. */
const STOP_WITHIN = 10_000;

const terminal = openTerminal(process.stdout, process.stderr, process.env);
/** Waits, or stops waiting when the signal aborts. */
const after = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal }).catch(() => undefined);
const context = { terminal, wording: wordingIn(languageOfTerminal(process.env)), now: Date.now };

try {
  dotenv.config({ quiet: true });
  const config = readConfig(process.env);
  // An open pipe would keep the process alive, whatever became of it.
  if (config.token === undefined) await openHere(config).finally(() => process.stdin.destroy());
  else await openBot(config, config.token);
} catch (error) {
  terminal.err(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}

function indexOf({ indexDir }: Config): CliContext['index'] {
  return { folder: indexDir, unique: randomUUID(), threads: readingThreads(availableParallelism()) };
}

/** Without Discord: the playground, and an answer to every line that is piped in. */
async function openHere(config: Config): Promise<void> {
  const { stdin } = process;
  const isPiped = stdin.isTTY === true ? Promise.resolve(false) : hasWords(stdin);
  let isAsked = false;
  void isPiped.then((piped) => {
    isAsked = piped;
  });
  const opened = await open(config.transcriptsDir, { ...context, index: indexOf(config) });
  const answerLines = (): Promise<void> => chat(opened.archive, { stream: stdin, isTerminal: false }, context);
  if (isAsked) {
    terminal.err(`${context.wording.noToken}\n`);
    await answerLines();
    return;
  }
  const { openPlayground } = await import('./playground/open-playground.ts');
  const { systemClock } = await import('./local-discord/clock.ts');
  const { wording } = context;
  const playground = await openPlayground({
    config,
    opened,
    wording,
    clock: systemClock,
    newId: randomUUID,
    after,
    rest: setImmediate,
    write: terminal.err,
  });
  terminal.out(`${wording.playgroundAt(playground.address)}\n`);
  // Lines that come later are answered too, and when they end, so does the program; where none come, it goes on.
  const linesEnd = isPiped.then((piped) => (piped ? answerLines() : new Promise<void>(() => undefined)));
  await Promise.race([signalled(), linesEnd]);
  await playground.stop();
}

/** Whether a stream has something to read, once it is known; false where it ends with nothing. */
function hasWords(stream: NodeJS.ReadStream): Promise<boolean> {
  return new Promise((resolve) => {
    stream.once('readable', () => resolve(stream.readableLength > 0));
    stream.once('error', () => resolve(false));
  });
}

/** The first signal to stop; a second one ends the program at once. */
function signalled(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
}

async function openBot(config: Config, token: string): Promise<void> {
  // Loaded only where there is a Discord: it takes longer than everything else together.
  const [
    { startBot, StartError },
    { createCooldowns },
    { createLog },
    { openStore },
    { openLive },
    { createMetrics },
    { createHealth },
    { serveHealth },
    { shardsOf },
    { watchHealth },
    { isFirst, isShared, requestsPerSecond },
    { openSearching, searchThreads },
    { commands },
  ] = await Promise.all([
    import('./discord/start-bot.ts'),
    import('./discord/cooldowns.ts'),
    import('./log.ts'),
    import('./store/open-store.ts'),
    import('./live/open-live.ts'),
    import('./health/metrics.ts'),
    import('./health/health-state.ts'),
    import('./health/health-server.ts'),
    import('./health/gateway-watch.ts'),
    import('./health/watch-health.ts'),
    import('./discord/sharding.ts'),
    import('./searching/open-searching.ts'),
    import('../commands/index.ts'),
  ]);
  const secrets = 'url' in config.store ? [token, config.store.url] : [token];
  const log = createLog(config.logLevel, secrets, terminal.err);
  const metrics = createMetrics();
  const health = createHealth(metrics, 'The transcripts are being read.');
  const server = config.metrics === null ? null : await serveHealth(config.metrics.host, config.metrics.port, health);
  if (server !== null) log.info({ address: server.address }, 'Health and metrics are served.');
  if (isShared(config.sharding) && 'file' in config.store) {
    log.warn(
      'SHARDS leaves shards to other processes, but this one keeps its settings in a file of its own: they need one PostgreSQL, in DATABASE_URL.',
    );
  }
  const store = openStore(config.store, {
    newId: randomUUID,
    onLost: (error) => log.warn({ err: error }, 'A connection to the database was lost. It is opened again.'),
  });
  await store.ping().catch((error: unknown) => {
    log.error({ err: error }, 'Settings and digests cannot be read yet. Questions are answered all the same.');
  });
  const opened = await open(config.transcriptsDir, { ...context, index: indexOf(config) });
  const live = openLive(config, opened, { now: Date.now, after, rest: setImmediate, log });
  const searching = openSearching(opened, () => live.shelf().archive, {
    count: searchThreads(availableParallelism()),
    after,
    onTrouble: (error) => log.error({ err: error }, 'A thread that answers questions has ended; another is started.'),
  });
  health.starts('Discord is not reached yet.');
  const bot = {
    name: randomUUID(),
    archive: () => live.shelf().archive,
    transcripts: live.shelf,
    answer: async (asked: Asked) => {
      const begun = performance.now();
      const reply = await searching.ask(asked, Date.now());
      metrics.replied(reply.kind, (performance.now() - begun) / 1000);
      if (config.logsQuestions) log.info({ question: asked.question, reply: reply.kind }, 'A question was asked.');
      return reply;
    },
    offer: (typed: Asked, count: number, length: number) => searching.offer(typed, count, length, Date.now()),
    metrics,
    store,
    now: Date.now,
    after,
    cooldowns: createCooldowns(),
    log,
    logsQuestions: config.logsQuestions,
  };
  const leaving = new AbortController();
  const told = signalled();
  void told.then(() => leaving.abort());
  if (config.feed !== null && isFirst(config.sharding))
    await pollFeed(config, config.feed, store, { after, log }, leaving.signal);
  try {
    const running = await startBot(
      {
        token,
        apiUrl: config.apiUrl,
        guildId: config.guildId,
        hearsMessages: config.hearsMessages,
        sharding: config.sharding,
        pace: { most: requestsPerSecond(config.sharding), elapsed: () => performance.now() },
      },
      commands,
      bot,
      leaving.signal,
    );
    const shards = shardsOf(running.client, running.gateway, Date.now);
    health.runs(shards, bot, () => sizeOf(opened.keptIn));
    const ailing = watchHealth(shards, running.gateway, bot, leaving.signal).then((ailment) => {
      health.ails(ailment);
      log.error(`${ailment} The process ends; what supervises it starts it anew.`);
      process.exitCode = 1;
      return 'silent';
    });
    const signal = await Promise.race([told, ailing]);
    log.info({ signal }, 'Stopping: what is under way is finished first.');
    await running.stop(STOP_WITHIN);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    if (!leaving.signal.aborted) throw error;
  } finally {
    leaving.abort();
    await searching.close();
    await server?.stop();
    await live.close();
    await store.close();
  }
}

/** The size of a file in bytes; 0 where there is none. */
function sizeOf(file: string | null): number {
  return file === null ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
}

/** Looks into the feed for new transcripts until the signal aborts. */
async function pollFeed(
  { importHosts, transcriptsDir }: Config,
  { url, every }: NonNullable<Config['feed']>,
  { cursors }: Store,
  { after, log }: Pick<BotParts, 'after' | 'log'>,
  leaving: AbortSignal,
): Promise<void> {
  const [{ feedPoller }, { openInternet }, { inRounds }] = await Promise.all([
    import('./import/poll-feed.ts'),
    import('./import/policy.ts'),
    import('./discord/rounds.ts'),
  ]);
  const fetching = () => ({
    policy: openInternet(importHosts),
    signal: AbortSignal.any([leaving, AbortSignal.timeout(FETCHED_WITHIN)]),
  });
  const poll = feedPoller({ url, every, folder: transcriptsDir, cursors, fetching, now: Date.now, log });
  // At once too: whoever set it up wants to see whether it works, not to wait until the first round.
  const atStart = poll().catch((error: unknown) =>
    log.error({ err: error }, 'The feed could not be read at the start.'),
  );
  void atStart.then(() => inRounds('Reading the feed', every, poll, { after, log }, leaving));
}
