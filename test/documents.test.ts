import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { REPLY_SCENES } from '../scripts/reply-scenes.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NOT_OURS = new Set(['node_modules', '.git', '.cache', 'data', 'transcripts']);

const files = filesBelow('');
const documents = files
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }));

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (NOT_OURS.has(file) || entry.isSymbolicLink()) return [];
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

/** What a pattern finds in the documents and `isThere` does not know, with the document that says so. */
function missing(pattern: RegExp, isThere: (named: string, folder: string) => boolean): string[] {
  return documents.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)]
      .map(([, named = '']) => named)
      .filter((named) => !isThere(named, path.posix.dirname(file)))
      .map((named) => `${file}: ${named}`),
  );
}

it('the documents name no script that package.json does not have', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
  expect(missing(/\bnpm run (?:-s )?([\w-]+)/g, (named) => named in scripts)).toEqual([]);
});

it('the documents name no source and no document that is not there', () => {
  const isThere = (named: string, folder: string): boolean =>
    [named, path.posix.join(folder, named)].some((file) => files.includes(file)) ||
    files.some((file) => file.endsWith(`/${named}`));
  expect(missing(/`((?!NAME\.)[\w./-]+\.(?:ts|md|service))`/g, isThere)).toEqual([]);
  expect(missing(/(?:node --import tsx|npx tsx) ([\w./-]+)/g, isThere)).toEqual([]);
});

it('the documents show no picture that is not there, and each picture of a reply', () => {
  const isThere = (named: string, folder: string): boolean => files.includes(path.posix.join(folder, named));
  expect(missing(/!\[[^\]]*\]\(([^)]+)\)/g, isThere)).toEqual([]);
  const shown = documents.map(({ text }) => text).join('\n');
  expect(Object.keys(REPLY_SCENES).filter((name) => !shown.includes(`pictures/${name}.png`))).toEqual([]);
});
