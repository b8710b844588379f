import type { Quote, QuotedParagraph } from '../../answer/answer.ts';
import { CUT } from '../../answer/shorten.ts';
import type { Wording } from '../../wording/wording.ts';
import { escapeMarkdown } from '../escape.ts';

const SHOWN_CUT = escapeMarkdown(CUT);

/** One paragraph with the words that the transcript strikes through struck through. */
export function paragraphMarkdown({ text, struck }: Pick<QuotedParagraph, 'text' | 'struck'>): string {
  let markdown = '';
  let at = 0;
  for (const { start, end } of struck) {
    markdown += `${escapeMarkdown(text.slice(at, start))}~~${escapeMarkdown(text.slice(start, end).trim())}~~`;
    at = end;
  }
  return markdown + escapeMarkdown(text.slice(at));
}

/**
 * A quote as Discord shows it: block quotes, the words of others between them in small print, `[…]` where it is cut.
 * @returns the blocks in order; joined by line breaks they are the whole
 */
export function quoteBlocks(quote: Quote, wording: Wording): string[] {
  const last = quote.paragraphs.length - 1;
  return quote.paragraphs.map((paragraph, index) => {
    const before = index === 0 && quote.cutBefore ? `${SHOWN_CUT} ` : '';
    const after = index === last && quote.cutAfter ? ` ${SHOWN_CUT}` : '';
    const interjections = paragraph.interjections.map(
      (each) => `-# ${escapeMarkdown(`${wording.speakerOf(each)}: ${each.text}`)}\n`,
    );
    const gap = index > 0 && interjections.length === 0 ? '> \n' : '';
    return `${gap}${interjections.join('')}> ${before}${paragraphMarkdown(paragraph)}${after}`;
  });
}
