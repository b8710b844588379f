import { type Label, readLabel } from './labels.ts';

/** One line of the page as a reader sees it: wrapped source lines joined, hard breaks kept. */
export interface Row {
  /** Markdown, white space at both ends gone. */
  readonly raw: string;
  readonly firstLine: number;
  readonly lastLine: number;
  /** A blank line, or the page's start, stands before it. */
  readonly opensBlock: boolean;
  /** Starts with an indent of three columns or more, as the pages indent paragraphs. */
  readonly indented: boolean;
  /** The label at its head, believed or not; null where there is none. */
  readonly label: Label | null;
}

/**
 * Groups body lines to rows. A row ends at a blank line, at a hard break (two trailing spaces or a backslash), or where
 * `startsRow` says that the next line begins something of its own (a label). Lines count from `firstLine`.
 */
export function readRows(lines: readonly string[], from: number, startsRow: (line: string) => boolean): readonly Row[] {
  const rows: Row[] = [];
  let held: { pieces: string[]; firstLine: number; opensBlock: boolean; indented: boolean } | null = null;
  let afterBlank = true;
  let lastLine = 0;
  const close = (): void => {
    if (held !== null) {
      const { pieces, ...rest } = held;
      const raw = pieces.join(' ');
      rows.push({ raw, lastLine, label: readLabel(raw), ...rest });
    }
    held = null;
  };
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const text = line.trim();
    if (text === '') {
      close();
      afterBlank = true;
      continue;
    }
    const indented = /^[\s\u00a0]{3}/.test(line);
    if (held !== null && (startsRow(line) || isListItem(line))) close();
    held ??= { pieces: [], firstLine: i + 1, opensBlock: afterBlank, indented };
    held.pieces.push(text.endsWith('\\') && !text.endsWith('\\\\') ? text.slice(0, -1).trimEnd() : text);
    lastLine = i + 1;
    afterBlank = false;
    if (/(?: {2}|\\)$/.test(line)) close();
  }
  close();
  return rows;
}

function isListItem(line: string): boolean {
  return /^\s{0,8}(?:[-+*•]|\d{1,2}[.)])\s{1,8}\S/.test(line) && !/^\s{0,8}\*\s/.test(line);
}
