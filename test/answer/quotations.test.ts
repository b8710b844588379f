import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationsIn, sentencesToSeek } from '../../src/answer/quotations.ts';

describe('what a message quotes', () => {
  it.each([
    ['He said “we have no plans of sending troops” yesterday', ['we have no plans of sending troops']],
    ['He said "we have no plans" and then "it is what it is, folks"', ['we have no plans', 'it is what it is, folks']],
    ['> We have no plans\n> of sending troops\nSource?', ['We have no plans of sending troops']],
    ['> We have no plans now\n\n> Nor did we have any', ['We have no plans now', 'Nor did we have any']],
    ['> Officials said “we have no plans” today', ['we have no plans']],
    ['look:\n>>> We have\nno plans', ['We have no plans']],
    ['“**We** have __no__ plans” <@123456789012345678> https://example.org/x', ['We have no plans']],
    ['the so-called “peacekeepers” are back in the Donbas', ['the so-called “peacekeepers” are back in the Donbas']],
    ['«wir haben keine Pläne» and „das ist nicht wahr“', ['wir haben keine Pläne', 'das ist nicht wahr']],
    [
      '“one two three” “two three four” “three four five” “four five six”',
      ['one two three', 'two three four', 'three four five'],
    ],
    ['“we have no plans” “we have no plans”', ['we have no plans']],
    ['We have no plans.', ['We have no plans.']],
    ['<@123456789012345678> https://example.org', []],
    ['👍', []],
    ['', []],
  ])('%s', (text, quoted) => expect(quotationsIn(text)).toEqual(quoted));

  it('is never more than three stretches of its own words, whatever it is', () => {
    const marks = fc.constantFrom('“', '”', '"', '> ', '>>> ', '\n', '**', 'words', 'of', 'mine', '<@1>', '«', '»');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 300 }), (parts) => {
        const quoted = quotationsIn(parts.join(' '));
        expect(quoted.length).toBeLessThanOrEqual(3);
        for (const each of quoted) expect(each.trim()).not.toBe('');
      }),
    );
  });
});

describe('the sentences of a message without a quotation', () => {
  it('are those of five words and more', () => {
    expect(sentencesToSeek('Well. The human costs of this are already accruing. So they say!')).toEqual([
      'The human costs of this are already accruing.',
    ]);
    expect(sentencesToSeek('We have no plans of sending troops.')).toEqual([]);
  });
});
