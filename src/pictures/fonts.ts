import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Advances, readAdvances } from './font-metrics.ts';

/** How a text is set: the quoted words in serif, everything of the bot's own in sans, its heads in bold. */
export type Face = 'serif' | 'sans' | 'bold';

const FOLDER = fileURLToPath(new URL('../../assets/fonts/', import.meta.url));
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'greek'];

const filesOf = (name: string): string[] => SCRIPTS.map((script) => `${FOLDER}${name.replace('*', script)}.ttf`);
const FILES: Readonly<Record<Face, readonly string[]>> = {
  serif: filesOf('source-serif-4-*-400-normal'),
  sans: filesOf('source-sans-3-*-400-normal'),
  bold: filesOf('source-sans-3-*-600-normal'),
};

/** Every font file that pictures are set from; nothing of the machine's own is used. */
export const FONT_FILES: readonly string[] = Object.values(FILES).flat();

/** The attributes of a text element. */
export const FACE_ATTRIBUTES: Readonly<Record<Face, string>> = {
  serif: 'font-family="Source Serif 4"',
  sans: 'font-family="Source Sans 3"',
  bold: 'font-family="Source Sans 3 SemiBold, Source Sans 3" font-weight="600"',
};

/** A character without a glyph is measured as if it were this wide; see `canSet`. */
const UNKNOWN_WIDTH = 0.6;

const read = new Map<Face, readonly Advances[]>();

function advancesOf(face: Face): readonly Advances[] {
  const known = read.get(face) ?? FILES[face].map((file) => readAdvances(readFileSync(file)));
  read.set(face, known);
  return known;
}

/**
 * How wide a text is at most.
 * @param size in pixels
 */
export function widthOf(text: string, face: Face, size: number): number {
  let em = 0;
  for (const character of text) em += advanceOf(character, face) ?? UNKNOWN_WIDTH;
  return em * size;
}

/** Whether each character of a text has a glyph: Latin, Cyrillic and Greek, punctuation and the usual signs. */
export function canSet(text: string, face: Face): boolean {
  return [...text].every((character) => /[\s\u2060]/.test(character) || advanceOf(character, face) !== undefined);
}

/** Signs that look the same as another one, which the fonts have: hyphens that do not break, the dash between figures. */
const STANDS_FOR: Readonly<Record<string, string>> = { '\u2010': '-', '\u2011': '-', '\u2012': '–' };

/** A text in signs that the fonts have, which a reader can't tell from its own; as long as it was. */
export function inOwnSigns(text: string): string {
  return text.replace(/[\u2010-\u2012]/g, (sign) => STANDS_FOR[sign] ?? sign);
}

const measured: Readonly<Record<Face, Map<string, number | undefined>>> = {
  serif: new Map(),
  sans: new Map(),
  bold: new Map(),
};

function advanceOf(character: string, face: Face): number | undefined {
  const known = measured[face];
  if (known.has(character)) return known.get(character);
  const advance = lookUpAdvance(character, face);
  known.set(character, advance);
  return advance;
}

function lookUpAdvance(character: string, face: Face): number | undefined {
  // A word joiner is there for line breaks, and is not seen.
  if (character === '\u2060') return 0;
  const code = (STANDS_FOR[character] ?? character).codePointAt(0) ?? 0;
  for (const advances of advancesOf(face)) {
    const advance = advances(code);
    if (advance !== undefined) return advance;
  }
  return undefined;
}
