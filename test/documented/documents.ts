import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOT_OURS = new Set(['node_modules', '.git', '.cache', 'data', 'transcripts']);

/** A document of the project, by its path from the top. */
export interface Document {
  readonly file: string;
  readonly text: string;
}

/** The text of one file of the project. */
export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** The files of the project in a folder and those below it, what comes from elsewhere left out. */
export function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (NOT_OURS.has(file) || entry.isSymbolicLink()) return [];
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

/** Every document of the project. */
export function documents(): readonly Document[] {
  return filesBelow('')
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ file, text: textOf(file) }));
}

/** What stands under a heading of a document, up to the next one of its level; fails where there is none. */
export function sectionOf(file: string, heading: string): string {
  const section = textOf(file)
    .split(/^## /m)
    .find((each) => each.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`${file} has no section "${heading}"`);
  return section;
}

/** The code in the first cells of the tables in a text. */
export function codeInFirstCells(text: string): readonly string[] {
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? ''));
}

/** The indented blocks of a text, each without its indentation; a blank line within one does not end it. */
export function blocksIn(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => (line.startsWith('    ') ? line.slice(4) : line.trim() === '' ? '' : null));
  const blocks: string[][] = [];
  for (const [at, line] of lines.entries()) {
    if (line === null) continue;
    const before = lines[at - 1];
    if (before === null || before === undefined) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  return blocks.map((block) => block.join('\n').trim()).filter((block) => block !== '');
}
