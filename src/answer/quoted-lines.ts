import type { Briefing, Span } from '../transcript/briefing.ts';
import { paragraphAt, statementOf } from '../transcript/statement.ts';
import { briefingKey, type QuoteRef } from './quote-ref.ts';
import { recallAnswer } from './to-answer.ts';

/** A paragraph of the statement that a quote is taken from. */
export interface QuotedLine {
  /** Verbatim. */
  readonly text: string;
  readonly struck: readonly Span[];
  /** What of it is quoted; null for none of it. */
  readonly quoted: Span | null;
  /** Lines of the transcript file. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * The paragraphs of the statement that a quote is taken from, with what is quoted of each.
 *
 * @param now milliseconds since 1970
 * @returns empty where the words are not there any more, have changed, or may not be shown
 */
export function quotedLines(briefing: Briefing, ref: QuoteRef, now: number): QuotedLine[] {
  const findBriefing = (key: string): Briefing | undefined => (key === briefingKey(briefing.id) ? briefing : undefined);
  if (recallAnswer(ref, findBriefing, now) === null) return [];
  const { firstParagraph, start, lastParagraph, end } = ref.passage;
  return (statementOf(briefing, ref.statement)?.paragraphs ?? []).flatMap((place, index): QuotedLine[] => {
    const paragraph = paragraphAt(briefing, place);
    if (paragraph === null) return [];
    const { text, struck, firstLine, lastLine } = paragraph;
    const isQuoted = firstParagraph <= index && index <= lastParagraph;
    const quoted = {
      start: index === firstParagraph ? start : 0,
      end: index === lastParagraph ? Math.min(end, text.length) : text.length,
    };
    return [{ text, struck, firstLine, lastLine, quoted: isQuoted ? quoted : null }];
  });
}
