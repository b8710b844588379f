import type { Briefing, Exchange, Paragraph, ParagraphRef, Statement } from './briefing.ts';

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

/**
 * The reporter's question as printed, paragraphs joined by a blank line: what was asked before the answer began.
 * Interjections into the answer are left out; a question that an official asked to hear again is kept both times.
 */
export function askedText(briefing: Briefing, exchange: Exchange): string {
  const answered = exchange.turns.find((turn) => {
    const { role, paragraphs } = briefing.turns[turn] ?? { role: 'other', paragraphs: [] };
    if (role === 'reporter' || !exchange.answers.some((answer) => answer.paragraphs.some((ref) => ref.turn === turn)))
      return false;
    const text = paragraphs.map((paragraph) => paragraph.text).join(' ');
    return !(text.length <= 60 && text.includes('?'));
  });
  const before = exchange.question.filter((ref) => answered === undefined || ref.turn < answered);
  return textOf(briefing, before);
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
