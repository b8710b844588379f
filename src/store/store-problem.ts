import { StoreError } from './store.ts';

/** What to say of the codes that databases give; the first part of SQLite's code decides. */
const WORDS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^SQLITE_(?:BUSY|LOCKED)/, 'another program is writing to the database file. Try again; if it stays so, end it'],
  [/^SQLITE_(?:CORRUPT|NOTADB)/, 'the database file is damaged. Restore a backup, or move the file away to start anew'],
  [/^SQLITE_READONLY/, 'the database file may not be written. Give the user that runs the bot write access to it'],
  [/^SQLITE_FULL/, 'the disk is full. Make room'],
  [/^SQLITE_CANTOPEN/, 'the database file cannot be opened. Check that its folder exists and may be written'],
  [/^SQLITE_IOERR/, 'the disk failed. Check it, and restore a backup where data is missing'],
  [/^E(?:ACCES|PERM|ROFS)$/, 'the folder of the database file may not be written'],
  [/^(?:28P01|28000)$/, 'PostgreSQL refused the user or the password. Check DATABASE_URL'],
  [/^3D000$/, 'this database does not exist. Create it, or correct its name in DATABASE_URL'],
  [/^42501$/, 'the user may not do this there. Grant it the rights on its database'],
  [/^(?:53100|53200)$/, 'PostgreSQL has no room left'],
  [/^53300$/, 'PostgreSQL has no connection to spare'],
  [/^57P0[123]$/, 'PostgreSQL is stopping or starting. It is tried again by itself'],
  [/^25006$/, 'PostgreSQL takes no changes at the moment: it is a standby or set to read only'],
  [/^(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)$/, 'PostgreSQL cannot be reached. Check that it runs'],
];

/**
 * Puts what a database's driver threw into words. The driver's own message is kept as the cause, and not shown: it can
 * hold the address with its password.
 */
export function storeProblem(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const words = WORDS.find(([pattern]) => pattern.test(code))?.[1];
  const lost = error instanceof Error && /terminat|timeout|closed|timed out/i.test(error.message);
  const reason = words ?? (lost ? 'the connection was lost. It is tried again by itself' : undefined);
  const told = reason ?? `the database failed${code === '' ? '' : ` (${code})`}. The log has the details`;
  return new StoreError(`The store could not be used: ${told}.`, { cause: error });
}

/** Whether another process was writing to SQLite's file, so that trying again can help. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error));
}

/** What libsql says where it cannot open a file: SQLite's number, and no code. */
const OPENING: Readonly<Record<string, string>> = {
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  const opening = /^ConnectionFailed\(.*: (\d+)"\)$/.exec(error.message)?.[1];
  if (opening !== undefined) return OPENING[opening] ?? `SQLITE ${opening}`;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
}
