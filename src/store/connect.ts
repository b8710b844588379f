import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, PostgresDialect, type PostgresPool, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Schema } from './schema.ts';
import { sqliteDatabase } from './sqlite-database.ts';

/** A file, `:memory:`, or the address of a PostgreSQL database. */
export type StoreLocation = { readonly file: string } | { readonly url: string };

export interface Database {
  readonly db: Kysely<Schema>;
  readonly kind: 'sqlite' | 'postgres';
}

/** How long PostgreSQL may take to take a connection or to answer, in milliseconds. */
const POSTGRES_WAIT = 5_000;
/** PostgreSQL's number for the type `bigint`. Milliseconds since 1970 fit a JavaScript number. */
const BIGINT = 20;

/**
 * A database that is opened when it is asked for the first time, and, where that fails, again when it is asked next.
 *
 * @param onLost told of connections that PostgreSQL lost while nobody used them
 */
export function connect(location: StoreLocation, onLost: (error: Error) => void): Database {
  if ('file' in location) {
    const dialect = new SqliteDialect({ database: () => openSqlite(location.file) });
    return { db: new Kysely<Schema>({ dialect }), kind: 'sqlite' };
  }
  const dialect = new PostgresDialect({ pool: () => openPostgres(location.url, onLost) });
  return { db: new Kysely<Schema>({ dialect }), kind: 'postgres' };
}

async function openSqlite(file: string): Promise<SqliteDatabase> {
  const { default: Sqlite } = await import('libsql');
  if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const database = new Sqlite(file);
  // Waiting for another process is done outside, where it does not stop everything else.
  database.exec('pragma busy_timeout = 0');
  // A power cut loses nothing that was committed: the ledger relies on it.
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  database.exec('pragma journal_mode = wal');
  return sqliteDatabase(database);
}

async function openPostgres(url: string, onLost: (error: Error) => void): Promise<PostgresPool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: POSTGRES_WAIT,
    query_timeout: POSTGRES_WAIT,
    application_name: 'on-background',
    types: {
      getTypeParser: ((type: number, format: 'text' | 'binary') =>
        type === BIGINT ? Number : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', onLost);
  // The pool listens only while nobody uses a connection. One that is lost under somebody's hands fails what she asks of it;
  // that it is lost as well must not end the process.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}
