import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { backUp, restore } from '../store/backup.ts';
import type { StoreLocation } from '../store/connect.ts';
import { type OpenedStore, openStore } from '../store/open-store.ts';
import { writeWhole } from '../write-whole.ts';
import { readArguments } from './arguments.ts';
import type { CliContext } from './context.ts';
import { UsageError } from './usage-error.ts';

/** `backup`: copies the store into a file. */
export async function backup(args: readonly string[], context: CliContext): Promise<number> {
  const { values, positionals } = readArguments(args, { replace: { type: 'boolean', default: false } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('backup takes the file to write');
  if (existsSync(file) && !values.replace) throw new UsageError(`"${file}" is there already; --replace writes over it`);
  const location = storeOf(context);
  // A backup of a store that never was would be an empty one, and look like a good one.
  if ('file' in location && !existsSync(location.file)) throw new UsageError(`there is no store at "${location.file}"`);
  const lines = await withStore(location, (store) => backUp(store, context.now()));
  // It names who set what up in which channel: for the keeper's eyes.
  await writeWhole(file, `${lines.join('\n')}\n`, { replace: values.replace, mode: 0o600 });
  context.terminal.out(`${rowsIn(lines.length - 2)} of ${placeName(location)} copied into ${file}.\n`);
  return 0;
}

/** `restore`: puts a copy into the store, which must be empty. */
export async function restoreCommand(args: readonly string[], context: CliContext): Promise<number> {
  const { positionals } = readArguments(args, {});
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('restore takes the file to read');
  if (!existsSync(file)) throw new UsageError(`there is no file "${file}"`);
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  const location = storeOf(context);
  const rows = await withStore(location, (store) => restore(store, lines));
  context.terminal.out(`${rowsIn(rows)} restored into ${placeName(location)}.\n`);
  return 0;
}

/** `move`: copies the store into another database, which must be empty. The old one stays as it is. */
export async function move(args: readonly string[], context: CliContext): Promise<number> {
  const { values, positionals } = readArguments(args, { to: { type: 'string' } });
  if (values.to === undefined || positionals.length > 0)
    throw new UsageError('move takes --to and the address of a PostgreSQL database, or a file');
  const to: StoreLocation = /^postgres(?:ql)?:\/\//.test(values.to) ? { url: values.to } : { file: values.to };
  const from = storeOf(context);
  if ('file' in from && !existsSync(from.file)) throw new UsageError(`there is no store at "${from.file}"`);
  const lines = await withStore(from, (store) => backUp(store, context.now()));
  const rows = await withStore(to, (store) => restore(store, lines));
  const setting =
    'url' in to ? 'DATABASE_URL to that address' : `STORE_FILE to ${to.file}, and DATABASE_URL to nothing`;
  context.terminal.out(
    `${rowsIn(rows)} moved from ${placeName(from)} to ${placeName(to)}. Set ${setting}, and start the bot. The old store is as it was.\n`,
  );
  return 0;
}

function storeOf({ store }: CliContext): StoreLocation {
  if (store === undefined) throw new UsageError('no store is configured');
  return store();
}

/** What is copied keeps its ids. */
function noNewId(): never {
  throw new Error('A copy makes no ids.');
}

async function withStore<T>(location: StoreLocation, work: (store: OpenedStore) => Promise<T>): Promise<T> {
  const store = openStore(location, { newId: noNewId, onLost: () => undefined });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A store as a person may see it: no user, no password. */
function placeName(location: StoreLocation): string {
  if ('file' in location) return location.file;
  const { host, pathname } = new URL(location.url);
  return `PostgreSQL at ${host}${pathname}`;
}

function rowsIn(count: number): string {
  return `${count} row${count === 1 ? '' : 's'}`;
}
