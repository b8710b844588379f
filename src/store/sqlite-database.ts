import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Sqlite from 'libsql';

const CONTROL = /^\s*(?:begin|commit|rollback)\b/i;
const READS = /^\s*(?:select|pragma)\b/i;

/**
 * libsql's database as Kysely wants it, with the lock taken before anything is written.
 *
 * libsql does not reset a prepared statement that fails because another process writes. Such a statement keeps the
 * connection's transaction open, and what is written next is reported as written and lost. What is run by `exec` is always
 * reset, so the lock is taken by `exec`, and after it no statement can fail for that reason.
 */
export function sqliteDatabase(database: Sqlite.Database): SqliteDatabase {
  const locked = <T>(work: () => T): T => {
    if (database.inTransaction) return work();
    database.exec('begin immediate');
    try {
      const result = work();
      database.exec('commit');
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec('rollback');
      throw error;
    }
  };
  const control = (text: string): SqliteStatement => ({
    reader: false,
    all: () => [],
    iterate: () => [][Symbol.iterator](),
    run: () => {
      database.exec(/^\s*begin/i.test(text) ? 'begin immediate' : text);
      return { changes: 0, lastInsertRowid: 0 };
    },
  });
  return {
    close: () => {
      try {
        // libsql leaves the log beside the file; put into it, the file alone is the whole store.
        if (!database.memory) database.exec('pragma wal_checkpoint(truncate)');
      } catch {
        // A damaged file, say. The log stays, and is read at the next start.
      }
      database.close();
    },
    prepare: (text) => {
      if (CONTROL.test(text)) return control(text);
      const statement = database.prepare(text);
      const all = (values: readonly unknown[]): unknown[] => statement.all([...values]);
      const inLock = READS.test(text) ? <T>(work: () => T): T => work() : locked;
      return {
        reader: statement.reader,
        all: (values) => inLock(() => all(values)),
        run: (values) => inLock(() => statement.run([...values])),
        iterate: (values) => inLock(() => all(values))[Symbol.iterator](),
      };
    },
  };
}
