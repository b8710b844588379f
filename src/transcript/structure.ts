import type { Exchange, Header, LineAccount, Paragraph, Problem, Remarks, Role, Turn } from './briefing.ts';
import { groupTurns } from './exchanges.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHeader } from './header.ts';
import { type Piece, readOutline } from './outline.ts';
import type { Page } from './sources/page.ts';
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

/**
 * Reads the structure of a page in the published format; `roles` are those that an editor sets, by label. Throws
 * nothing, whatever the text.
 */
export function readStructure(page: Page, roles: ReadonlyMap<string, Role> = new Map()): Structure {
  const front = readFrontMatter(page.lines);
  const found = readOutline(page.lines, front.bodyStart);
  const pieces = page.sourceLines === null ? found : found.map((piece) => atSource(piece, page.sourceLines ?? []));
  const header = readHeader(front, pieces);
  const speech = readTurns(pieces, header.title, roles);
  return {
    header,
    ...speech,
    ...groupTurns(
      speech.turns,
      speech.speakers.map(({ label }) => label),
    ),
    lines: accountForLines(page.lines, front.bodyStart, found),
    problems: [...front.problems, ...findProblems(pieces, speech, header)].sort((a, b) => a.line - b.line),
  };
}

/** A piece with the lines of the source file that it came from. */
function atSource(piece: Piece, sourceLines: readonly number[]): Piece {
  const { paragraph } = piece;
  const firstLine = sourceLines[paragraph.firstLine - 1] ?? paragraph.firstLine;
  const lastLine = sourceLines[paragraph.lastLine - 1] ?? paragraph.lastLine;
  return { ...piece, paragraph: { ...paragraph, firstLine, lastLine } };
}
