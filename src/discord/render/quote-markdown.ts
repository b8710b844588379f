import type { Quote, QuotedParagraph } from '../../answer/answer.ts';
import { CUT } from '../../answer/shorten.ts';
import type { Span } from '../../transcript/briefing.ts';
import type { Wording } from '../../wording/wording.ts';
import { escapeMarkdown } from '../escape.ts';

const SHOWN_CUT = escapeMarkdown(CUT);

/**
 * One paragraph with the words that the transcript strikes through struck through, and those that were looked for in
 * bold; where the two meet, being struck through is what must be seen.
 */
export function paragraphMarkdown(
  { text, struck }: Pick<QuotedParagraph, 'text' | 'struck'>,
  sought: readonly Span[] = [],
): string {
  const meet = sought.some((one) => struck.some((other) => one.start < other.end && other.start < one.end));
  const bold = meet ? [] : sought.map((span) => ({ ...span, mark: '**' }));
  const marked = [...struck.map((span) => ({ ...span, mark: '~~' })), ...bold];
  let markdown = '';
  let at = 0;
  for (const { start, end, mark } of marked.sort((one, other) => one.start - other.start)) {
    markdown += `${escapeMarkdown(text.slice(at, start))}${mark}${escapeMarkdown(text.slice(start, end).trim())}${mark}`;
    at = end;
  }
  return markdown + escapeMarkdown(text.slice(at));
}

/**
 * A quote as Discord shows it: block quotes, the words of others between them in small print, `[…]` where it is cut.
 * @param sought of each paragraph the ranges that were looked for
 * @returns the blocks in order; joined by line breaks they are the whole
 */
export function quoteBlocks(quote: Quote, wording: Wording, sought: readonly (readonly Span[])[] = []): string[] {
  const last = quote.paragraphs.length - 1;
  return quote.paragraphs.map((paragraph, index) => {
    const before = index === 0 && quote.cutBefore ? `${SHOWN_CUT} ` : '';
    const after = index === last && quote.cutAfter ? ` ${SHOWN_CUT}` : '';
    const interjections = paragraph.interjections.map(
      (each) => `-# ${escapeMarkdown(`${wording.speakerOf(each)} ${each.text}`)}\n`,
    );
    const gap = index > 0 && interjections.length === 0 ? '> \n' : '';
    return `${gap}${interjections.join('')}> ${before}${paragraphMarkdown(paragraph, sought[index])}${after}`;
  });
}
