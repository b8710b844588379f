import path from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { REPLY_SCENES } from '../../scripts/reply-scenes.ts';
import { VARIABLES } from '../../src/config.ts';
import { documents as all, filesBelow, textOf } from './documents.ts';

const files = filesBelow('');
const documents = all();

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
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: object };
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

it('the documents name no variable that the bot does not read', () => {
  const others = new Set(['POSTGRES_PASSWORD', 'CHROMIUM', 'LANG', 'ON_BACKGROUND_SHARED', 'LOAD_PROFILES']);
  const isThere = (named: string): boolean => VARIABLES.includes(named) || others.has(named);
  expect(missing(/`([A-Z]+_[A-Z_]+)(?:=[^`]*)?`/g, isThere)).toEqual([]);
});

it('README.md and docs/discord.md tell of every command and entry of a menu, and of no option that is not there', () => {
  const names = commands.map(({ definition }) => definition.name);
  for (const document of ['README.md', 'docs/discord.md']) {
    const text = textOf(document);
    expect(names.filter((name) => !text.includes(/^[a-z]/.test(name) ? `/${name}` : name))).toEqual([]);
  }
  // `/ask question: [briefing:]` as README.md writes it, `/ask question [briefing]` as docs/discord.md does.
  const told = documents.flatMap(({ file, text }) =>
    ['README.md', 'docs/discord.md', 'docs/pictures.md'].includes(file)
      ? [...text.matchAll(/`\/([a-z]+)((?: \[?[a-z0-9]+:?\]?)+)`/g)]
      : [],
  );
  expect(told.length).toBeGreaterThan(8);
  const strange = told.flatMap(([, name = '', words = '']) => {
    const definition = commands.find((each) => each.definition.name === name)?.definition;
    const known = new Set(JSON.stringify(definition).match(/(?<="name":")[^"]+/g));
    return words
      .split(/[ :[\]]+/)
      .filter((word) => word !== '' && !known.has(word))
      .map((word) => `/${name} ${word}`);
  });
  expect(strange).toEqual([]);
});

it('every document is reached from README.md, so that none is lost', () => {
  const reached = new Set(['README.md']);
  for (const file of reached) {
    const text = documents.find((document) => document.file === file)?.text ?? '';
    for (const { file: other } of documents) if (text.includes(`\`${other}\``)) reached.add(other);
  }
  expect(documents.map(({ file }) => file).filter((file) => !reached.has(file))).toEqual([]);
});
