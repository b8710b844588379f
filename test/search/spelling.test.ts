import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askQuestion } from '../../src/search/asked-question.ts';
import { buildArchive } from '../../src/search/build-archive.ts';
import { editsBetween, nearestSpelling } from '../../src/search/spelling.ts';
import { readSeed } from '../seed.ts';

const archive = buildArchive([readSeed()]);
const meant = (word: string): string =>
  archive.vocabulary.term(nearestSpelling(archive, archive.vocabulary.termOf(word)));

describe('nearestSpelling', () => {
  it.each([
    ['blinkin', 'blinken'],
    ['lavrof', 'lavrov'],
    ['minks', ''],
    ['qqqqqqq', ''],
  ])('takes %s for %s', (word, term) => {
    expect(meant(word)).toBe(term);
  });

  it('lets a misspelt name stand for the name', () => {
    const asked = askQuestion(archive, 'Will Blinkin meet Lavrof?');
    const terms = asked.likenesses.flatMap((one) => Array.from(one.terms, (id) => archive.vocabulary.term(id)));
    expect(terms).toEqual(expect.arrayContaining(['blinken', 'lavrov']));
  });
});

describe('editsBetween', () => {
  it.each([
    ['zelensky', 'zelenskyy', 1],
    ['zelensky', 'zelinsky', 1],
    ['abcd', 'abdc', 1],
    ['abc', 'abc', 0],
  ])('%s and %s', (a, b, edits) => {
    expect(editsBetween(a, b, 3)).toBe(edits);
  });

  it('is the same both ways, and nought for equals alone', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editsBetween(a, b, 20)).toBe(editsBetween(b, a, 20));
        expect(editsBetween(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });
});
