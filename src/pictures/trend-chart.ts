import { COUNTED_KINDS, type Trend } from '../answer/trend.ts';
import type { Wording } from '../wording/wording.ts';
import { widthOf } from './fonts.ts';
import { breakLines } from './lines.ts';
import { COLOURS, type Drawing, drawing, rectangle, type Theme, textLine, word } from './svg.ts';

const WIDTH = 1200;
const MARGIN = 72;
const PLOT_HEIGHT = 380;
const MOST_TICKS = 5;

/** The exchanges about a topic by month, stacked by how they were answered. */
export function trendChart(trend: Trend, theme: Theme, wording: Wording): Drawing {
  const { pictures } = wording;
  const colours = COLOURS[theme];
  const parts: string[] = [];
  let y = MARGIN;
  for (const line of breakLines(pictures.trendTitle(trend.topic), 'bold', 38, WIDTH - 2 * MARGIN).slice(0, 3)) {
    parts.push(textLine(line, MARGIN, y + 38, { face: 'bold', size: 38, colour: colours.ink }));
    y += 50;
  }
  const count = pictures.trendCount(trend.exchanges, trend.briefings);
  parts.push(word(count, MARGIN, y + 30, { face: 'sans', size: 26, colour: colours.muted }));
  y += 62;
  COUNTED_KINDS.forEach((kind, index) => {
    const label = `${pictures.kinds[kind]} (${trend.kinds[kind]})`;
    const column = MARGIN + (index % 2) * ((WIDTH - 2 * MARGIN) / 2);
    const row = y + Math.floor(index / 2) * 36;
    parts.push(rectangle(column, row, 22, 22, colours.kinds[index] ?? colours.ink, 4));
    parts.push(word(label, column + 34, row + 19, { face: 'sans', size: 24, colour: colours.ink }));
  });
  y += 100;
  parts.push(...plot(trend, y, theme, wording));
  const height = y + PLOT_HEIGHT + 96;
  return drawing(WIDTH, height, colours.ground, parts);
}

function plot({ months }: Trend, top: number, theme: Theme, wording: Wording): string[] {
  const colours = COLOURS[theme];
  const most = Math.max(1, ...months.map(({ total }) => total));
  const tick = tickOf(most);
  const scale = PLOT_HEIGHT / (Math.ceil(most / tick) * tick);
  const bottom = top + PLOT_HEIGHT;
  const small = { face: 'sans', size: 22, colour: colours.muted } as const;
  const left = MARGIN + widthOf(String(most), 'sans', 22) + 20;
  const parts: string[] = [];
  for (let value = 0; value <= Math.ceil(most / tick) * tick; value += tick) {
    const y = bottom - value * scale;
    parts.push(rectangle(left, y, WIDTH - MARGIN - left, value === 0 ? 2 : 1, colours.rule));
    parts.push(word(String(value), left - 12, y + 7, { ...small, anchor: 'end' }));
  }
  const step = (WIDTH - MARGIN - left) / months.length;
  const gap = Math.min(12, step * 0.18);
  const labels = wording.pictures;
  const widest = Math.max(...months.map(({ month }) => widthOf(labels.month(month), 'sans', 22)));
  const every = Math.max(1, Math.ceil((widest + 24) / step));
  months.forEach(({ month, kinds }, index) => {
    const x = left + index * step + gap / 2;
    const width = Math.min(96, step - gap);
    const centred = x + (step - gap - width) / 2;
    let y = bottom;
    COUNTED_KINDS.forEach((kind, at) => {
      const height = kinds[kind] * scale;
      y -= height;
      if (height > 0) parts.push(rectangle(centred, y, width, height, colours.kinds[at] ?? colours.ink));
    });
    const isLast = index === months.length - 1 && index % every !== 0 && index % every < every / 2;
    if (index % every === 0 && !isLast) {
      const half = widthOf(labels.month(month), 'sans', 22) / 2;
      const middle = Math.min(WIDTH - MARGIN / 2 - half, Math.max(left + half - 10, centred + width / 2));
      parts.push(word(labels.month(month), middle, bottom + 34, { ...small, anchor: 'middle' }));
    }
  });
  return parts;
}

/** A round step that gives at most so many lines. */
function tickOf(most: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) {
      if (most / (step * power) <= MOST_TICKS) return step * power;
    }
  }
}
