import type { Span } from './briefing.ts';

/** A paragraph's text as a reader sees it, with what the page strikes through. */
export interface InlineText {
  readonly text: string;
  /** Ranges of `text`, in order. */
  readonly struck: readonly Span[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'",
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…', middot: '·', bull: '•', shy: '',
}; // biome-ignore format: a table

const ESCAPABLE = /[!-/:-@[-`{-~]/;
/** An opening or closing tag is short; a longer one is text. */
const LONGEST_TAG = 2_000;
const LONGEST_LINK = 2_000;

/**
 * Resolves the Markdown and HTML inside one paragraph: escapes, emphasis, links, entities and tags go; struck text
 * stays and is marked; every run of white space becomes one space. An address in angle brackets stays as printed.
 * Takes time proportional to the length of `raw`.
 */
export function readInline(raw: string): InlineText {
  const out = new Output();
  const keepStars = countStars(raw) === 1;
  const links = raw.includes('](') ? linkClosers(raw) : NO_LINKS;
  /** Where the words of an open link end, and where its address ends. */
  let linkCloses = -1;
  let linkEnds = -1;
  let i = 0;
  while (i < raw.length) {
    MARK.lastIndex = i;
    const at = MARK.exec(raw)?.index ?? raw.length;
    if (at > i) out.add(raw.slice(i, at));
    i = at;
    const c = raw.charAt(i);
    const next = raw.charAt(i + 1);
    if (c === '') break;
    if (i === linkCloses) {
      i = linkEnds;
      linkCloses = -1;
    } else if (c === '\\') {
      const escapes = ESCAPABLE.test(next);
      if (escapes) out.add(next);
      // A backslash before a space is a space that doesn't break; one at the end is a line break.
      else if (next !== '' && !/\s/.test(next)) out.add(c);
      i += escapes ? 2 : 1;
    } else if (c === '*') {
      if (keepStars) out.add(c);
      i += 1;
    } else if (c === '~' && next === '~') {
      out.toggleStruck();
      i += 2;
    } else if (c === '<') {
      i = readTag(raw, i, out);
    } else if (c === '&') {
      i = readEntity(raw, i, out);
    } else {
      const link = c === '[' && linkCloses < 0 ? links.get(i) : undefined;
      if (link === undefined) out.add(c);
      else [linkCloses, linkEnds] = link;
      i += 1;
    }
  }
  return out.done();
}

/** Everything that may mean more than itself. */
const MARK = /[\\*~<&[\]]/g;
const NO_LINKS: ReadonlyMap<number, readonly [number, number]> = new Map();

/** Gathers text, folds white space, and keeps struck ranges in step with it. */
class Output {
  readonly #pieces: string[] = [];
  readonly #struck: Span[] = [];
  #length = 0;
  #endsInSpace = true;
  #struckFrom = -1;

  add(run: string): void {
    const folded = run.replace(/\s\s+|[^\S ]/g, ' ');
    const text = this.#endsInSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (text === '') return;
    this.#pieces.push(text);
    this.#length += text.length;
    this.#endsInSpace = text.endsWith(' ');
  }

  openStruck(): void {
    if (this.#struckFrom < 0) this.#struckFrom = this.#length;
  }

  closeStruck(): void {
    const end = this.#length - (this.#endsInSpace && this.#length > 0 ? 1 : 0);
    if (this.#struckFrom >= 0 && end > this.#struckFrom) this.#struck.push({ start: this.#struckFrom, end });
    this.#struckFrom = -1;
  }

  toggleStruck(): void {
    if (this.#struckFrom < 0) this.openStruck();
    else this.closeStruck();
  }

  done(): InlineText {
    this.closeStruck();
    return { text: ownCopy(this.#pieces.join('').trimEnd()), struck: this.#struck };
  }
}

/**
 * The same text as a string of its own. A piece of a longer string keeps the whole of that in memory, and one short
 * paragraph would keep the page.
 */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

function countStars(raw: string): number {
  let count = 0;
  for (let i = raw.indexOf('*'); i >= 0 && count < 2; i = raw.indexOf('*', i + 1)) {
    if (raw.charAt(i - 1) !== '\\') count += 1;
  }
  return count;
}

/** Handles what stands at a `<`: returns the index after it. */
function readTag(raw: string, at: number, out: Output): number {
  const end = raw.slice(at, at + LONGEST_TAG).indexOf('>');
  const inside = end < 0 ? '' : raw.slice(at + 1, at + end);
  const name = /^\/?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/]|$)/.exec(inside)?.[1]?.toLowerCase();
  if (name === undefined) {
    out.add('<');
    return at + 1;
  }
  if (name === 's' || name === 'del' || name === 'strike') {
    if (inside.startsWith('/')) out.closeStruck();
    else out.openStruck();
  } else if (name === 'br') {
    out.add(' ');
  }
  return at + end + 1;
}

/** Handles what stands at a `&`: returns the index after it. */
function readEntity(raw: string, at: number, out: Output): number {
  const found = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/.exec(raw.slice(at, at + 12));
  if (found !== null) {
    const [whole, decimal, hex, name] = found;
    const text = name === undefined ? fromCode(decimal, hex) : ENTITIES[name];
    if (text !== undefined) {
      if (text !== '') out.add(text);
      return at + whole.length;
    }
  }
  out.add('&');
  return at + 1;
}

function fromCode(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
  const valid = code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : undefined;
}

/** Of every `[` that opens a link: where its words end and where its address ends. One pass. */
function linkClosers(raw: string): ReadonlyMap<number, readonly [number, number]> {
  const closers = new Map<number, readonly [number, number]>();
  let open = -1;
  for (let i = 0; i < raw.length; i++) {
    const c = raw.charAt(i);
    if (c === '\\') i += 1;
    else if (c === '[') open = i;
    else if (c === ']' && open >= 0) {
      if (raw.charAt(i + 1) === '(') {
        const end = raw.slice(i + 2, i + 2 + LONGEST_LINK).indexOf(')');
        const address = end < 0 ? '' : raw.slice(i + 2, i + 2 + end);
        if (end >= 0 && /^(?:https?:|mailto:|\/|#)\S*(?:\s+"[^"]*")?$/.test(address))
          closers.set(open, [i, i + 3 + end]);
      }
      open = -1;
    }
  }
  return closers;
}
