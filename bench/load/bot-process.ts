import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the bot's process is like at one moment. Memory in bytes, times in milliseconds. */
export interface Look {
  readonly memory: {
    readonly rss: number;
    readonly heapUsed: number;
    readonly external: number;
    readonly arrayBuffers: number;
  };
  /** Processor time since the process began, of all its threads. */
  readonly processor: number;
  /** How late the event loop was, since the last look. */
  readonly delay: { readonly p50: number; readonly p99: number; readonly most: number };
  readonly descriptors: number;
  /** What is open, by Node's names of it. */
  readonly open: Readonly<Record<string, number>>;
  readonly listeners: number;
}

/** The bot as it ships, in a process of its own. */
export interface BotProcess {
  /** Looks into the process. @param collect whether rubbish is collected first */
  readonly look: (collect?: boolean) => Promise<Look>;
  /** How often the log says what, warnings and errors alone. */
  readonly complaints: ReadonlyMap<string, number>;
  /** Asks it to stop; resolves to its exit code. */
  readonly stop: () => Promise<number | null>;
}

/**
 * Starts the bot against a Discord and waits until it answers.
 * @param ready tells whether its commands are registered
 */
export async function startBotProcess(
  { api, token, transcripts, index }: { api: string; token: string; transcripts: string; index: string },
  env: Readonly<Record<string, string | undefined>>,
): Promise<BotProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'on-background-load-'));
  const probe = fileURLToPath(new URL('probe.mjs', import.meta.url));
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, 'scripts/run.mjs', 'src/main.ts'], {
    cwd: ROOT,
    env: {
      ...env,
      DISCORD_API_URL: api,
      DISCORD_TOKEN: token,
      TRANSCRIPTS_DIR: transcripts,
      INDEX_DIR: index,
      STORE_FILE: join(folder, 'store.db'),
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const ended = once(child, 'close').then(([code]) => {
    rmSync(folder, { recursive: true, force: true });
    return code as number | null;
  });
  const complaints = new Map<string, number>();
  const registered = readLog(child, complaints);
  await Promise.race([
    registered,
    ended.then((code) => Promise.reject(new Error(`The bot ended with ${code}: ${[...complaints.keys()].join('\n')}`))),
  ]);
  return {
    look: async (collect = false) => {
      const told = once(child, 'message') as Promise<[Look]>;
      child.send({ collect });
      return (await told)[0];
    },
    complaints,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Counts warnings and errors; resolves when the log says that the commands are registered. */
function readLog({ stderr }: ChildProcess, complaints: Map<string, number>): Promise<void> {
  return new Promise((resolve) => {
    let rest = '';
    stderr?.setEncoding('utf8').on('data', (text: string) => {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.includes('The slash commands are registered')) resolve();
        const complaint = complaintIn(line);
        if (complaint !== null) complaints.set(complaint, (complaints.get(complaint) ?? 0) + 1);
      }
    });
  });
}

function complaintIn(line: string): string | null {
  if (!line.startsWith('{')) return line.trim() === '' ? null : line;
  const { level, msg, err }: { level: number | string; msg: string; err?: { message: string } } = JSON.parse(line);
  const isBad = typeof level === 'number' ? level >= 40 : !['info', 'debug'].includes(level);
  return isBad ? `${msg}${err === undefined ? '' : ` (${err.message.slice(0, 120)})`}` : null;
}
