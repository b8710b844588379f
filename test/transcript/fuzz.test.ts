import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { broken } from './invariants.ts';
import { mutate, randomFrom } from './mutate.ts';

const SEED = '2022-02-21-background-press-call-by-senior-administration-officials-on-russia-and-ukraine.md';
const seed = readFileSync(new URL(`../../transcripts/${SEED}`, import.meta.url), 'utf8');
/** The head, some remarks, some questions: short, so that many changes can be tried. */
const short = seed
  .split('\n')
  .filter((_, i) => i < 40 || (i > 95 && i < 160) || i > 300)
  .join('\n');

describe('any text at all', () => {
  it('is read without failing, and nothing is quoted that is not in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (number) => {
        const text = mutate(short, randomFrom(number));
        expect(broken(readTranscript(text, 'x.md'), text)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('may be no transcript', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('x.md', 'x.txt', 'x.html'),
        (text, file) => {
          readTranscript(text, file);
        },
      ),
      { numRuns: 300 },
    );
  });

  // A reader whose time grows with the square of the text takes minutes over these, and the test runs out of time.
  it.each([
    'Q    a\n\n', 'MS. A:  b\n\n', '. Q    x', '- a\n', '[', '[a](', '<', '<s>', '(', '*', '\\', '&', '— ', 'A: ', 'END ', 'END\n\n', 'U.S.', '? ', '5:24 P.M. EST\n', '\u00a0', 'thank you, A ',
    'Aa Bb, ', 'on background ', 'embargoed until 5 a.m. ', 'next question ', ' ', '\n', '“', '---\n',
  ])('takes no more than its share of time over 200 kB of %j', (piece) => {
    const text = `---\ntitle: x\ndate: '2022-01-01'\n---\nMS. A:  Hello.\n\nQ    Why?\n\nMS. A:  ${piece.repeat(200_000 / piece.length)}`;
    expect(readTranscript(text, 'x.md').lines.unexplained).toBe(0);
  }); // biome-ignore format: a table
});
