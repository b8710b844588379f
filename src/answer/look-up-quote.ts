import type { Archive } from '../search/build-archive.ts';
import { findQuotes, type QuoteDifference, type QuoteFind, type QuoteQuery } from '../search/find-quote.ts';
import type { Briefing, Span } from '../transcript/briefing.ts';
import { paragraphAt, statementOf } from '../transcript/statement.ts';
import type { Answer } from './answer.ts';
import { findBriefing } from './answer-question.ts';
import { mayShowBriefing, mayShowTurn } from './embargo.ts';
import { isSpokenBy } from './speakers.ts';
import { toAnswer } from './to-answer.ts';

/** Words from a person who wants to know who said them. */
export interface QuoteAsked extends Omit<QuoteQuery, 'mayShow' | 'isSought'> {
  /** Words of a name or title, or of an attribution phrase. */
  readonly speaker?: string | undefined;
}

/** A place where the words were said, with everything that must stand beside them. */
export interface FoundQuote {
  readonly answer: Answer;
  /** Of each paragraph of the quote the ranges that are the words. */
  readonly marks: readonly (readonly Span[])[];
  readonly isExact: boolean;
  readonly likeness: number;
  readonly differences: readonly QuoteDifference[];
}

export type QuoteReply =
  /** `total` counts those that are left out, too. */
  | { readonly kind: 'found'; readonly quotes: readonly FoundQuote[]; readonly total: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'unknown-briefing' };

/**
 * Finds who said some words.
 * @param now milliseconds since 1970: what is under embargo then is neither found nor counted
 */
export function lookUpQuote(archive: Archive, asked: QuoteAsked, now: number): QuoteReply {
  if (!/[\p{L}\p{N}]/u.test(asked.words)) return { kind: 'nothing-asked' };
  if (asked.briefing !== undefined && findBriefing(archive, asked.briefing, now) === undefined) {
    return { kind: 'unknown-briefing' };
  }
  const { finds, total } = findQuotes(archive, {
    ...asked,
    mayShow: (briefing: Briefing, turn: number) => mayShowBriefing(briefing, now) && mayShowTurn(briefing, turn, now),
    isSought: asked.speaker === undefined ? undefined : isSpokenBy(asked.speaker),
  });
  const quotes = finds.map((find) => toFoundQuote(find, now)).filter((quote) => quote !== null);
  return quotes.length === 0 ? { kind: 'not-found' } : { kind: 'found', quotes, total };
}

function toFoundQuote(find: QuoteFind, now: number): FoundQuote | null {
  const answer = toAnswer(find, now);
  if (answer === null) return null;
  const { isExact, likeness, differences } = find;
  return { answer, marks: marksIn(answer, find), isExact, likeness, differences };
}

/** The spans of the words, moved from the paragraphs of the statement to those of the quote, which is cut from them. */
function marksIn({ quote }: Answer, { briefing, ref, passage, spans }: QuoteFind): Span[][] {
  const statement = statementOf(briefing, ref);
  return quote.paragraphs.map(({ text }, index) => {
    const paragraph = passage.firstParagraph + index;
    const at = statement?.paragraphs[paragraph];
    const whole = at === undefined ? '' : (paragraphAt(briefing, at)?.text ?? '');
    const offset = whole.indexOf(text, index === 0 ? passage.start : 0);
    return spans
      .filter((span) => span.paragraph === paragraph && offset >= 0)
      .map(({ start, end }) => ({ start: start - offset, end: end - offset }));
  });
}
