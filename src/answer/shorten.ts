import type { Quote, QuotedParagraph } from './answer.ts';

/** Stands where a quote leaves words of the same statement out. */
export const CUT = '[…]';

/**
 * Ends a quote early so that it fits. A cut only ever leaves out the end, and shows.
 *
 * @param fits whether a quote is short enough; must hold for every shorter quote of one that fits
 * @returns the longest quote that fits, cut at a sentence where one ends in its second half, else at a word, or within one
 * of over a hundred characters; the quote itself where it fits; no paragraph at all where nothing does
 */
export function shortenQuote(quote: Quote, fits: (quote: Quote) => boolean): Quote {
  if (fits(quote)) return quote;
  const paragraphs = [...quote.paragraphs];
  for (let last = paragraphs.pop(); last !== undefined; last = paragraphs.pop()) {
    const kept = longestCut(last, (cut) => fits({ ...quote, paragraphs: [...paragraphs, cut], cutAfter: true }));
    if (kept !== null) return { ...quote, paragraphs: [...paragraphs, kept], cutAfter: true };
    const shorter = { ...quote, paragraphs: [...paragraphs], cutAfter: true };
    if (paragraphs.length > 0 && fits(shorter)) return shorter;
  }
  return { ...quote, paragraphs: [], cutAfter: true };
}

/**
 * Divides a quote into consecutive quotes that each fit: nothing is lost, and only the ends that were cut before show a cut.
 * Paragraphs stay whole where they fit.
 *
 * @param fits as for `shortenQuote`
 */
export function paginateQuote(quote: Quote, fits: (quote: Quote) => boolean): Quote[] {
  const pages: Quote[] = [];
  let page: QuotedParagraph[] = [];
  const isFitting = (paragraphs: readonly QuotedParagraph[]): boolean =>
    fits({ paragraphs, cutBefore: true, cutAfter: true });
  const finish = (): void => {
    if (page.length > 0) pages.push({ paragraphs: page, cutBefore: false, cutAfter: false });
    page = [];
  };
  for (const paragraph of quote.paragraphs) {
    let rest: QuotedParagraph | null = paragraph;
    while (rest !== null) {
      if (isFitting([...page, rest])) {
        page.push(rest);
        rest = null;
      } else if (page.length > 0) {
        finish();
      } else {
        const head: QuotedParagraph = longestCut(rest, (cut) => isFitting([cut])) ?? rest;
        page.push(head);
        rest = head === rest ? null : tailAfter(rest, head.text.length);
      }
    }
  }
  finish();
  return pages.map((each, index) => ({
    ...each,
    cutBefore: index === 0 && quote.cutBefore,
    cutAfter: index === pages.length - 1 && quote.cutAfter,
  }));
}

/**
 * The start of a text, at most `limit` characters, ended at a word, or at a character where a word goes on for too long;
 * the text itself where it is short enough.
 */
export function shortenText(text: string, limit: number, mark = ` ${CUT}`): string {
  if (text.length <= limit) return text;
  const room = text.slice(0, Math.max(0, limit - mark.length + 1));
  const end = room.search(/\s\S*$/);
  const kept = end > room.length / 2 ? room.slice(0, end) : room.slice(0, -1).replace(/\p{Surrogate}$/u, '');
  return `${kept.trimEnd()}${mark}`;
}

/**
 * Where a paragraph may be cut: between words; within what has no space for very long, as in scripts that write none, also
 * between characters.
 */
function cutsIn(text: string): number[] {
  // What follows is met, not only looked at: where marks never end, each of them would be looked at 120 times.
  return [...text.matchAll(/\s+|\S{120}[\p{M}\u200d]*/gu)].flatMap(({ index, 0: met }) => {
    if (/^\s/.test(met)) return index > 0 ? [index] : [];
    const end = index + met.length;
    return /\S/.test(text.charAt(end)) ? [end] : [];
  });
}

/** Cuts are looked for in so many characters first, then in twice as many: of a long text most are behind what fits. */
const FIRST_LOOK = 8_192;
/** Whether a text may be cut at a place is told by no more characters behind it than these. */
const LOOKED_AT_BEHIND = 2;

/** Where the text may be cut, in order: all such places, or at least those up to one where it doesn't fit any more. */
function cutsToTry(text: string, fits: (end: number) => boolean): number[] {
  for (let room = FIRST_LOOK; room < text.length; room *= 2) {
    const ends = cutsIn(text.slice(0, room)).filter((end) => end <= room - LOOKED_AT_BEHIND);
    const last = ends.at(-1);
    if (last !== undefined && !fits(last)) return ends;
  }
  return cutsIn(text);
}

function longestCut(paragraph: QuotedParagraph, fits: (cut: QuotedParagraph) => boolean): QuotedParagraph | null {
  const { text } = paragraph;
  const ends = cutsToTry(text, (end) => fits(headUntil(paragraph, end)));
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(headUntil(paragraph, ends[middle] ?? 0))) low = middle + 1;
    else high = middle;
  }
  const end = ends[low - 1];
  if (end === undefined) return null;
  const sentence = ends.slice(0, low).findLast((at) => /[.!?][”’"')\]]*$/.test(text.slice(Math.max(0, at - 4), at)));
  return headUntil(paragraph, sentence !== undefined && sentence > end / 2 ? sentence : end);
}

function headUntil(paragraph: QuotedParagraph, end: number): QuotedParagraph {
  const struck = paragraph.struck
    .filter(({ start }) => start < end)
    .map((span) => ({ start: span.start, end: Math.min(span.end, end) }));
  return { ...paragraph, text: paragraph.text.slice(0, end), struck };
}

function tailAfter(paragraph: QuotedParagraph, end: number): QuotedParagraph {
  const from = end + (paragraph.text.slice(end).length - paragraph.text.slice(end).trimStart().length);
  const struck = paragraph.struck
    .filter((span) => span.end > from)
    .map((span) => ({ start: Math.max(span.start, from) - from, end: span.end - from }));
  return { text: paragraph.text.slice(from), struck, interjections: [] };
}
