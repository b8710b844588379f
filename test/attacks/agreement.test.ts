import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { expect, it } from 'vitest';
import { INPUTS } from './inputs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = 'test/attacks';

/** A row of the table in `docs/security.md`. */
interface Row {
  readonly file: string;
  readonly title: string;
  /** How many inputs it is said to try; null for a test of elsewhere. */
  readonly inputs: number | null;
}

const text = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8');
const rows: readonly Row[] = [...text.matchAll(/^\| [^|]+ \| [^|]+ \| ([\d,–]+) \| `([^`]+)`: (.+?) \|$/gm)].map(
  ([, inputs = '', file = '', title = '']) => ({
    file,
    title,
    inputs: inputs === '–' ? null : Number(inputs.replace(',', '')),
  }),
);

/** The titles of the tests of a file, as they are written there. */
function titlesIn(file: string): readonly string[] {
  const titles: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    if (!isNode(node)) return;
    const [title] = node.type === 'CallExpression' ? (node.arguments ?? []) : [];
    if (rootOf(node.callee) === 'it' && typeof title?.value === 'string') titles.push(title.value);
    for (const each of Object.values(node)) walk(each);
  };
  walk(parseAst(readFileSync(path.join(ROOT, file), 'utf8'), { lang: 'ts' }).body);
  return titles;
}

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly callee?: Node;
  readonly object?: Node;
  readonly arguments?: readonly Node[];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** `it` of `it.each(…)(…)` and of `it.skipIf(…)(…)`. */
function rootOf(node: Node | undefined): string | undefined {
  return node?.name ?? (node === undefined ? undefined : rootOf(node.callee ?? node.object));
}

const ours = readdirSync(path.join(ROOT, HERE))
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `${HERE}/${name}`);

it('The table of docs/security.md names no test that is not there', () => {
  expect(rows.length).toBeGreaterThan(40);
  const missing = rows.filter(
    ({ file, title }) => !existsSync(path.join(ROOT, file)) || !titlesIn(file).includes(title),
  );
  expect(missing).toEqual([]);
});

it('Every test of an attack has a row in docs/security.md', () => {
  const named = new Set(rows.map(({ file, title }) => `${file} ${title}`));
  const all = ours
    .filter((file) => !file.endsWith('/agreement.test.ts'))
    .flatMap((file) => titlesIn(file).map((title) => `${file} ${title}`));
  expect(all.filter((each) => !named.has(each))).toEqual([]);
});

it('docs/security.md counts the inputs that are tried', () => {
  const counted = new Map(Object.entries(INPUTS));
  for (const { file, title, inputs } of rows) {
    if (file.startsWith(`${HERE}/`)) expect({ title, inputs }).toEqual({ title, inputs: counted.get(title) ?? null });
    else expect({ title, inputs }).toEqual({ title, inputs: null });
  }
  const total = [...counted.values()].reduce((sum, each) => sum + each, 0);
  expect(rows.reduce((sum, { inputs }) => sum + (inputs ?? 0), 0)).toBe(total);
  expect(total).toBeGreaterThanOrEqual(200);
  expect(text).toContain(`**${total.toLocaleString('en-US')} hostile inputs**`);
});
