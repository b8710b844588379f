import { link, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

export interface WriteOptions {
  /** Whether a file of that name may be written over. */
  readonly replace: boolean;
  readonly mode?: number;
}

/**
 * Writes a file so that nobody ever sees a part of it: under another name, to the disk, and then in place. Names that begin
 * with a dot are no transcripts, so what is half-written is never read as one.
 *
 * @throws `EEXIST` where there is one of that name that may not be replaced
 */
export async function writeWhole(file: string, text: string, { replace, mode = 0o644 }: WriteOptions): Promise<void> {
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  const handle = await open(unfinished, 'w', mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
    await handle.close();
    if (replace) await rename(unfinished, file);
    else await putInPlace(unfinished, file);
  } finally {
    await handle.close().catch(() => undefined);
    await rm(unfinished, { force: true });
  }
}

/** Gives a finished file its name, where no file has it. */
async function putInPlace(finished: string, file: string): Promise<void> {
  try {
    await link(finished, file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!WITHOUT_LINKS.has(code)) throw error;
    // Some drives have no links. Between these two steps another program may make the file; there it is written over.
    const isThere = await stat(file).catch(() => null);
    if (isThere !== null) throw Object.assign(new Error(`There is a file "${file}" already.`), { code: 'EEXIST' });
    await rename(finished, file);
  }
}
