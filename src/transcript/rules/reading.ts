import type { Paragraph, Span } from '../briefing.ts';

/** Stands where the transcript withholds a name. */
const WITHHELD = '⟦⟧';

/**
 * The words of a paragraph between two offsets as they are meant: struck words are left out, a bracketed correction
 * loses its brackets, a bracketed "senior administration official" stands for a name and says nothing about rules.
 * Quotation marks are dropped and dashes and apostrophes made alike.
 */
export function readingOf(paragraph: Paragraph, start: number, end: number): string {
  let kept = '';
  let from = start;
  for (let at = firstEndingAfter(paragraph.struck, start); at < paragraph.struck.length; at++) {
    const struck = paragraph.struck[at];
    if (struck === undefined || struck.start >= end) break;
    kept += paragraph.text.slice(from, Math.max(from, struck.start));
    from = Math.min(end, struck.end);
  }
  kept += paragraph.text.slice(from, end);
  return kept
    .replace(/\[[^[\]]{0,80}\]/g, (bracket) =>
      /official|moderator|redact|operator|inaudible/i.test(bracket) ? WITHHELD : bracket.slice(1, -1),
    )
    .replace(/\([^()]{0,80}\)/g, ' ')
    .replace(/[“”"„]|[‘’'](?=\W|$)|(?<=^|\W)[‘’']/g, '')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?[–—]+ ?| -+ /g, ' — ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Index of the first of ordered ranges that ends after an offset; their number where none does. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
