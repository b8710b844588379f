/** What a font says of its characters: the advance of each in em, undefined where it has none. */
export type Advances = (codePoint: number) => number | undefined;

/**
 * Reads the advances of a TrueType font: tables `head`, `hhea`, `hmtx` and the Unicode subtable of `cmap` in format 4 or
 * 12 (OpenType specification, "cmap"). Kerning is left out: text set with it is a little narrower, never wider by much.
 *
 * @throws {RangeError} where a table is missing
 */
export function readAdvances(font: Buffer): Advances {
  const tables = new Map<string, number>();
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16;
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new RangeError(`the font has no table "${name}"`);
    return at;
  };
  const unitsPerEm = font.readUInt16BE(table('head') + 18);
  const metrics = font.readUInt16BE(table('hhea') + 34);
  const hmtx = table('hmtx');
  const glyphOf = readCharacters(font, table('cmap'));
  return (codePoint) => {
    const glyph = glyphOf.get(codePoint);
    if (glyph === undefined) return undefined;
    return font.readUInt16BE(hmtx + Math.min(glyph, metrics - 1) * 4) / unitsPerEm;
  };
}

function readCharacters(font: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    const format = font.readUInt16BE(at);
    if (format === 12) readGroups(font, at, glyphs);
    if (format === 4) readSegments(font, at, glyphs);
  }
  return glyphs;
}

function readGroups(font: Buffer, at: number, glyphs: Map<number, number>): void {
  const groups = font.readUInt32BE(at + 12);
  for (let group = 0; group < groups; group++) {
    const [first, last, glyph] = [0, 4, 8].map((offset) => font.readUInt32BE(at + 16 + group * 12 + offset));
    for (let code = first ?? 1; code <= (last ?? 0); code++) glyphs.set(code, (glyph ?? 0) + code - (first ?? 0));
  }
}

function readSegments(font: Buffer, at: number, glyphs: Map<number, number>): void {
  const size = font.readUInt16BE(at + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + size * 2, 16 + size * 3].map((offset) => at + offset);
  for (let segment = 0; segment < size; segment += 2) {
    const end = font.readUInt16BE((ends ?? 0) + segment);
    const start = font.readUInt16BE((starts ?? 0) + segment);
    const delta = font.readUInt16BE((deltas ?? 0) + segment);
    const rangeAt = (offsets ?? 0) + segment;
    const range = font.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = range === 0 ? code : font.readUInt16BE(rangeAt + range + (code - start) * 2);
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}
