import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { idOf } from '../transcript/read-transcript.ts';
import { writeWhole } from '../write-whole.ts';
import type { NewTranscript } from './to-transcript.ts';

export type Kept =
  | { readonly kind: 'new' | 'replaced' | 'same'; readonly file: string }
  /** There is another of that name. */
  | { readonly kind: 'refused'; readonly file: string };

/**
 * Puts a transcript into the folder, whole or not at all.
 *
 * @param replace whether one of the same name, in the folder or below it, may be written over
 */
export async function keepTranscript(folder: string, { name, text }: NewTranscript, replace: boolean): Promise<Kept> {
  await mkdir(folder, { recursive: true });
  const there = await find(folder, idOf(name));
  const file = there ?? path.join(folder, name);
  if (there !== null) {
    if ((await readFile(there, 'utf8')) === text) return { kind: 'same', file };
    if (!replace) return { kind: 'refused', file };
  }
  try {
    await writeWhole(file, text, { replace: there !== null });
  } catch (error) {
    // Another process kept one meanwhile.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return { kind: 'refused', file };
    throw error;
  }
  return { kind: there === null ? 'new' : 'replaced', file };
}

/** Where a transcript of that id is, in the folder or below it. */
async function find(folder: string, id: string): Promise<string | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const entry = entries.find(
    ({ name }) => /\.(?:md|txt|html?)$/i.test(name) && !name.startsWith('.') && idOf(name) === id,
  );
  return entry === undefined ? null : path.join(entry.parentPath, entry.name);
}
