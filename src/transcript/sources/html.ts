import { readInline } from '../inline.ts';
import { escapeMarkdown, frontMatterOf, type Page } from './page.ts';

/** What holds no speech: everything inside is left out. */
const SKIPPED = new Set([
  'script',
  'style',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'svg',
  'noscript',
  'button',
  'template',
  'iframe',
  'select',
  'head',
  'figure',
]);
/** What begins a paragraph of its own. */
const BLOCKS = new Set([
  'p', 'div', 'section', 'article', 'main', 'body', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'table', 'tr', 'td', 'th', 'hr', 'pre', 'dl', 'dt', 'dd', 'time', 'address',
]); // biome-ignore format: a table
const STRUCK = new Set(['s', 'del', 'strike']);

/** A tag longer than this is text. */
const LONGEST_TAG = 4_000;

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly source: string;
  /** Index after the `>`. */
  readonly end: number;
}

/** A web page as saved from a government site: the speech is taken from its article, or from its body where there is none. */
export function fromHtml(html: string): Page {
  const { from, to } = contentOf(html);
  const title = metaOf(html, 'og:title') ?? textOf(html, 'h1') ?? textOf(html, 'title');
  const publishedAt =
    metaOf(html, 'article:published_time') ??
    attributeOf(html, /<time\b[^>]{0,500}\bdatetime\s*=\s*["']([^"']{1,60})["']/i);
  const sourceUrl =
    attributeOf(
      html,
      /<link\b[^>]{0,300}\brel\s*=\s*["']canonical["'][^>]{0,300}\bhref\s*=\s*["']([^"']{1,1000})["']/i,
    ) ?? metaOf(html, 'og:url');
  const date = publishedAt === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(publishedAt)?.[0] ?? null);
  const front = frontMatterOf({ title, date, publishedAt, sourceUrl });
  const lines: string[] = [...front];
  const sourceLines: number[] = front.map(() => 1);
  for (const { text, line } of paragraphsOf(html, from, to)) {
    if (text === title) continue;
    lines.push(text, '');
    sourceLines.push(line, line);
  }
  return { lines, sourceLines };
}

/** Paragraphs of the content as Markdown, with the source line that each begins on. */
function paragraphsOf(
  html: string,
  from: number,
  to: number,
): readonly { readonly text: string; readonly line: number }[] {
  const paragraphs: { text: string; line: number }[] = [];
  let pieces: string[] = [];
  let begins = 0;
  let line = countLines(html, 0, from) + 1;
  const close = (): void => {
    const text = pieces.join('').replace(/\s+/g, ' ').trim();
    if (text !== '') paragraphs.push({ text, line: begins });
    pieces = [];
  };
  let skipping: string | null = null;
  let depth = 0;
  let at = from;
  while (at < to) {
    const open = html.indexOf('<', at);
    const end = open < 0 || open > to ? to : open;
    if (skipping === null && end > at) {
      const raw = html.slice(at, end);
      if (pieces.length === 0) begins = line + countLines(raw, 0, raw.search(/\S|$/));
      pieces.push(escapeMarkdown(decode(raw)));
    }
    line += countLines(html, at, end);
    if (end >= to) break;
    const tag = readTag(html, end);
    if (tag === null) {
      if (skipping === null && !html.startsWith('<!', end)) pieces.push('\\<');
      at = end + 1;
      continue;
    }
    line += countLines(html, end, tag.end);
    at = tag.end;
    if (skipping !== null) {
      if (tag.name === skipping) depth += tag.closes ? -1 : 1;
      if (depth === 0) skipping = null;
    } else if (SKIPPED.has(tag.name) && !tag.closes && !tag.source.endsWith('/>')) {
      close();
      skipping = tag.name;
      depth = 1;
    } else if (BLOCKS.has(tag.name) || tag.name === 'br') {
      close();
    } else if (STRUCK.has(tag.name)) {
      pieces.push(tag.closes ? '</s>' : '<s>');
    }
  }
  close();
  return paragraphs;
}

function readTag(html: string, at: number): Tag | null {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at);
    return { name: '!--', closes: false, source: '', end: end < 0 ? html.length : end + 3 };
  }
  if (!/[a-zA-Z!/]/.test(html.charAt(at + 1))) return null;
  const end = html.slice(at, at + LONGEST_TAG).indexOf('>');
  if (end < 0) return null;
  const source = html.slice(at, at + end + 1);
  const found = /^<(\/?)([a-zA-Z!][a-zA-Z0-9]*)/.exec(source);
  if (found === null) return null;
  return { name: (found[2] ?? '').toLowerCase(), closes: found[1] === '/', source, end: at + end + 1 };
}

/** The article, the main part, or the body. */
function contentOf(html: string): { readonly from: number; readonly to: number } {
  for (const name of ['article', 'main', 'body']) {
    const open = new RegExp(`<${name}\\b[^>]{0,1000}>`, 'i').exec(html);
    if (open === null) continue;
    const from = open.index + open[0].length;
    const close = html.toLowerCase().lastIndexOf(`</${name}`);
    return { from, to: close > from ? close : html.length };
  }
  return { from: 0, to: html.length };
}

function metaOf(html: string, property: string): string | null {
  const head = html.slice(0, 60_000);
  for (const found of head.matchAll(/<meta\b[^>]{0,800}>/gi)) {
    const tag = found[0];
    if (!tag.includes(`"${property}"`) && !tag.includes(`'${property}'`)) continue;
    const content = /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
    if (content !== null) return decode(content[1] ?? content[2] ?? '').trim();
  }
  return null;
}

function attributeOf(html: string, pattern: RegExp): string | null {
  return pattern.exec(html.slice(0, 60_000))?.[1] ?? null;
}

function textOf(html: string, name: string): string | null {
  const head = html.slice(0, 60_000);
  const open = new RegExp(`<${name}\\b[^>]{0,1000}>`, 'i').exec(head);
  if (open === null) return null;
  const from = open.index + open[0].length;
  const close = head.toLowerCase().indexOf(`</${name}`, from);
  const text = close < 0 ? '' : readInline(head.slice(from, Math.min(close, from + 2_000))).text;
  return text === '' ? null : text;
}

/** Entities resolved, nothing else: readInline would resolve Markdown too, which a web page has none of. */
function decode(text: string): string {
  return text.includes('&') ? text.replace(/&[#a-zA-Z0-9]{1,10};/g, (entity) => readInline(entity).text || ' ') : text;
}

/** Looks at nothing behind `to`: a page without line breaks would be read to its end for each of its tags. */
function countLines(text: string, from: number, to: number): number {
  const piece = text.slice(from, to);
  let count = 0;
  for (let i = piece.indexOf('\n'); i >= 0; i = piece.indexOf('\n', i + 1)) count += 1;
  return count;
}
