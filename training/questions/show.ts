import type { Briefing } from '../../src/transcript/briefing.ts';
import { askedText, type StatementRef, statementOf, statementText } from '../../src/transcript/statement.ts';
import { hashOf } from '../answer-kinds/draw.ts';

/** A transcript to read, in order: each question, and each statement with its reference and the hash of its text. */
export function show(briefing: Briefing): string {
  const remarks = briefing.remarks.map((piece) => ({
    turn: piece.turn,
    text: piece.stretches
      .map((_, stretch) => shown(briefing, { kind: 'remarks', remarks: piece.index, stretch }))
      .join('\n\n'),
  }));
  const exchanges = briefing.exchanges.map((exchange) => ({
    turn: exchange.turns[0] ?? 0,
    text: [
      `Q    ${askedText(briefing, exchange)}${exchange.follows === null ? '' : `  [follows ${exchange.follows}]`}`,
      ...exchange.answers.map((_, statement) =>
        shown(briefing, { kind: 'exchange', exchange: exchange.index, statement }),
      ),
    ].join('\n\n'),
  }));
  const pieces = [...remarks, ...exchanges].sort((a, b) => a.turn - b.turn);
  return [`# ${briefing.file}`, briefing.header.title, ...pieces.map(({ text }) => text)].join('\n\n');
}

function shown(briefing: Briefing, ref: StatementRef): string {
  const statement = statementOf(briefing, ref);
  if (statement === null) return '';
  const text = statementText(briefing, statement);
  const place = ref.kind === 'exchange' ? `e${ref.exchange}.${ref.statement}` : `r${ref.remarks}.${ref.stretch}`;
  return `[${place} ${hashOf(text)}] ${briefing.speakers[statement.speaker]?.label ?? ''}: ${text}`;
}
