import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Levels of the log from which on something is wrong. */
const WARNING = 40;
/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

/** A process of the bot, as `npm start` runs it. */
export interface BotProcess {
  /** Resolves when the log has the words. */
  readonly says: (words: string) => Promise<void>;
  readonly kill: () => void;
  /** Processor time in seconds and resident memory in bytes; nothing where the system does not tell. */
  readonly usage: () => { readonly processor: number; readonly memory: number };
  /** What was warned of. */
  readonly troubles: () => readonly string[];
}

export function startProcess(env: Readonly<Record<string, string>>): BotProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['scripts/run.mjs', 'src/main.ts'], {
    cwd: ROOT,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const listeners = new Set<() => void>();
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
    for (const listener of listeners) listener();
  });
  return {
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!log.includes(words)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
        child.once('exit', () => reject(new Error(`A process ended before it said "${words}":\n${log}`)));
      }),
    kill: () => void child.kill('SIGKILL'),
    usage: () => {
      try {
        const [, rest = ''] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ');
        const fields = rest.split(' ');
        const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? '0';
        return { processor: (Number(fields[11]) + Number(fields[12])) / TICKS, memory: Number(resident) * 1024 };
      } catch {
        return { processor: 0, memory: 0 };
      }
    },
    troubles: () => log.split('\n').filter((line) => levelOf(line) >= WARNING),
  };
}

function levelOf(line: string): number {
  return Number(/^\{"level":(\d+)/.exec(line)?.[1] ?? (line.trim() === '' ? 0 : WARNING));
}
