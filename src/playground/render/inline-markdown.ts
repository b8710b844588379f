import { escapeHtml, Html } from './html.ts';

/** Whom and what the mentions of a text mean. */
export interface Names {
  readonly user: (id: string) => string | null;
  readonly role: (id: string) => string | null;
  readonly channel: (id: string) => string | null;
  /** The language and zone of time stamps. */
  readonly locale: string;
}

type Rule = readonly [RegExp, (match: RegExpExecArray, names: Names) => string];

/** Discord's inline marks, in the order in which they are tried at each place. The source of each is Discord's help page
 * "Markdown Text 101" and, for mentions and time stamps, "Message Formatting" in its documentation. */
const RULES: readonly Rule[] = [
  [/^\\([^\p{L}\p{N}\s])/u, ([, mark = '']) => escapeHtml(mark)],
  [/^(`+)(?!`)([\s\S]*?[^`])\1(?!`)/, ([, , code = '']) => `<code>${escapeHtml(code.trim())}</code>`],
  [/^<@!?(\d{1,20})>/, ([, id = ''], names) => mention('@', names.user(id))],
  [/^<@&(\d{1,20})>/, ([, id = ''], names) => mention('@', names.role(id))],
  [/^<#(\d{1,20})>/, ([, id = ''], names) => mention('#', names.channel(id))],
  [/^<\/([^:<>]{1,120}):\d{1,20}>/, ([, name = '']) => mention('/', name)],
  [/^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/, ([, seconds = '', style], names) => time(Number(seconds), style, names)],
  [
    /^\[((?:\\.|[^[\]\\\n]){1,500})\]\(<?(https?:\/\/[^\s<>)]+)>?\)/,
    ([, text = '', url = ''], names) => link(url, inline(text, names)),
  ],
  [/^<(https?:\/\/[^\s<>]+)>/, ([, url = '']) => link(url, escapeHtml(url))],
  [/^https?:\/\/[^\s<>]*[^\s<>.,:;"')\]]/, ([url]) => link(url, escapeHtml(url))],
  [
    /^\*\*\*(?=\S)([\s\S]*?\S)\*\*\*(?!\*)/,
    ([, text = ''], names) => `<strong><em>${inline(text, names)}</em></strong>`,
  ],
  [/^\*\*(?=\S)([\s\S]*?\S)\*\*(?!\*)/, ([, text = ''], names) => `<strong>${inline(text, names)}</strong>`],
  [/^__(?=\S)([\s\S]*?\S)__(?!_)/, ([, text = ''], names) => `<u>${inline(text, names)}</u>`],
  [/^\*(?=\S)((?:\\.|[^*\\])*?\S)\*(?!\*)/, ([, text = ''], names) => `<em>${inline(text, names)}</em>`],
  [/^_(?=\S)((?:\\.|[^_\\])*?\S)_(?![\p{L}\p{N}_])/u, ([, text = ''], names) => `<em>${inline(text, names)}</em>`],
  [/^~~(?=\S)([\s\S]*?\S)~~/, ([, text = ''], names) => `<s>${inline(text, names)}</s>`],
  [
    /^\|\|([\s\S]+?)\|\|/,
    ([, text = ''], names) => `<details class="spoiler"><summary>⋯</summary>${inline(text, names)}</details>`,
  ],
];

/** Where a mark may begin; what lies before it is plain text. */
const MARK = /[\\`<[*_~|]|https?:/;

/** A stretch of text without blocks, with Discord's marks, as markup. */
export function inlineMarkdown(text: string, names: Names): Html {
  return new Html(inline(text, names));
}

function inline(text: string, names: Names): string {
  let markup = '';
  for (let rest = text; rest !== ''; ) {
    const at = rest.search(MARK);
    if (at !== 0) {
      const plain = at < 0 ? rest : rest.slice(0, at);
      markup += escapeHtml(plain);
      rest = rest.slice(plain.length);
      continue;
    }
    const length = takeMark(rest, names, (made) => {
      markup += made;
    });
    if (length === 0) markup += escapeHtml(rest.slice(0, 1));
    rest = rest.slice(Math.max(1, length));
  }
  return markup;
}

function takeMark(rest: string, names: Names, put: (markup: string) => void): number {
  for (const [pattern, make] of RULES) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    put(make(match, names));
    return match[0].length;
  }
  return 0;
}

function mention(mark: string, name: string | null): string {
  return `<span class="mention">${mark}${escapeHtml(name ?? 'unknown')}</span>`;
}

function link(url: string, text: string): string {
  return `<a href="${escapeHtml(url)}" target="_blank" rel="noreferrer noopener">${text}</a>`;
}

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/**
 * Discord shows a time stamp in the reader's zone, so the page's script writes it anew. A relative one is shown in full: the
 * playground's clock moves.
 */
function time(seconds: number, style: string | undefined, { locale }: Names): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return '';
  const shown = new Intl.DateTimeFormat(locale, STYLES[style ?? 'f'] ?? STYLES.f).format(date);
  return `<time datetime="${date.toISOString()}" data-stamp="${style ?? 'f'}">${escapeHtml(shown)}</time>`;
}
