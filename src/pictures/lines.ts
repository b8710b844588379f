import type { Span } from '../transcript/briefing.ts';
import { type Face, widthOf } from './fonts.ts';

/** A stretch of text that is set in one way. */
export interface Run {
  readonly text: string;
  readonly isStruck: boolean;
}

/** One line, ready to be set. */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

/**
 * Breaks a text into lines no wider than there is room for: at spaces, and within a word that alone is too wide. Every
 * character but the spaces at the breaks is kept.
 *
 * @param struck ranges of the text that are struck through
 * @param size in pixels
 */
export function breakLines(
  text: string,
  face: Face,
  size: number,
  room: number,
  struck: readonly Span[] = [],
): readonly Line[] {
  const lines: Span[] = [];
  let start = 0;
  let end = 0;
  let width = 0;
  for (const word of wordsOf(text, face, size, room)) {
    const own = widthOf(text.slice(word.start, word.end), face, size);
    const grown = width + widthOf(text.slice(end, word.start), face, size) + own;
    if (end > start && grown <= room) {
      width = grown;
    } else {
      if (end > start) lines.push({ start, end });
      start = word.start;
      width = own;
    }
    end = word.end;
  }
  if (end > start) lines.push({ start, end });
  return lines.map((line) => ({
    runs: runsOf(text, line, struck),
    width: widthOf(text.slice(line.start, line.end), face, size),
  }));
}

/** The words of a text; one that is wider than there is room for comes in pieces. */
function wordsOf(text: string, face: Face, size: number, room: number): Span[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
    const pieces: Span[] = [];
    let start = index;
    let width = 0;
    for (let at = index; at < index + word.length; ) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const own = widthOf(character, face, size);
      if (width + own > room && at > start) {
        // An address reads best where it breaks behind a stroke or a hyphen.
        const mark = Math.max(text.lastIndexOf('/', at - 1), text.lastIndexOf('-', at - 1));
        const end = mark > start + (at - start) / 2 ? mark + 1 : at;
        pieces.push({ start, end });
        start = end;
        width = widthOf(text.slice(start, at), face, size);
      }
      width += own;
      at += character.length;
    }
    return [...pieces, { start, end: index + word.length }];
  });
}

function runsOf(text: string, { start, end }: Span, struck: readonly Span[]): Run[] {
  const runs: Run[] = [];
  const add = (from: number, to: number, isStruck: boolean): void => {
    if (to > from) runs.push({ text: text.slice(from, to), isStruck });
  };
  let at = start;
  for (const span of struck) {
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    if (to <= from) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  return runs;
}
