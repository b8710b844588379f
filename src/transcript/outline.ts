import type { Paragraph } from './briefing.ts';
import { findDirections, isDirection } from './directions.ts';
import { readInline } from './inline.ts';
import { readLabel, surelyOpensTurn } from './labels.ts';
import { findPrintedDate } from './printed-date.ts';
import { readPrintedTime } from './printed-time.ts';
import { type Row, readRows } from './rows.ts';

/** What a stretch of the page was taken for. */
export type PieceKind =
  | 'speech'
  | 'location'
  | 'date'
  | 'time'
  /** Rules, closing marks, page furniture. */
  | 'mark'
  /** A stage direction or a pointer outside any turn. */
  | 'aside'
  | 'footnote'
  | 'unexplained';

/** One stretch of the page, in the page's order. */
export interface Piece {
  readonly kind: PieceKind;
  /** For speech that opens a turn: its label. */
  readonly label: string | null;
  readonly paragraph: Paragraph;
}

/** A line above the speech that is longer than this is prose, not a place. */
const LONGEST_HEADER_LINE = 160;

/**
 * Splits the body of a page into pieces: every non-blank line is in at least one piece, and the pieces' words (labels
 * included) are the body's words in order.
 */
export function readOutline(lines: readonly string[], bodyStart: number): readonly Piece[] {
  const rows = readRows(lines, bodyStart, surelyOpensTurn);
  const uses = countWeakLabels(rows);
  const pieces: Draft[] = [];
  let spoken = false;
  let ended = false;
  for (const row of rows) {
    const opener = readLabel(row.raw);
    const label = opener !== null && (!opener.weak || (uses.get(opener.label) ?? 0) > 1) ? opener : null;
    if (label !== null && (row.opensBlock || surelyOpensTurn(row.raw) || label.label === 'Q')) {
      pushSpeech(pieces, row, label.label, label.rest);
      spoken = true;
      ended = false;
      continue;
    }
    const text = readInline(row.raw).text;
    if (/^[\s#*_=–—~-]*$/.test(text)) {
      pieces.push(piece('mark', row, row.raw));
    } else if (readPrintedTime(text) !== null) {
      pieces.push(piece('time', row, row.raw));
      ended = spoken;
    } else if (!spoken) {
      pushHeader(pieces, row, text);
    } else if (ended || isFootnote(row.raw)) {
      pieces.push(piece('footnote', row, row.raw));
    } else if (!row.opensBlock && !row.indented && canJoin(pieces)) {
      joinToLast(pieces, row);
    } else {
      pushSpeech(pieces, row, null, row.raw);
    }
  }
  return pieces.map(({ raw: _raw, ...rest }) => rest);
}

/** A piece while it may still grow: `raw` is the Markdown of its paragraph. */
type Draft = Piece & { readonly raw: string };

function piece(kind: PieceKind, row: Row, raw: string, label: string | null = null): Draft {
  return { kind, label, raw, paragraph: paragraph(raw, row.firstLine, row.lastLine) };
}

function paragraph(raw: string, firstLine: number, lastLine: number): Paragraph {
  const { text, struck } = readInline(raw);
  const direction = isDirection(text);
  return {
    text,
    kind: direction ? 'direction' : 'speech',
    struck,
    directions: direction ? [{ start: 0, end: text.length }] : findDirections(text),
    firstLine,
    lastLine,
  };
}

function pushSpeech(pieces: Draft[], row: Row, label: string | null, raw: string): void {
  pieces.push(piece('speech', row, raw, label));
}

function canJoin(pieces: readonly Draft[]): boolean {
  return pieces.at(-1)?.kind === 'speech';
}

function joinToLast(pieces: Draft[], row: Row): void {
  const last = pieces.pop();
  if (last === undefined) return;
  const raw = `${last.raw} ${row.raw}`;
  pieces.push({ ...last, raw, paragraph: paragraph(raw, last.paragraph.firstLine, row.lastLine) });
}

function isFootnote(raw: string): boolean {
  return /^(?:\\\*|\*?\\?\*?(?:correction|editor[’']s note|note from the editor)\b)/i.test(raw);
}

/** Lines above the first turn: place, date, pointers; a line may hold a place and a date. */
function pushHeader(pieces: Draft[], row: Row, text: string): void {
  if (isDirection(text)) {
    const date = findPrintedDate(text);
    pieces.push(piece(date !== null && date.end - date.start >= text.length - 1 ? 'date' : 'aside', row, row.raw));
  } else if (isFootnote(row.raw) || /\b(?:see below|correction|asterisk)\b/i.test(text)) {
    pieces.push(piece('aside', row, row.raw));
  } else if (text.length > LONGEST_HEADER_LINE || (/[.!?]$/.test(text) && text.split(' ').length > 12)) {
    pieces.push(piece('unexplained', row, row.raw));
  } else {
    const date = findPrintedDate(text);
    if (date === null) {
      pieces.push(piece('location', row, row.raw));
      return;
    }
    const before = text.slice(0, date.start).trim();
    const after = text.slice(date.end).trim();
    if (before !== '') pieces.push(piece('location', row, before));
    pieces.push(piece('date', row, text.slice(date.start, date.end).trim()));
    if (after !== '') pieces.push(piece(readPrintedTime(after) === null ? 'location' : 'time', row, after));
  }
}

function countWeakLabels(rows: readonly Row[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const row of rows) {
    const label = readLabel(row.raw);
    if (label?.weak) uses.set(label.label, (uses.get(label.label) ?? 0) + 1);
  }
  return uses;
}
