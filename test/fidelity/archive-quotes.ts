import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Looks at what the bot sent without any of its own code, for a whole folder of transcripts: every quoted line must stand
 * in the file of a briefing that the message names, word for word, under a label that fits the attribution. Nothing of the
 * reader is used: a file is text.
 */
export class ArchiveQuotes {
  /** How many quoted lines were looked at. */
  looked = 0;
  /** What was found that is not as it was said. */
  readonly faults: string[] = [];
  readonly #files = new Map<string, string[]>();

  /** @param folder has the transcripts, each with its front matter */
  constructor(folder: string) {
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.md'))) {
      const [, front = '', ...body] = readFileSync(join(folder, name), 'utf8').split(/^---$/m);
      const title = plain(String((parse(front) as { title?: unknown }).title ?? ''));
      this.#files.set(title, [...(this.#files.get(title) ?? []), plain(body.join('---'))]);
    }
  }

  /** Looks at one message, as text. */
  look(content: string): void {
    const quoted = quotedIn(content);
    if (quoted.length === 0) return;
    const said = plain(content);
    const texts = [...this.#files].filter(([title]) => said.includes(title)).flatMap(([, each]) => each);
    if (texts.length === 0) this.faults.push(`names no briefing: ${content.slice(0, 200)}`);
    for (const { words, who } of quoted) {
      this.looked++;
      const labels = texts.flatMap((text) => labelsOver(text, words));
      if (labels.length === 0) this.faults.push(`not in the transcript: ${words}`);
      else if (who !== null && !labels.some((label) => isSpokenBy(label, who)))
        this.faults.push(`attributed to ${who}, under ${labels.join(' or ')}: ${words.slice(0, 80)}`);
    }
  }
}

interface Quoted {
  readonly words: string;
  /** To whom the message attributes it; null where it does not say. */
  readonly who: string | null;
}

/** The words in block quotes, parted where a cut shows, each with the attribution that follows them. */
function quotedIn(content: string): Quoted[] {
  const found: Quoted[] = [];
  let open: string[] = [];
  const close = (who: string | null): void => {
    found.push(...open.map((words) => ({ words, who })));
    open = [];
  };
  for (const line of content.split('\n')) {
    const who = /^— \*\*(.+)\*\*$/.exec(line)?.[1];
    if (who !== undefined) close(plain(who));
    else if (line.startsWith('> ')) {
      const parts = plain(line.slice(2)).split('[…]');
      open.push(...parts.map((part) => part.trim()).filter((part) => /\p{L}/u.test(part)));
    }
  }
  close(null);
  return found;
}

/** Without Markdown's signs and the page's tags; every stretch of white space is one space, a line of a label begins one. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]\n]*)\]\(<?https?:[^)]*\)/g, '$1')
    .replace(/<[^<>]*>|[\\*_~]|[\u200b-\u200f\u2060-\u2069\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** The labels under which the words stand in a text; empty where they are not in it. */
function labelsOver(text: string, words: string): string[] {
  const labels: string[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at);
    const all = [
      ...before.slice(-40_000).matchAll(/(?:^|[.?!…”")\]—-] ?|\s)((?:[A-Z][A-Z.’'&-]*\s?(?:\([^)]*\)\s?)?){1,8}):\s/g),
    ];
    labels.push(all.at(-1)?.[1]?.trim() ?? '');
  }
  return labels;
}

/** Whether a label and an attribution have a word in common, titles aside. */
function isSpokenBy(label: string, who: string): boolean {
  const said = who.toLowerCase();
  return label
    .toLowerCase()
    .split(/[^\p{L}’'-]+/u)
    .some((word) => word.length > 1 && said.includes(word));
}
