import { parse } from 'yaml';
import type { Problem } from './briefing.ts';
import { wholeCharacters } from './whole-characters.ts';

/** What stands between the two `---` lines at the head of a page. */
export interface FrontMatter {
  /** Scalars by key, as text. */
  readonly fields: ReadonlyMap<string, string>;
  /** Index of the first line of the body in the lines that were given. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

/** A page's head is a dozen lines. What is longer isn't one, and isn't worth a parser's time. */
const MOST_LINES = 200;
const MOST_CHARACTERS = 8_000;

/**
 * Reads the YAML head of a page from the page's lines. Times stay text, as printed. Throws nothing: a head that is
 * missing or broken becomes a problem.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || lines[first]?.trim() !== '---') return without(0, 'no-front-matter', first < 0 ? 1 : first + 1);
  let size = 0;
  let end = -1;
  for (let i = first + 1; i < lines.length && i < first + MOST_LINES && size < MOST_CHARACTERS; i++) {
    const line = lines[i] ?? '';
    if (/^(?:---|\.\.\.)\s*$/.test(line)) {
      end = i;
      break;
    }
    size += line.length;
  }
  if (end < 0) return without(0, 'front-matter-not-closed', first + 1);
  const parsed = parseYaml(lines.slice(first + 1, end).join('\n'));
  if (parsed === null) return without(end + 1, 'front-matter-unreadable', first + 1);
  return { fields: parsed, bodyStart: end + 1, problems: [] };
}

const MESSAGES: Readonly<Record<string, string>> = {
  'no-front-matter': 'The page has no front matter: add title, date and source_url between two lines of three hyphens.',
  'front-matter-not-closed': 'The front matter has no closing line of three hyphens, so it was read as text.',
  'front-matter-unreadable': 'The front matter is not valid YAML: title, date and address are unknown.',
};

function without(bodyStart: number, code: string, line: number): FrontMatter {
  return { fields: new Map(), bodyStart, problems: [{ line, code, message: MESSAGES[code] ?? code }] };
}

function parseYaml(source: string): ReadonlyMap<string, string> | null {
  let value: unknown;
  try {
    value = parse(source, wholeCharacters, { schema: 'core', logLevel: 'error' });
  } catch {
    return null;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const fields = new Map<string, string>();
  for (const [key, field] of Object.entries(value)) {
    if (typeof field === 'string') fields.set(key, field);
    else if (typeof field === 'number' || typeof field === 'boolean') fields.set(key, String(field));
  }
  return fields;
}
