import { askingClause } from '../answer/asking-clause.ts';
import { CUT } from '../answer/shorten.ts';
import type { SpeakingTimes } from '../answer/speaking-times.ts';
import type { Wording } from '../wording/wording.ts';
import { breakLines } from './lines.ts';
import { COLOURS, type Drawing, drawing, rectangle, type Theme, textLine, word } from './svg.ts';

const WIDTH = 1200;
const MARGIN = 72;
const ROOM = WIDTH - 2 * MARGIN;
const ROW = 92;
const MOST_ROWS = 8;
const MOST_LISTED = 5;

/** What a timeline stands for. */
export interface TimelineOf {
  readonly title: string;
  readonly when: string;
  readonly times: SpeakingTimes;
  /** The longest exchanges: what was asked, as printed, and how many words they took; the longest first. */
  readonly longest: readonly { readonly asked: string; readonly words: number }[];
}

/** Who spoke when: a row for each speaker, from left to right by words, and what the longest exchanges were about. */
export function timeline({ title, when, times, longest }: TimelineOf, theme: Theme, wording: Wording): Drawing {
  const { pictures } = wording;
  const colours = COLOURS[theme];
  const parts: string[] = [];
  let y = MARGIN;
  const put = (text: string, face: 'bold' | 'sans', size: number, colour: string, most: number): void => {
    const lines = breakLines(text, face, size, ROOM);
    lines.slice(0, most).forEach((line, index) => {
      const isCut = index === most - 1 && lines.length > most;
      parts.push(textLine(line, MARGIN, y + size, { face, size, colour }));
      if (isCut) parts.push(word(CUT, MARGIN + Math.min(line.width + 8, ROOM - 30), y + size, { face, size, colour }));
      y += size * 1.32;
    });
  };
  put(title, 'bold', 36, colours.ink, 3);
  put(when, 'sans', 24, colours.muted, 1);
  y += 26;
  for (const { who, words } of times.speakers.slice(0, MOST_ROWS)) {
    const name = who === null ? pictures.reporters : who.charAt(0).toUpperCase() + who.slice(1);
    put(`${name}: ${pictures.wordCount(words)}`, 'sans', 24, colours.ink, 1);
    y += 8;
    parts.push(rectangle(MARGIN, y, ROOM, 26, colours.rule, 4));
    const colour = who === null ? colours.kinds[3] : colours.kinds[0];
    for (const stretch of times.stretches) {
      if (stretch.who !== who || stretch.words === 0) continue;
      const width = Math.max(1.5, (stretch.words / times.total) * ROOM);
      parts.push(rectangle(MARGIN + (stretch.from / times.total) * ROOM, y, width, 26, colour));
    }
    y += ROW - 32 - 8 - 24 + 24;
  }
  y += 8;
  put(pictures.timelineNote, 'sans', 22, colours.muted, 2);
  if (longest.length > 0) {
    y += 28;
    put(pictures.longestExchanges, 'bold', 26, colours.ink, 1);
    for (const { asked, words } of longest.slice(0, MOST_LISTED)) {
      y += 8;
      put(
        `${pictures.wordCount(words)}: “${askingClause(asked.replace(/\s+/g, ' '), 180)}”`,
        'sans',
        24,
        colours.ink,
        3,
      );
    }
  }
  return drawing(WIDTH, Math.ceil(y + MARGIN * 0.7), colours.ground, parts);
}
