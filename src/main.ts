import { setTimeout as wait } from 'node:timers/promises';
import dotenv from 'dotenv';
import { answerQuestion } from './answer/answer-question.ts';
import { open } from './cli/ask.ts';
import { chat } from './cli/chat.ts';
import { openTerminal } from './cli/terminal.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { english } from './wording/english.ts';

/** How long work that is under way may take once the bot is told to stop, in milliseconds. */
const STOP_WITHIN = 10_000;

const terminal = openTerminal(process.stdout, process.stderr, process.env);
const context = { terminal, wording: english, now: Date.now };

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
  terminal.err(`${english.noToken}\n`);
  const { archive } = await open(transcriptsDir, context);
  await chat(archive, { stream: process.stdin, isTerminal: process.stdin.isTTY === true }, context);
}

async function openBot(config: Config, token: string): Promise<void> {
  // Loaded only where there is a Discord: it takes longer than everything else together.
  const [{ startBot, StartError }, { createCooldowns }, { createLog }, { commands }] = await Promise.all([
    import('./discord/start-bot.ts'),
    import('./discord/cooldowns.ts'),
    import('./log.ts'),
    import('../commands/index.ts'),
  ]);
  const log = createLog(config.logLevel, [token], terminal.err);
  const { archive, problems } = await open(config.transcriptsDir, context);
  log.info({ briefings: archive.briefings.length, unread: problems.length }, 'The transcripts are read.');
  const bot = {
    archive: () => archive,
    answer: async (asked: Parameters<typeof answerQuestion>[1]) => answerQuestion(archive, asked, Date.now()),
    now: Date.now,
    after: (milliseconds: number, signal: AbortSignal) =>
      wait(milliseconds, undefined, { signal }).catch(() => undefined),
    cooldowns: createCooldowns(),
    wording: english,
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
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    if (!leaving.signal.aborted) throw error;
  }
}
