import type { Briefing, Paragraph, Span, Statement } from '../transcript/briefing.ts';
import { paragraphAt } from '../transcript/statement.ts';
import { eachQuoteWord, type QuoteWord } from './quote-words.ts';

/** A word of a statement: `Statement.paragraphs[paragraph]`, offsets into its text. */
export interface PlacedWord extends QuoteWord {
  readonly paragraph: number;
}

/**
 * How the words of a corrected transcript may be quoted: `corrected` leaves out what is struck through, `said` what the
 * transcript puts in its place.
 */
export type Reading = 'corrected' | 'said';

/** The readings of a statement; one where nothing in it is struck through. */
export function readingsOf(briefing: Briefing, statement: Statement): Reading[] {
  const isCorrected = statement.paragraphs.some((ref) => (paragraphAt(briefing, ref)?.struck.length ?? 0) > 0);
  return isCorrected ? ['corrected', 'said'] : ['corrected'];
}

/** The words of a statement in order, over paragraph ends. Stage directions are nobody's words and left out. */
export function wordsOfStatement(briefing: Briefing, statement: Statement, reading: Reading): PlacedWord[] {
  const words: PlacedWord[] = [];
  textsOfStatement(briefing, statement, reading).forEach((text, paragraph) => {
    eachQuoteWord(text, (form, start, end) => words.push({ form, start, end, paragraph }));
  });
  return words;
}

/** The paragraphs of a statement with what nobody said, or this reading leaves out, blanked, so that every offset stays. */
export function textsOfStatement(briefing: Briefing, statement: Statement, reading: Reading): string[] {
  return statement.paragraphs.map((ref) => {
    const paragraph = paragraphAt(briefing, ref);
    return paragraph === null ? '' : blanked(paragraph, reading);
  });
}

function blanked({ text, struck, directions }: Paragraph, reading: Reading): string {
  if (struck.length === 0 && directions.length === 0) return text;
  const corrections = reading === 'corrected' ? struck : struck.map((span) => replacementAfter(text, span));
  let shown = text;
  for (const { start, end } of [...corrections, ...directions]) {
    shown = shown.slice(0, start) + ' '.repeat(end - start) + shown.slice(end);
  }
  return shown;
}

/** The bracket that stands behind struck words: `~~40 million~~ [40,000]`. */
function replacementAfter(text: string, { end }: Span): Span {
  const bracket = /^[\s,.;—–-]*\[[^\]]*\]/.exec(text.slice(end, end + 400))?.[0] ?? '';
  return { start: end, end: end + bracket.length };
}
