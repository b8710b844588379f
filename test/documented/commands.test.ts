import { describe, expect, it } from 'vitest';
import { cli } from '../cli/command-line.ts';
import { documents } from './documents.ts';

/** Commands that write, or ask the internet; they have tests of their own. */
const OTHERS = /^(?:import|backup|restore|move|chat)\b/;
/** Words that stand for something, and folders that are not part of the project. */
const STANDS_FOR = /\b[A-Z]{3,}\b|[|[…]|\.\.\//;

/** The arguments of a command line as a shell reads them; redirections and comments left out. */
function words(line: string): string[] {
  return [...line.replace(/\s+(?:#|>).*$/, '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}

const inDocuments = documents().flatMap(({ file, text }) =>
  [...text.matchAll(/npm run -s cli -- ([^`\n]+)/g)].map(([, line = '']) => ({ file, line })),
);
const pages = ['ask', 'quote', 'digest', 'check'];

async function examples(): Promise<{ file: string; line: string }[]> {
  const helps = await Promise.all(
    pages.map(async (page) => ({ file: `help ${page}`, text: (await cli('help', page)).out })),
  );
  const inHelp = helps.flatMap(({ file, text }) =>
    [...text.slice(text.indexOf('Examples')).matchAll(/npm run -s cli -- (.+)/g)].map(([, line = '']) => ({
      file,
      line,
    })),
  );
  const all = [...inDocuments, ...inHelp].filter(({ line }) => !OTHERS.test(line) && !STANDS_FOR.test(line));
  return all.filter(({ line }, index) => all.findIndex((each) => each.line === line) === index);
}

describe('each command line that the documents and the help show', () => {
  it('does its work, and prints something', async () => {
    const shown = await examples();
    expect(shown.length).toBeGreaterThan(9);
    for (const { file, line } of shown) {
      const { status, out, err } = await cli(...words(line));
      expect({ file, line, status, err }).toEqual({ file, line, status: 0, err: '' });
      expect(out.trim(), line).not.toBe('');
    }
  });

  it('answers what it asks, and finds the words that it looks for', async () => {
    const asked = (await examples())
      .map(({ line }) => words(line))
      .filter(([name]) => name === 'ask' || name === 'quote');
    for (const line of asked) {
      const { out } = await cli(...line.filter((word) => !word.startsWith('--json') && word !== '--explain'), '--json');
      const { answered, results } = JSON.parse(out) as { answered?: boolean; results: unknown[] };
      expect({ line, found: answered ?? results.length > 0 }).toEqual({ line, found: true });
    }
  });

  it('is none that the help does not know', async () => {
    const names = (await cli('help')).out.match(/^ {2}([a-z]+) {1,}[a-z]/gm)?.map((line) => line.trim().split(/\s/)[0]);
    const unknown = inDocuments.filter(({ line }) => !names?.includes(words(line)[0] ?? ''));
    expect(unknown).toEqual([]);
  });
});
