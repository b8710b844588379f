import type { Briefing, ParagraphRef, Statement } from '../transcript/briefing.ts';
import type { StatementRef } from './match.ts';

/** The words of one speaker that a reference points to: for remarks those of the stretch. Throws where it points nowhere. */
export function statementAt(briefing: Briefing, ref: StatementRef): Statement {
  if (ref.kind === 'exchange') {
    const statement = briefing.exchanges[ref.exchange]?.answers[ref.statement];
    if (statement === undefined)
      throw new RangeError(`${briefing.id} has no statement ${ref.exchange}:${ref.statement}`);
    return statement;
  }
  const remarks = briefing.remarks[ref.remarks];
  const stretch = remarks?.stretches[ref.stretch];
  if (remarks === undefined || stretch === undefined) {
    throw new RangeError(`${briefing.id} has no stretch ${ref.remarks}:${ref.stretch}`);
  }
  return {
    speaker: remarks.statement.speaker,
    paragraphs: remarks.statement.paragraphs.slice(stretch.from, stretch.to),
  };
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
