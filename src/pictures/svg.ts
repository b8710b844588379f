import { FACE_ATTRIBUTES, type Face, inOwnSigns } from './fonts.ts';
import type { Line } from './lines.ts';

export type Theme = 'light' | 'dark';

/** The colours of a theme. Text on its ground has a contrast of at least 4.5 (WCAG 2.2, 1.4.3). */
export interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly rule: string;
  /** Of the kinds of answers: answered, declined, referred, nothing to say. */
  readonly kinds: readonly [string, string, string, string];
}

export const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: {
    ground: '#fbfaf7',
    ink: '#1b1c1f',
    muted: '#5a5d66',
    accent: '#9b2c1f',
    rule: '#d9d6cd',
    kinds: ['#31597d', '#b5482f', '#c9912b', '#8a8d96'],
  },
  dark: {
    ground: '#17181c',
    ink: '#f1efe9',
    muted: '#a6a8b0',
    accent: '#f08a73',
    rule: '#35373f',
    kinds: ['#7fb0dc', '#ef8262', '#e5b557', '#7d818c'],
  },
};

/** A picture as SVG, with its size in pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** How a text is set. */
export interface Setting {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function drawing(width: number, height: number, ground: string, parts: readonly string[]): Drawing {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${rectangle(0, 0, width, height, ground)}${parts.join('')}</svg>`;
  return { svg, width, height };
}

export function rectangle(x: number, y: number, width: number, height: number, colour: string, radius = 0): string {
  const round = radius === 0 ? '' : ` rx="${radius}"`;
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${colour}"${round}/>`;
}

/**
 * A line of text; struck words are struck through.
 * @param y the baseline
 */
export function textLine(line: Line, x: number, y: number, setting: Setting): string {
  const spans = line.runs.map(({ text, isStruck }) => {
    const style = isStruck ? ' text-decoration="line-through"' : '';
    return style === '' ? escapeXml(text) : `<tspan${style}>${escapeXml(text)}</tspan>`;
  });
  return element(spans.join(''), x, y, setting);
}

/** A short text on one line. */
export function word(text: string, x: number, y: number, setting: Setting): string {
  return element(escapeXml(text), x, y, setting);
}

function element(inner: string, x: number, y: number, { face, size, colour, anchor }: Setting): string {
  const anchored = anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${at(x)}" y="${at(y)}" xml:space="preserve" ${FACE_ATTRIBUTES[face]} font-size="${size}" fill="${colour}"${anchored}>${inner}</text>`;
}

function at(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}

/** Text that means nothing but itself in XML; what XML can't hold is left out. */
function escapeXml(text: string): string {
  return inOwnSigns(text)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[\u202a-\u202e\u2060\u2066-\u2069]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
