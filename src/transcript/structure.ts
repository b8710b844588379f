import type { Exchange, Header, LineAccount, Paragraph, Problem, Remarks, Role, Turn } from './briefing.ts';
import { groupTurns } from './exchanges.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHeader } from './header.ts';
import { readOutline } from './outline.ts';
import { accountForLines, findProblems, readTurns } from './turns.ts';

/** All that a page says by its form: everything of a briefing but who people are and the rules they spoke under. */
export interface Structure {
  readonly header: Header;
  readonly speakers: readonly { readonly label: string; readonly role: Role }[];
  readonly turns: readonly Turn[];
  readonly exchanges: readonly Exchange[];
  readonly remarks: readonly Remarks[];
  readonly footnotes: readonly Paragraph[];
  readonly lines: LineAccount;
  readonly problems: readonly Problem[];
}

/** Reads the structure of a page in the published format. Throws nothing, whatever the text. */
export function readStructure(text: string): Structure {
  const lines = text.split(/\r\n|\r|\n/);
  const front = readFrontMatter(lines);
  const pieces = readOutline(lines, front.bodyStart);
  const header = readHeader(front, pieces);
  const speech = readTurns(pieces, header.title);
  return {
    header,
    ...speech,
    ...groupTurns(speech.turns),
    lines: accountForLines(lines, front.bodyStart, pieces),
    problems: [...front.problems, ...findProblems(pieces, speech)].sort((a, b) => a.line - b.line),
  };
}
