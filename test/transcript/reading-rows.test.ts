import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { readingRows } from '../../src/transcript/reading-rows.ts';
import { SEED_FILE, seedText } from '../seed.ts';

/** The numbers of the lines that have something on them. */
const written = (text: string): number[] =>
  text.split(/\r\n?|\n/).flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
const covered = (text: string, file: string): Set<number> => {
  const rows = readingRows(text, readTranscript(text, file));
  return new Set(
    rows.flatMap(({ firstLine, lastLine }) =>
      Array.from({ length: lastLine - firstLine + 1 }, (_, at) => firstLine + at),
    ),
  );
};

describe('a transcript, line against line', () => {
  it('has every line that has words, in order, with what it was taken for', () => {
    const rows = readingRows(seedText, readTranscript(seedText, SEED_FILE));
    const lines = covered(seedText, SEED_FILE);
    expect(written(seedText).filter((line) => !lines.has(line))).toEqual([]);
    expect(rows.map(({ firstLine }) => firstLine)).toEqual(
      rows.map(({ firstLine }) => firstLine).sort((a, b) => a - b),
    );
    expect(rows[0]?.reading.kind).toBe('front-matter');
    expect(rows.find(({ source }) => source.startsWith('MODERATOR:'))?.reading).toMatchObject({
      kind: 'speech',
      label: 'MODERATOR',
      role: 'moderator',
    });
    expect(rows.find(({ source }) => source.startsWith('5:24'))?.reading.kind).toBe('heading');
  });

  it('loses no line, whatever the text', () => {
    const line = fc.constantFrom(
      '',
      '---',
      'title: x',
      'Q  Why?',
      'MR. SMITH:  Because.',
      'Loose words.',
      '*Correction: x',
      '5:43 P.M. EST',
      '(Laughter.)',
      '   indented',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const text = lines.join('\n');
        const found = covered(text, 'any.md');
        expect(written(text).filter((number) => !found.has(number))).toEqual([]);
      }),
    );
  });
});
