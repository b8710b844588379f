import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksIn, codeInFirstCells, filesBelow, sectionOf, textOf } from './documents.ts';

const DOCUMENT = 'docs/architecture.md';
const sources = ['src', 'commands'].flatMap(filesBelow).filter((file) => file.endsWith('.ts'));

/** The folder of `src/` that a file is in. */
const folderOf = (file: string): string => file.split('/')[1] ?? '';

/** The folders of `src/` whose files a folder's files import. */
function importedBy(folder: string): readonly string[] {
  const own = sources.filter((file) => file.startsWith(`src/${folder}/`));
  const imported = own.flatMap((file) =>
    [...textOf(file).matchAll(/from '(\.[^']+)'/g)].map(([, named = '']) =>
      path.posix.join(path.posix.dirname(file), named),
    ),
  );
  const folders = imported.filter((file) => file.split('/').length > 2).map(folderOf);
  return [...new Set(folders)].filter((each) => each !== folder && each !== 'models').sort();
}

describe('docs/architecture.md', () => {
  it('has every folder of the sources in its table, and no other', () => {
    const told = codeInFirstCells(sectionOf(DOCUMENT, 'The line')).filter((name) => name.startsWith('src/'));
    const there = new Set(sources.filter((file) => file.split('/').length > 2).map((file) => `src/${folderOf(file)}/`));
    expect(told.filter((name) => /^src\/[^/]+\/$/.test(name)).sort()).toEqual(
      [...there].filter((name) => name.startsWith('src/') && sources.some((file) => file.startsWith(name))).sort(),
    );
    expect(blocksIn(sectionOf(DOCUMENT, 'The line'))[0]).toContain('read──▶ Briefing');
  });

  it.each([
    ['transcript', []],
    ['search', ['transcript']],
    ['answer', ['search', 'transcript']],
    ['digest', ['answer', 'search', 'store', 'transcript']],
    ['saved-index', ['search', 'transcript']],
    ['live', ['answer', 'search', 'store', 'transcript']],
    ['import', ['store', 'transcript']],
    ['store', []],
    ['local-discord', []],
  ])('nothing flows backwards: %s knows of %j alone', (folder, known) => {
    expect(importedBy(folder)).toEqual(known);
  });

  it('the environment, the clock and chance are read where the program starts, and passed in', () => {
    // Discord’s own clock, and the browser’s.
    const others = /^src\/(?:local-discord|playground\/browser)\//;
    const starts = ['src/cli/main.ts', 'src/main.ts'];
    const reads = /process\.env|Date\.now\b|new Date\(\)|Math\.random|randomUUID|performance\.now/;
    const code = (file: string): string => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(sources.filter((file) => !others.test(file) && reads.test(code(file))).sort()).toEqual(starts);
  });
});
