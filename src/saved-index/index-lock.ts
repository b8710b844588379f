import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How long it is waited for another process to make an index, and how often it is looked, in milliseconds. */
const WAITED_FOR = 10 * 60_000;
const LOOK_EVERY = 100;

/**
 * Waits until no other process makes this index, and keeps others from it until the lock is let go. It is SQLite's lock of
 * a file, which the system lets go by itself when a process dies: nothing has to be judged by its age.
 *
 * @returns lets the lock go; nothing is locked where no file can be made there, or the wait took too long
 */
export async function lockIndex(file: string): Promise<() => void> {
  try {
    const { default: Sqlite } = await import('libsql');
    mkdirSync(path.dirname(file), { recursive: true });
    const database = new Sqlite(`${file}.lock`);
    for (let waited = 0; ; waited += LOOK_EVERY) {
      try {
        database.exec('begin exclusive');
        return () => database.close();
      } catch (error) {
        const isHeld = error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
        if (!isHeld || waited >= WAITED_FOR) {
          database.close();
          return () => undefined;
        }
      }
      await wait(LOOK_EVERY);
    }
  } catch {
    return () => undefined;
  }
}
