/**
 * Text fragments: links that scroll to words on a page and mark them.
 * Source: WICG, "URL Fragment Text Directives", https://wicg.github.io/scroll-to-text-fragment/
 * Terms match at word boundaries, blind to case; each lies inside one block of the page; the first match wins.
 */

/** Up to this many characters the whole text is the term; above, its first and last words are. */
const EXACT_LIMIT = 300;
/** How many words the start and the end term have, best first. */
const EDGE_WORDS = [6, 5, 4, 3];
const CONTEXT_WORDS = 3;

/**
 * The address of a page with a fragment that marks a quote.
 *
 * @param page an address without fragment
 * @param quote the quoted paragraphs as a reader sees them, in order
 * @param paragraphs all paragraphs of the page, in order, to see whether the words are ambiguous
 * @param limit the longest address allowed, in characters
 * @returns the address with the most exact fragment that fits; the page itself where none does
 */
export function linkToQuote(
  page: string,
  quote: readonly string[],
  paragraphs: readonly string[],
  limit: number,
): string {
  const base = page.split('#', 1)[0] ?? page;
  // One after the other: the first nearly always fits, and each is looked for on the whole page.
  for (const directives of [exactDirective(quote, paragraphs), rangeDirectives(quote, paragraphs)]) {
    for (const directive of directives) {
      const address = `${base}#:~:text=${directive}`;
      if (address.length <= limit) return address;
    }
  }
  return base;
}

function* exactDirective(quote: readonly string[], paragraphs: readonly string[]): Generator<string> {
  const [only, ...more] = quote;
  if (only === undefined || more.length > 0 || only.length > EXACT_LIMIT) return;
  const term = words(only).join(' ');
  const plain = encodeTerm(term);
  const before = wordsBefore(term, only, paragraphs);
  if (before !== null) yield `${encodeTerm(before)}-,${plain}`;
  yield plain;
}

function* rangeDirectives(quote: readonly string[], paragraphs: readonly string[]): Generator<string> {
  const first = words(quote[0] ?? '');
  const last = words(quote.at(-1) ?? '');
  if (first.length === 0 || last.length === 0) return;
  for (const count of EDGE_WORDS) {
    if (quote.length === 1 && first.length < count * 2) continue;
    const start = first.slice(0, count).join(' ');
    const end = last.slice(-count).join(' ');
    const plain = `${encodeTerm(start)},${encodeTerm(end)}`;
    const before = wordsBefore(start, quote[0] ?? '', paragraphs);
    if (before !== null) yield `${encodeTerm(before)}-,${plain}`;
    yield plain;
  }
}

/**
 * The words before a term, where the page has the same words earlier, so that the first match would be a wrong one.
 * They may stand in the paragraph before: a prefix and its term can be in two blocks.
 *
 * @returns null where the term's first occurrence is the quoted one
 */
function wordsBefore(term: string, quoted: string, paragraphs: readonly string[]): string | null {
  const own = paragraphs.findIndex((paragraph) => paragraph.includes(quoted));
  const paragraph = paragraphs[own];
  if (paragraph === undefined) return null;
  const earlier = [...paragraphs.slice(0, own), paragraph.slice(0, paragraph.indexOf(quoted))];
  const folded = fold(term);
  if (!earlier.some((text) => fold(text).includes(folded))) return null;
  const before = earlier.slice(-2).flatMap(words).slice(-CONTEXT_WORDS);
  return before.length === 0 ? null : before.join(' ');
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Where anything but single spaces stands between words. Nearly all paragraphs come without. */
const UNEVEN = /\s\s|[^\S ]|^\s|\s$/;

const fold = (text: string): string => (UNEVEN.test(text) ? words(text).join(' ') : text).toLowerCase();

/**
 * The directive's own marks are `-`, `,` and `&`; brackets would end a Markdown link. Half of a character, which a page can
 * print by its number, has no form in an address.
 */
function encodeTerm(term: string): string {
  return encodeURIComponent(term.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[-()!'*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
