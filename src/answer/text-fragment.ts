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
  const candidates = [...exactDirective(quote, paragraphs), ...rangeDirectives(quote, paragraphs)];
  for (const directive of candidates) {
    const address = `${base}#:~:text=${directive}`;
    if (address.length <= limit) return address;
  }
  return base;
}

function exactDirective(quote: readonly string[], paragraphs: readonly string[]): string[] {
  const [only, ...more] = quote;
  if (only === undefined || more.length > 0 || only.length > EXACT_LIMIT) return [];
  const term = words(only).join(' ');
  const plain = encodeTerm(term);
  const before = wordsBefore(term, only, paragraphs);
  return before === null ? [plain] : [`${encodeTerm(before)}-,${plain}`, plain];
}

function rangeDirectives(quote: readonly string[], paragraphs: readonly string[]): string[] {
  const first = words(quote[0] ?? '');
  const last = words(quote.at(-1) ?? '');
  return EDGE_WORDS.flatMap((count) => {
    const isOneShortParagraph = quote.length === 1 && first.length < count * 2;
    if (first.length === 0 || last.length === 0 || isOneShortParagraph) return [];
    const start = first.slice(0, count).join(' ');
    const end = last.slice(-count).join(' ');
    const plain = `${encodeTerm(start)},${encodeTerm(end)}`;
    const before = wordsBefore(start, quote[0] ?? '', paragraphs);
    return before === null ? [plain] : [`${encodeTerm(before)}-,${plain}`, plain];
  });
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
  if (!earlier.some((text) => fold(text).includes(fold(term)))) return null;
  const before = earlier.slice(-2).flatMap(words).slice(-CONTEXT_WORDS);
  return before.length === 0 ? null : before.join(' ');
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const fold = (text: string): string => words(text).join(' ').toLowerCase();

/** The directive's own marks are `-`, `,` and `&`; brackets would end a Markdown link. */
function encodeTerm(term: string): string {
  return encodeURIComponent(term).replace(/[-()!'*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
