import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import dotenv from 'dotenv';
import { answerQuestion } from './answer/answer-question.ts';
import { open } from './cli/ask.ts';
import { chat } from './cli/chat.ts';
import { openTerminal } from './cli/terminal.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { languageOfTerminal, wordingIn } from './wording/languages.ts';

/** How long work that is under way may take once the bot is told to stop, in milliseconds. */
const STOP_WITHIN = 10_000;

const terminal = openTerminal(process.stdout, process.stderr, process.env);
const context = { terminal, wording: wordingIn(languageOfTerminal(process.env)), now: Date.now };

try {
  dotenv.config({ quiet: true });
  const config = readConfig(process.env);
  if (config.token === undefined) await openChat(config);
  else await openBot(config, config.token);
} catch (error) {
  terminal.err(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}

async function openChat({ transcriptsDir }: Config): Promise<void> {
  terminal.err(`${context.wording.noToken}\n`);
  const { archive } = await open(transcriptsDir, context);
  await chat(archive, { stream: process.stdin, isTerminal: process.stdin.isTTY === true }, context);
}

async function openBot(config: Config, token: string): Promise<void> {
  // Loaded only where there is a Discord: it takes longer than everything else together.
  const [{ startBot, StartError }, { createCooldowns }, { createLog }, { openStore }, { openLive }, { commands }] =
    await Promise.all([
      import('./discord/start-bot.ts'),
      import('./discord/cooldowns.ts'),
      import('./log.ts'),
      import('./store/open-store.ts'),
      import('./live/open-live.ts'),
      import('../commands/index.ts'),
    ]);
  const secrets = 'url' in config.store ? [token, config.store.url] : [token];
  const log = createLog(config.logLevel, secrets, terminal.err);
  const store = openStore(config.store, {
    newId: randomUUID,
    onLost: (error) => log.warn({ err: error }, 'A connection to the database was lost. It is opened again.'),
  });
  await store.ping().catch((error: unknown) => {
    log.error({ err: error }, 'Settings and digests cannot be read yet. Questions are answered all the same.');
  });
  const after = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    wait(milliseconds, undefined, { signal }).catch(() => undefined);
  const live = openLive(config, await open(config.transcriptsDir, context), { now: Date.now, after, log });
  const bot = {
    archive: () => live.shelf().archive,
    transcripts: live.shelf,
    answer: async (asked: Parameters<typeof answerQuestion>[1]) =>
      answerQuestion(live.shelf().archive, asked, Date.now()),
    store,
    now: Date.now,
    after,
    cooldowns: createCooldowns(),
    log,
  };
  const leaving = new AbortController();
  const signalled = new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
  void signalled.then(() => leaving.abort());
  try {
    const running = await startBot(
      { token, apiUrl: config.apiUrl, guildId: config.guildId },
      commands,
      bot,
      leaving.signal,
    );
    const signal = await signalled;
    log.info({ signal }, 'Stopping: what is under way is finished first.');
    await running.stop(STOP_WITHIN);
    await live.close();
    await store.close();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    if (!leaving.signal.aborted) throw error;
  }
}
