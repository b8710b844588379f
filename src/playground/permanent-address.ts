import type { ListedAnswer } from '../answer/answer.ts';
import type { Briefing, ParagraphRef } from '../transcript/briefing.ts';
import { statementOf } from '../transcript/statement.ts';

/** Where a briefing stands in the archive browser. It holds for as long as its file keeps its name. */
export function addressOfBriefing(id: string): string {
  return `/briefing/${encodeURIComponent(id)}`;
}

/** The name of a paragraph inside its briefing's page: turn and paragraph, counted from 1. */
export function anchorOf({ turn, paragraph }: ParagraphRef): string {
  return `t${turn + 1}p${paragraph + 1}`;
}

/** The name of an exchange inside its briefing's page, counted from 1. */
export function anchorOfExchange(index: number): string {
  return `x${index + 1}`;
}

/** Where the first words of an answer stand. */
export function addressOfAnswer(briefing: Briefing, { ref }: ListedAnswer): string {
  const first = statementOf(briefing, ref.statement)?.paragraphs[ref.passage.firstParagraph];
  const page = addressOfBriefing(briefing.id);
  return first === undefined ? page : `${page}#${anchorOf(first)}`;
}
