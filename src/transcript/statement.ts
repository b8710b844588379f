import type { Briefing, Exchange, Paragraph, ParagraphRef, Statement } from './briefing.ts';
import { breaksOff } from './manners.ts';

/** Where a statement stands in its briefing. */
export type StatementRef =
  | { readonly kind: 'exchange'; readonly exchange: number; readonly statement: number }
  | { readonly kind: 'remarks'; readonly remarks: number; readonly stretch: number };

/**
 * The statement that a reference points to; for remarks, the paragraphs of that stretch alone. Null where the briefing
 * has no such place.
 */
export function statementOf(briefing: Briefing, ref: StatementRef): Statement | null {
  if (ref.kind === 'exchange') return briefing.exchanges[ref.exchange]?.answers[ref.statement] ?? null;
  const remarks = briefing.remarks[ref.remarks];
  const stretch = remarks?.stretches[ref.stretch];
  if (remarks === undefined || stretch === undefined) return null;
  return { ...remarks.statement, paragraphs: remarks.statement.paragraphs.slice(stretch.from, stretch.to) };
}

/** The paragraph that a reference points to; null where the briefing has no such place. */
export function paragraphAt(briefing: Briefing, ref: ParagraphRef): Paragraph | null {
  return briefing.turns[ref.turn]?.paragraphs[ref.paragraph] ?? null;
}

/** A statement as printed: its paragraphs joined by a blank line. */
export function statementText(briefing: Briefing, statement: Statement): string {
  return textOf(briefing, statement.paragraphs);
}

/** An official's "Mm-hmm", "Sorry?" or "The second one?" is no answer yet. */
const LONGEST_ASIDE = 60;

/**
 * The reporter's question as printed, paragraphs joined by a blank line: what was asked before the answer began.
 * Interjections into the answer are left out; what was said before an official's "Mm-hmm" or "Sorry?" is kept.
 */
export function askedText(briefing: Briefing, exchange: Exchange): string {
  return askedStretches(briefing, exchange).join('\n\n');
}

/** The same, divided where others spoke in between. */
export function askedStretches(briefing: Briefing, exchange: Exchange): string[] {
  const answering = exchange.turns.filter((turn) =>
    exchange.answers.some((answer) => answer.paragraphs.some((ref) => ref.turn === turn)),
  );
  const answered = answering.find((turn) => !isAside(wordsOf(briefing, turn))) ?? answering.at(-1);
  const before = exchange.question.filter((ref) => answered === undefined || ref.turn < answered);
  const stretches: ParagraphRef[][] = [];
  for (const ref of before) {
    const stretch = stretches.at(-1);
    if (stretch?.[0]?.turn === ref.turn) stretch.push(ref);
    else stretches.push([ref]);
  }
  return stretches.map((refs) => textOf(briefing, refs)).filter((text) => text !== '');
}

function wordsOf(briefing: Briefing, turn: number): string {
  return (briefing.turns[turn]?.paragraphs ?? []).map((paragraph) => paragraph.text).join(' ');
}

function isAside(words: string): boolean {
  return words.length <= LONGEST_ASIDE && !breaksOff(words);
}

/** The corrected reading of a paragraph: what the transcript strikes through is left out. For search, never for show. */
export function textWithoutStruck(paragraph: Paragraph): string {
  let text = '';
  let from = 0;
  for (const { start, end } of paragraph.struck) {
    text += paragraph.text.slice(from, start);
    from = end;
  }
  return (text + paragraph.text.slice(from)).replace(/ {2,}/g, ' ').trim();
}

function textOf(briefing: Briefing, refs: readonly ParagraphRef[]): string {
  return refs
    .map((ref) => paragraphAt(briefing, ref)?.text ?? '')
    .filter((text) => text !== '')
    .join('\n\n');
}
