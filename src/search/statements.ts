import type { Briefing, Paragraph, ParagraphRef, Statement } from '../transcript/briefing.ts';
import { paragraphAt, type StatementRef, statementOf } from '../transcript/statement.ts';

/** The statement that a reference of the index points to. Throws where it points nowhere: the index is then broken. */
export function requireStatement(briefing: Briefing, ref: StatementRef): Statement {
  const statement = statementOf(briefing, ref);
  if (statement === null) throw new RangeError(`${briefing.id} has no statement ${JSON.stringify(ref)}`);
  return statement;
}

/** The paragraph that a reference of the index points to. Throws where it points nowhere: the index is then broken. */
export function requireParagraph(briefing: Briefing, ref: ParagraphRef): Paragraph {
  const paragraph = paragraphAt(briefing, ref);
  if (paragraph === null) throw new RangeError(`${briefing.id} has no paragraph ${ref.turn}:${ref.paragraph}`);
  return paragraph;
}

/** Every place of a briefing that may be quoted, in order: the statements of its exchanges, the stretches of its remarks. */
export function statementRefs(briefing: Briefing): StatementRef[] {
  const refs: StatementRef[] = [];
  briefing.exchanges.forEach((exchange, index) => {
    exchange.answers.forEach((answer, statement) => {
      if (answer.paragraphs.length > 0) refs.push({ kind: 'exchange', exchange: index, statement });
    });
  });
  briefing.remarks.forEach((remarks, index) => {
    remarks.stretches.forEach((_, stretch) => {
      refs.push({ kind: 'remarks', remarks: index, stretch });
    });
  });
  return refs;
}

/** The turns that a list of paragraphs stands in, each once, ascending. */
export function turnsOf(paragraphs: readonly ParagraphRef[]): number[] {
  return [...new Set(paragraphs.map((paragraph) => paragraph.turn))].sort((a, b) => a - b);
}
