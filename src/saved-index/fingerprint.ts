import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What decides how a transcript is read and what is kept of it. */
const MADE_BY = ['src/transcript', 'src/search', 'src/saved-index', 'models/vectors.bin'];
const STEMMER = ['wink-nlp/package.json', 'wink-eng-lite-web-model/package.json'];

/**
 * What an index is made by, as a short text: another reader, other vectors or another stemmer make another index, and
 * nobody has to remember a number. It takes some milliseconds.
 *
 * @returns null where the sources are not there to be looked at; an index can't be trusted then
 */
export function indexFingerprint(): string | null {
  const hash = createHash('sha256');
  const add = (file: string): void => {
    hash.update(`${path.relative(ROOT, file)}\n`).update(readFileSync(file));
  };
  const addAll = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const at = path.join(folder, entry.name);
      if (entry.isDirectory()) addAll(at);
      else add(at);
    }
  };
  try {
    for (const source of MADE_BY.map((name) => path.join(ROOT, name))) {
      if (path.extname(source) === '') addAll(source);
      else add(source);
    }
    const { resolve } = createRequire(import.meta.url);
    for (const file of STEMMER) hash.update(readFileSync(resolve(file)));
    // Numbers are kept as this machine has them.
    hash.update(new Uint8Array(Uint16Array.of(1).buffer));
  } catch {
    return null;
  }
  return hash.digest('hex').slice(0, 32);
}
