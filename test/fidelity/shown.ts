import { plain, withoutMarkup } from './plain.ts';

/** Words that are shown as somebody's: a stretch without a cut. */
export interface Shown {
  /** As they stand, in plain text. */
  readonly words: string;
  /**
   * Whose they are shown to be: those of whoever the attribution names, a reporter's, or those of somebody whom the line
   * does not name.
   */
  readonly by: { readonly named: string } | 'a reporter' | 'anybody';
  /** Texts one of which names the briefing, the likeliest first. */
  readonly places: readonly string[];
  /** Quotation marks were changed, as inside quotations. */
  readonly marksChanged?: boolean;
  /** What is struck through is not marked. */
  readonly isUnmarked?: boolean;
  /** The label as printed, where that is shown too. */
  readonly label?: string;
}

/** What stands where words are left out. */
const CUTS = /\[…\]|\[\.\.\.\]|(?<= )…$|…$/;
/** How a line in small print says that a reporter asked, in the three languages. */
const ASKED = /^(?:A reporter asked|La pregunta de la prensa|La question de la presse) ?:$/;

/** The stretches of words between cuts; signs alone are none. */
export function stretches(words: string): string[] {
  return words
    .split(CUTS)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
}

/** What a text in Discord's Markdown shows as somebody's words. */
export function shownInMarkdown(content: string): Shown[] {
  const lines = content.replace(/```text\n([\s\S]*?)\n```/g, (_, inner: string) => copied(inner)).split('\n');
  const shown: Shown[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('= ')) shown.push(...copiedWords(line, placesAround(lines, at, at)));
    else if (isQuoted(line)) {
      let end = at;
      while (isQuoted(lines[end + 1] ?? '') || (isAside(lines[end + 1] ?? '') && isQuoted(lines[end + 2] ?? ''))) end++;
      shown.push(...quoted(lines, at, end));
      at = end;
    } else shown.push(...inMarks(line, placesAround(lines, at, at)));
  }
  return shown;
}

const isQuoted = (line: string): boolean => line.startsWith('> ') || line === '>';
const isAside = (line: string): boolean => /^-# [^:]{1,200}: ?\S/.test(line);
const ATTRIBUTION = /^— \*\*(.+)\*\*$/;

function quoted(lines: readonly string[], first: number, last: number): Shown[] {
  const places = placesAround(lines, first, last);
  const named = ATTRIBUTION.exec(lines[last + 1] ?? '')?.[1];
  const asked = lines.slice(0, first).findLast((line) => line.startsWith('-# '));
  const by =
    named !== undefined
      ? { named: plain(named) }
      : asked !== undefined && lines.indexOf(asked) === first - 1 && ASKED.test(plain(asked.slice(3)))
        ? ('a reporter' as const)
        : ('anybody' as const);
  return lines.slice(first, last + 1).flatMap((line): Shown[] => {
    if (isQuoted(line)) return stretches(plain(line.slice(2))).map((words) => ({ words, by, places }));
    // What others said in between stands in small print, after who they are.
    const said = /^-# [^:]{1,200}?(?: |\u00a0)?: ?(.+)$/.exec(line)?.[1] ?? '';
    return stretches(plain(said)).map((words) => ({ words, by: 'anybody', places }));
  });
}

/**
 * The lines that may name the briefing: those after the words, then those before; in a digest, where the briefing stands
 * above what was said in it, the other way round.
 */
function placesAround(lines: readonly string[], first: number, last: number): string[] {
  const near = (some: readonly string[]): string[] => some.filter((line) => !isQuoted(line)).map(plain);
  const after = near(lines.slice(last + 1));
  const before = near(lines.slice(0, first)).reverse();
  return lines.some((line) => line.startsWith('## ')) ? [...before, ...after] : [...after, ...before];
}

/** Questions in quotation marks, where a line says that they were asked, counts them, or names a time. */
function inMarks(line: string, places: readonly string[]): Shown[] {
  const text = plain(line);
  const lead = /^(?:-# )?([^“«]{1,200}[:.]) ([“«].*[”»])$/.exec(text);
  const isCounted = /^\*\*\d+\.\*\* /.test(line);
  const isTime = /^\*\*[^*]+\*\*: /.test(line);
  if (lead === null || !(isCounted || isTime || ASKED.test(lead[1] ?? ''))) return [];
  // Remarks are shown by how they begin, under whoever made them.
  const by = ASKED.test(lead[1] ?? '') ? ('a reporter' as const) : ('anybody' as const);
  return askedIn(lead[2] ?? '').map((words) => ({ words, by, places, isUnmarked: true }));
}

/** Where one question in quotation marks ends and the next begins; the first may end with a quotation. */
export const BETWEEN_QUESTIONS = /(?<=[?.!…)—\]”]) ?[”»] [“«] ?/;

/** The questions of a line, each in its quotation marks. */
function askedIn(line: string): string[] {
  return line
    .replace(/^[“«] ?| ?[”»]$/g, '')
    .split(BETWEEN_QUESTIONS)
    .flatMap(stretches);
}

/** A line to copy holds paragraphs that are all of one quotation. */
const copied = (inner: string): string => `= ${inner.replaceAll('\n', '\u2028')}`;

/** The words of a line to copy: each paragraph is opened, the last one closed and followed by who said it. */
function copiedWords(line: string, places: readonly string[]): Shown[] {
  const text = line.slice(2).replaceAll('\u2028', '\n');
  const end = text.lastIndexOf('”');
  const by = { named: plain(text.slice(end + 1)) };
  return text
    .slice(0, end)
    .split('\n\n')
    .map((paragraph) => plain(paragraph).replace(/^“/, ''))
    .flatMap((words, index, all) => {
      // A comma stands where the full stop was.
      const kept = index === all.length - 1 ? words.replace(/,([’']*)$/, '$1') : words;
      return stretches(kept).map((each) => ({ words: each.replace(/[’']+$/, ''), by, places, marksChanged: true }));
    });
}

/** What those are told who don't see a card: the words, a dash, who said them, and where. */
export function shownInCard(alt: string): Shown[] {
  // The last dash: names and titles have none with spaces around, or the words would not be found.
  const dash = alt.lastIndexOf(' — ');
  if (dash < 0) return [];
  const who = plain(alt.slice(dash + 3));
  const said = alt.slice(0, dash).split('\n\n').map(plain).flatMap(stretches);
  return said.map((words) => ({ words, by: { named: who }, places: [who] }));
}

/** What the command line prints for people: words after a bar, then who said them. */
export function shownInTerminal(printed: string): Shown[] {
  const lines = printed.split('\n');
  const markdown: string[] = [];
  // Lines that were wrapped are one again, in Discord's form.
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/^ {2}│/.test(line)) {
      const said = line.slice(3).trim();
      const before = markdown.at(-1);
      if (said !== '' && before?.startsWith('> ') && /^ {2}│ \S/.test(lines[at - 1] ?? ''))
        markdown[markdown.length - 1] += ` ${said}`;
      else markdown.push(`> ${said}`);
    } else if (/^ {2}— /.test(line)) markdown.push(`— **${line.slice(4).trim()}**`);
    else if (
      /^ {4}\S/.test(line) &&
      /^ {2}│/.test(lines[at - 1] ?? '') &&
      lines.slice(at).some((each) => /^ {2}│/.test(each))
    ) {
      let aside = line.trim();
      while (/^ {4}\S/.test(lines[at + 1] ?? '')) aside += ` ${(lines[++at] ?? '').trim()}`;
      markdown.push(`-# ${aside}`);
    } else markdown.push(line.trim());
  }
  return shownInMarkdown(joinWrapped(markdown).join('\n'));
}

/** Lines that are no words of anybody, joined with the next where they were wrapped. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isPlain = (text: string): boolean => text !== '' && !/^(?:>|— \*\*|-# )/.test(text);
    if (before !== undefined && isPlain(before) && isPlain(line) && !/^(?:\d+\. |https?:)/.test(line)) {
      joined[joined.length - 1] = `${before} ${line}`;
    } else joined.push(line);
  }
  return joined;
}

interface Row {
  readonly [field: string]: unknown;
}

/** What rows for programs hold, wherever in a value they stand: `passage`, `answer`, `words` and `asked`, with their file. */
export function shownInRows(value: unknown): Shown[] {
  if (Array.isArray(value)) return value.flatMap(shownInRows);
  if (typeof value !== 'object' || value === null) return [];
  const row = value as Row;
  const { file, attribution, speaker: label } = row;
  const inner = Object.values(row).flatMap(shownInRows);
  if (typeof file !== 'string' || typeof attribution !== 'string' || typeof label !== 'string') return inner;
  const paragraphs = (field: string): string[] => {
    const text = row[field];
    return typeof text === 'string' ? text.split('\n\n').map(plain).flatMap(stretches) : [];
  };
  const said = ['answer', 'passage', 'words'].flatMap(paragraphs);
  return [
    ...inner,
    ...said.map((words) => ({ words, by: { named: attribution }, places: [file], label, isUnmarked: true })),
    ...paragraphs('asked').map((words) => ({ words, by: 'anybody' as const, places: [file], isUnmarked: true })),
  ];
}

/** What a page of the playground shows: messages as in Discord, whole briefings turn by turn, and the lines of a file. */
export function shownInPage(markup: string): Shown[] {
  const title = /<h1>([\s\S]*?)<\/h1>/.exec(markup)?.[1] ?? '';
  const text = (inner: string): string => plain(withoutMarkup(inner));
  const turns = [
    ...markup.matchAll(/<section class="turn" data-role="(\w+)"><h3>([\s\S]*?)<\/h3>([\s\S]*?)<\/section>/g),
  ];
  const read = turns.flatMap(([, role, who = '', body = '']) =>
    [...body.matchAll(/<p id="[^"]*" class="[^"]*">([\s\S]*?)<a class="anchor"/g)].map(([, words = '']): Shown => {
      const by = role === 'official' ? { named: text(who) } : role === 'reporter' ? 'a reporter' : 'anybody';
      return { words: text(words), by, places: [text(title)] };
    }),
  );
  const files = [...markup.matchAll(/([\w-]+\.(?:md|txt))/g)].map(([file]) => file);
  const lines = [...markup.matchAll(/<span class="number">[^<]*<\/span><span>([\s\S]*?)<\/span>/g)].map(
    ([, words = '']): Shown => ({ words: text(words), by: 'anybody', places: files }),
  );
  const rules = [...markup.matchAll(/<ul class="rule-sentences">([\s\S]*?)<\/ul>/g)].flatMap(([, list = '']) =>
    // The desk for editors begins each with where it stands in a file that only they have.
    [...list.matchAll(/<li>(?!<strong>)([\s\S]*?)<\/li>/g)].map(
      ([, words = '']): Shown => ({ words: text(words), by: 'anybody', places: [text(title), ...files] }),
    ),
  );
  const messages = [...markup.matchAll(/<article class="message"[\s\S]*?<\/article>/g)].flatMap(([message]) =>
    shownInMarkdown(toMarkdown(message)),
  );
  return [...read, ...lines, ...rules, ...messages].filter(({ words }) => /\p{L}/u.test(words));
}

/** A message's markup in the form that it was drawn from. */
function toMarkdown(message: string): string {
  const marked = message
    .replace(/<blockquote>([\s\S]*?)<\/blockquote>/g, (_, inner: string) => {
      const lines = inner
        .replace(/<\/p>\s*<p[^>]*>/g, '\n')
        .replace(/<\/?p[^>]*>/g, '')
        .split('\n');
      return `\n${lines.map((line) => `> ${line}`).join('\n')}\n`;
    })
    .replace(/<pre><code>([\s\S]*?)<\/code><\/pre>/g, '\n```text\n$1\n```\n')
    .replace(/<p class="small-print">/g, '\n-# ')
    .replace(/<\/?strong>/g, '**')
    .replace(/<br\/?>|<\/?(?:p|div|li|ul|ol|h\d|header|article|section|button)[^>]*>/g, '\n');
  return withoutMarkup(marked);
}
