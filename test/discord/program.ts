import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The program as `npm start` runs it. */
export interface Program {
  readonly child: ChildProcess;
  /** Everything on standard error so far. */
  readonly err: () => string;
  readonly out: () => string;
  /** Resolves when standard error has the words. */
  readonly says: (words: string) => Promise<void>;
  readonly ended: Promise<number | null>;
}

export interface StartOptions {
  /** What is piped in; without it standard input stays open. */
  readonly input?: string | null;
  /** The folder that it is started in; the project's where none is named. */
  readonly cwd?: string;
  /** What is started, and with which arguments. */
  readonly program?: readonly string[];
}

/** Starts it with these variables alone. */
export function start(
  env: Record<string, string>,
  { input = null, cwd = ROOT, program = ['src/main.ts'] }: StartOptions = {},
): Program {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts/run.mjs'), ...program], {
    cwd,
    env: { PATH, HOME, ...env },
  });
  let err = '';
  let out = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  if (input !== null) child.stdin.end(input);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const says = async (words: string): Promise<void> => {
    while (!err.includes(words)) {
      const more = await Promise.race([once(child.stderr, 'data'), ended]);
      if (!Array.isArray(more)) throw new Error(`ended without saying "${words}":\n${err}`);
    }
  };
  return { child, err: () => err, out: () => out, says, ended };
}

/** A port of this machine that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
