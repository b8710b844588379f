import type { Passage } from '../search/match.ts';
import type { Briefing, Paragraph, ParagraphRef, Span, Statement, Turn } from '../transcript/briefing.ts';
import { paragraphAt } from '../transcript/statement.ts';
import type { Interjection, Quote, QuotedParagraph } from './answer.ts';
import { attributionOf } from './attribution.ts';
import { CUT } from './shorten.ts';

/** The passage that is all of a statement. */
export function wholePassage(briefing: Briefing, statement: Statement): Passage {
  const lastParagraph = Math.max(0, statement.paragraphs.length - 1);
  const last = statement.paragraphs[lastParagraph];
  const end = last === undefined ? 0 : textAt(briefing, last).length;
  return { firstParagraph: 0, start: 0, lastParagraph, end };
}

/**
 * Quotes a passage of a statement, verbatim, and says where the speaker said more.
 * A passage that reaches past the statement is cut to it.
 */
export function quotePassage(briefing: Briefing, statement: Statement, passage: Passage): Quote {
  const whole = wholePassage(briefing, statement);
  const lastParagraph = Math.min(passage.lastParagraph, whole.lastParagraph);
  const paragraphs: QuotedParagraph[] = [];
  for (let index = Math.max(0, passage.firstParagraph); index <= lastParagraph; index++) {
    const ref = statement.paragraphs[index];
    const paragraph = ref === undefined ? null : paragraphAt(briefing, ref);
    if (ref === undefined || paragraph === null) continue;
    const cut = trimSpan(paragraph.text, {
      start: index === passage.firstParagraph ? passage.start : 0,
      end: index === passage.lastParagraph ? passage.end : paragraph.text.length,
    });
    if (cut.end <= cut.start) continue;
    const previous = paragraphs.length === 0 ? undefined : statement.paragraphs[index - 1];
    paragraphs.push({
      text: paragraph.text.slice(cut.start, cut.end),
      struck: spansWithin(paragraph.struck, cut),
      interjections: previous === undefined ? [] : interjectionsBetween(briefing, previous, ref),
    });
  }
  const lastLength = whole.lastParagraph === lastParagraph ? whole.end : Number.POSITIVE_INFINITY;
  return {
    paragraphs,
    cutBefore: passage.firstParagraph > 0 || startsInside(briefing, statement, passage),
    cutAfter: lastParagraph < whole.lastParagraph || passage.end < lastLength,
  };
}

/** Quotes whole paragraphs that stand anywhere in the briefing, such as a reporter's question. */
export function quoteParagraphs(briefing: Briefing, refs: readonly ParagraphRef[]): Quote {
  const paragraphs = refs
    .map((ref) => paragraphAt(briefing, ref))
    .filter((paragraph) => paragraph !== null)
    .map(({ text, struck }) => ({ text, struck, interjections: [] }));
  return { paragraphs, cutBefore: false, cutAfter: false };
}

/**
 * The quoted words as a text without any markup, paragraphs joined by a blank line: `[…]` where others spoke in between,
 * and what the transcript strikes through between tildes.
 */
export function quotePlain({ paragraphs }: Quote): string {
  return paragraphs
    .map((paragraph) => `${paragraph.interjections.length === 0 ? '' : `${CUT} `}${withTildes(paragraph)}`)
    .join('\n\n');
}

/** A paragraph with the words between tildes that the transcript strikes through. */
export function withTildes({ text, struck }: Pick<QuotedParagraph, 'text' | 'struck'>): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of struck) {
    const cut = text.slice(start, end);
    shown += `${text.slice(at, start)}~~${cut.trim()}~~${/\s$/.test(cut) ? ' ' : ''}`;
    at = end;
  }
  return (shown + text.slice(at)).trim();
}

/** The quoted words alone, paragraphs joined by a blank line. */
export function quoteText(quote: Quote): string {
  return quote.paragraphs.map((paragraph) => paragraph.text).join('\n\n');
}

function startsInside(briefing: Briefing, statement: Statement, passage: Passage): boolean {
  const first = statement.paragraphs[passage.firstParagraph];
  return first !== undefined && textAt(briefing, first).slice(0, passage.start).trim() !== '';
}

function textAt(briefing: Briefing, ref: ParagraphRef): string {
  return paragraphAt(briefing, ref)?.text ?? '';
}

function trimSpan(text: string, span: Span): Span {
  const cut = text.slice(span.start, span.end);
  return {
    start: span.start + (cut.length - cut.trimStart().length),
    end: span.end > text.length ? text.trimEnd().length : span.start + cut.trimEnd().length,
  };
}

/** The parts of spans that lie within a cut, by offsets into the cut. */
export function spansWithin(spans: readonly Span[], cut: Span): Span[] {
  return spans
    .map((span) => ({ start: Math.max(span.start, cut.start), end: Math.min(span.end, cut.end) }))
    .filter((span) => span.start < span.end)
    .map((span) => ({ start: span.start - cut.start, end: span.end - cut.start }));
}

/**
 * How the ground rules let the speaker of a turn be named; null for reporters, and for moderators and others unless they are
 * on the record: the phrase that the rules give is the official's, not theirs.
 */
export function nameIn(briefing: Briefing, { index, role }: Turn): string | null {
  if (role === 'reporter') return null;
  const { phrase, basis } = attributionOf(briefing, index);
  return role === 'official' || basis === 'on_record' ? phrase : null;
}

/** What others said between two paragraphs of one statement. */
function interjectionsBetween(briefing: Briefing, from: ParagraphRef, to: ParagraphRef): Interjection[] {
  return briefing.turns.slice(from.turn + 1, to.turn).flatMap((turn) =>
    turn.paragraphs.map((paragraph: Paragraph) => ({
      who: nameIn(briefing, turn),
      role: turn.role,
      text: paragraph.text,
    })),
  );
}
