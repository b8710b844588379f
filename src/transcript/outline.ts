import type { Paragraph } from './briefing.ts';
import { findDirections, isDirection } from './directions.ts';
import { readInline } from './inline.ts';
import { type Label, surelyOpensTurn } from './labels.ts';
import { findPrintedDate } from './printed-date.ts';
import { isTimeLine } from './printed-time.ts';
import { type Row, readRows } from './rows.ts';
import { splitRows } from './split-rows.ts';

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
  /** The label with what the typist left around it. */
  readonly printed: string | null;
  readonly paragraph: Paragraph;
}

/** A line above the speech that is longer than this is prose, not a place. */
const LONGEST_HEADER_LINE = 160;
/** Above this, a line is surely no time, date or mark, and needn't be looked at as one. */
const LONGEST_MARK = 120;

/**
 * Splits the body of a page into pieces: every non-blank line is in at least one piece, and the pieces' words (labels
 * included) are the body's words in order.
 */
export function readOutline(lines: readonly string[], bodyStart: number): readonly Piece[] {
  const rows = splitRows(readRows(lines, bodyStart, surelyOpensTurn));
  const labels = readLabels(rows);
  const shorts = rows.map((row) => (row.raw.length <= LONGEST_MARK ? readInline(row.raw).text : null));
  const firstSpeech = labels.findIndex((label) => label !== null);
  const lastTime = shorts.findLastIndex((text) => text !== null && isTimeLine(text));
  const lastLabel = labels.findLastIndex((label) => label !== null);
  const drafts: Draft[] = [];
  for (const [i, row] of rows.entries()) {
    const label = labels[i] ?? null;
    const short = shorts[i] ?? null;
    if (label !== null) {
      drafts.push(draft('speech', row, label.rest, label));
    } else if (short !== null && /^(?:[\s#*_=–—~-]{0,20}\d?|end)$/i.test(short)) {
      drafts.push(draft('mark', row, row.raw));
    } else if (short !== null && isTimeLine(short)) {
      drafts.push(draft('time', row, row.raw));
    } else if (firstSpeech < 0 || i < firstSpeech) {
      drafts.push(...readHeaderRow(row));
    } else if (isFootnote(row.raw) || (i > lastTime && lastTime > firstSpeech && lastLabel < lastTime)) {
      drafts.push(draft('footnote', row, row.raw));
    } else {
      const last = drafts.at(-1);
      if (last?.kind === 'speech' && !row.opensBlock && !row.indented) last.raws.push(row.raw);
      else drafts.push(draft('speech', row, row.raw));
      if (last !== undefined && drafts.at(-1) === last) last.lastLine = row.lastLine;
    }
  }
  return drafts.map(finish);
}

/** A piece while it may still grow. */
interface Draft {
  readonly kind: PieceKind;
  readonly label: Label | null;
  /** The Markdown of its paragraph, line by line. */
  readonly raws: string[];
  readonly firstLine: number;
  lastLine: number;
}

function draft(kind: PieceKind, row: Row, raw: string, label: Label | null = null): Draft {
  return { kind, label, raws: [raw], firstLine: row.firstLine, lastLine: row.lastLine };
}

function finish({ kind, label, raws, firstLine, lastLine }: Draft): Piece {
  const { text, struck } = readInline(raws.join(' '));
  const direction = isDirection(text);
  const paragraph: Paragraph = {
    text,
    kind: direction ? 'direction' : 'speech',
    struck,
    directions: direction ? [{ start: 0, end: text.length }] : findDirections(text),
    firstLine,
    lastLine,
  };
  return { kind, label: label?.label ?? null, printed: label?.printed ?? null, paragraph };
}

/**
 * The label of each row, or null: a doubtful one counts where the page uses it more than once, and "Dr. Fauci:" also
 * where the page labels nobody in capitals.
 */
function readLabels(rows: readonly Row[]): readonly (Label | null)[] {
  const found = rows.map(({ label, opensBlock, raw }) =>
    label !== null && (opensBlock || label.label === 'Q' || surelyOpensTurn(raw)) ? label : null,
  );
  const uses = new Map<string, number>();
  for (const label of found) if (label !== null) uses.set(label.label, (uses.get(label.label) ?? 0) + 1);
  const hasCapitals = found.some((label) => label !== null && !label.weak && label.label !== 'Q');
  return found.map((label) => {
    if (label === null || !label.weak || (uses.get(label.label) ?? 0) > 1) return label;
    return !hasCapitals && /^\p{Lu}\p{Ll}+\.? /u.test(label.label) ? label : null;
  });
}

function isFootnote(raw: string): boolean {
  return /^(?:\\\*|\*?\\?\*?(?:correction|editor[’']s note|note from the editor)\b)/i.test(raw);
}

/** Lines above the first turn: place, date, pointers; a line may hold a place, a date and a time. */
function readHeaderRow(row: Row): readonly Draft[] {
  if (row.raw.length > 4 * LONGEST_HEADER_LINE) return [draft('unexplained', row, row.raw)];
  const text = readInline(row.raw).text;
  const date = findPrintedDate(text);
  if (isDirection(text)) {
    const whole = date !== null && date.end - date.start >= text.length - 1;
    return [draft(whole ? 'date' : 'aside', row, row.raw)];
  }
  if (isFootnote(row.raw) || /\b(?:see below|correction|asterisk)\b/i.test(text)) return [draft('aside', row, row.raw)];
  if (text.length > LONGEST_HEADER_LINE || (/[.!?]$/.test(text) && text.split(' ').length > 12)) {
    return [draft('unexplained', row, row.raw)];
  }
  if (date === null) return [draft('location', row, row.raw)];
  const drafts = [draft('date', row, text.slice(date.start, date.end).trim())];
  const before = text.slice(0, date.start).trim();
  const after = text.slice(date.end).trim();
  if (before !== '') drafts.unshift(draft('location', row, before));
  if (after !== '') drafts.push(draft(isTimeLine(after) ? 'time' : 'location', row, after));
  return drafts;
}
