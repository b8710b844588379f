import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

/** A regular expression of the program, and where it stands. */
export interface Pattern {
  /** `src/answer/quotations.ts:18`. */
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The program's own files, from the root of the project. What runs in the visitor's own browser is left out. */
export function sourceFiles(): readonly string[] {
  return ['src', 'commands'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => path.posix.join(folder, name)),
  );
}

/** Every literal in the files, and every place that makes a pattern of a text. */
export function literalsOf(files: readonly string[]): { literals: readonly Pattern[]; made: readonly string[] } {
  const literals: Pattern[] = [];
  const made: string[] = [];
  for (const file of files) {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const at = (start: number): string => `${file}:${text.slice(0, start).split('\n').length}`;
    const walk = (node: unknown): void => {
      if (Array.isArray(node)) for (const each of node) walk(each);
      if (!isNode(node)) return;
      if (node.regex !== undefined && node.regex !== null)
        literals.push({ at: at(node.start), source: node.regex.pattern, flags: node.regex.flags });
      if (node.callee?.name === 'RegExp') made.push(at(node.start));
      for (const each of Object.values(node)) walk(each);
    };
    walk(parseAst(text, { lang: 'ts' }).body);
  }
  return { literals, made };
}

interface Node {
  readonly start: number;
  readonly regex?: { readonly pattern: string; readonly flags: string } | null;
  readonly callee?: { readonly name?: string };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The patterns that modules make of texts when they are loaded. Loads them. */
export async function patternsMadeBy(files: readonly string[]): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  const Plain = RegExp;
  for (const file of files) {
    const Recording = new Proxy(Plain, {
      construct(target, [source, flags]: [string, string | undefined]) {
        found.push({ at: file, source, flags: flags ?? '' });
        return new target(source, flags);
      },
    });
    globalThis.RegExp = Recording;
    try {
      await import(/* @vite-ignore */ path.join(ROOT, file));
    } finally {
      globalThis.RegExp = Plain;
    }
  }
  return found;
}

/**
 * Texts that make a pattern begin again and again, or read the same characters in many ways: each piece of the pattern
 * that can be written out, alone and with its neighbour, over and over, and behind it something that fits nowhere.
 */
export function hostileTo({ source }: Pattern, length: number): readonly string[] {
  const plain = source
    .replace(/\\[bB]|[$^]|\(\?<?[=!:]/g, '')
    .replace(/\\p\{[^}]*\}|\\w|\[\^[^\]]*\]|\./g, 'a')
    .replace(/\\[sS]/g, ' ')
    .replace(/\\d/g, '1')
    .replace(/\\u00a0/g, '\u00a0')
    .replace(/\[(\\?.)(?:\\.|[^\]\\])*\]/g, '$1')
    .replace(/[+*?]|\{\d+(?:,\d*)?\}/g, '');
  const words = [...new Set(plain.split(/[|()]/).map((word) => word.replace(/\\(.)/g, '$1')))]
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const pairs = words.flatMap((word, at) => [word, `${word} `, word + (words[at + 1] ?? '')]);
  const pumps = new Set([...ALWAYS, ...pairs]);
  return [...pumps].map((pump) => `${pump.repeat(Math.ceil(length / pump.length)).slice(0, length)}\u0000`);
}

const MOST_WORDS = 14;
/** What a careless pattern most often begins again at. */
const ALWAYS = [
  ' ',
  '\n',
  '\t',
  'a',
  'A',
  '1',
  '-',
  '.',
  ',',
  '(',
  '[',
  '<',
  '"',
  "'",
  '*',
  '/',
  '\u0000',
  'a ',
  'A ',
  'a.',
  ']([',
];
