import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { MIGRATIONS } from './migrations.ts';
import type { OpenedStore } from './open-store.ts';
import { type Schema, TABLES } from './schema.ts';
import { StoreError } from './store.ts';
import { storeProblem } from './store-problem.ts';

/**
 * A copy of a store is a text file, a line of JSON each: what it is, every row of every table, and at the end how many
 * these were and the SHA-256 of all lines before. It can be read by a person, and restored into either database.
 */
const FORMAT = 'on-background-store';
const VERSION = 1;

const head = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  /** The version of the tables. */
  schema: z.int(),
  made: z.string(),
});
const row = z.object({
  table: z.enum(TABLES),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
const foot = z.object({ rows: z.int(), sha256: z.string() });

type Row = z.infer<typeof row>;

/** PostgreSQL takes 65,535 values in a statement, SQLite 32,766. */
const ROWS_AT_ONCE = 500;

/**
 * Copies everything in a store, as it is at one moment.
 *
 * @param now milliseconds since 1970
 * @returns the lines, without line breaks
 * @throws {StoreError}
 */
export async function backUp(store: OpenedStore, now: number): Promise<readonly string[]> {
  await store.ping();
  const { db, kind } = store.database;
  const rows = await inWords(() => {
    const transaction = db.transaction();
    const atOneMoment = kind === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction;
    return atOneMoment.execute(allRows);
  });
  const made = new Date(now).toISOString();
  const first = JSON.stringify({ format: FORMAT, version: VERSION, schema: MIGRATIONS.length, made });
  const lines = [first, ...rows.map((each) => JSON.stringify(each))];
  return [...lines, JSON.stringify({ rows: rows.length, sha256: checksum(lines) })];
}

/**
 * Puts a copy into a store that is empty, all of it or nothing.
 *
 * @param lines as `backUp` gave them
 * @returns how many rows there were
 * @throws {StoreError} where the copy is damaged or too new, or the store is not empty
 */
export async function restore(store: OpenedStore, lines: readonly string[]): Promise<number> {
  const { schema, rows } = readBackup(lines);
  await store.ping();
  await inWords(() => store.database.db.transaction().execute((db) => putInto(db, schema, rows)));
  return rows.length;
}

/** What a copy holds, checked. @throws {StoreError} */
function readBackup(lines: readonly string[]): { readonly schema: number; readonly rows: readonly Row[] } {
  const parsed = lines.map(parse);
  const first = head.safeParse(parsed[0]);
  if (!first.success) throw new StoreError('This is no backup of a store: its first line is not that of one.');
  const { version, schema } = first.data;
  if (version > VERSION || schema > MIGRATIONS.length) {
    throw new StoreError('This backup was made by a newer version of the program. Restore it with that one.');
  }
  const last = foot.safeParse(parsed.at(-1));
  if (!last.success) throw new StoreError('The backup is cut off: its last line is missing. Use another one.');
  const whole = lines.slice(0, -1);
  if (last.data.rows !== lines.length - 2 || last.data.sha256 !== checksum(whole)) {
    throw new StoreError('The backup is damaged: its checksum is not that of its lines. Use another one.');
  }
  return { schema, rows: parsed.slice(1, -1).map((each) => row.parse(each)) };
}

async function allRows(db: Kysely<Schema>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const table of TABLES) {
    for (const each of await db.selectFrom(table).selectAll().execute()) rows.push({ table, row: { ...each } });
  }
  return rows;
}

/** The tables are made anew as they were when the copy was made, filled, and then brought to the newest version. */
async function putInto(db: Kysely<Schema>, schema: number, rows: readonly Row[]): Promise<void> {
  const there = (await allRows(db)).length;
  if (there > 0) {
    throw new StoreError(
      `The store to restore into is not empty: it has ${there} row${there === 1 ? '' : 's'}. Move its file away, or name an empty database.`,
    );
  }
  for (const table of TABLES.toReversed()) await db.schema.dropTable(table).execute();
  for (const step of MIGRATIONS.slice(0, schema)) await step(db);
  for (const table of TABLES) {
    const own = rows.filter((each) => each.table === table).map((each) => each.row);
    for (let from = 0; from < own.length; from += ROWS_AT_ONCE) {
      // What the rows hold was checked by their checksum: they are what another store of ours had.
      const values = own.slice(from, from + ROWS_AT_ONCE) as never[];
      await db.insertInto(table).values(values).execute();
    }
  }
  for (const step of MIGRATIONS.slice(schema)) await step(db);
}

async function inWords<T>(work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    throw storeProblem(error);
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function checksum(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex');
}
