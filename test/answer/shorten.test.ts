import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote, QuotedParagraph } from '../../src/answer/answer.ts';
import { CUT, paginateQuote, shortenQuote, shortenText } from '../../src/answer/shorten.ts';

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((text) => text.replace(/\s/g, '') || 'x');
const paragraph: fc.Arbitrary<QuotedParagraph> = fc.array(word, { minLength: 1, maxLength: 60 }).chain((words) => {
  const text = words.join(' ');
  return fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([one, other]) => ({
    text,
    struck: one === other ? [] : [{ start: Math.min(one, other), end: Math.max(one, other) }],
    interjections: [],
  }));
});
const quote: fc.Arbitrary<Quote> = fc
  .array(paragraph, { minLength: 1, maxLength: 6 })
  .map((paragraphs) => ({ paragraphs, cutBefore: false, cutAfter: false }));
const lengthOf = ({ paragraphs }: Quote): number => paragraphs.reduce((sum, { text }) => sum + text.length + 2, 0);
const wordsOf = (quotes: readonly Quote[]): string[] =>
  quotes.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => text.split(/\s+/).filter((each) => each !== '')));

describe('a quote that is too long', () => {
  it('is ended early, never changed inside, and shows it', () => {
    fc.assert(
      fc.property(quote, fc.integer({ min: 20, max: 400 }), (whole, limit) => {
        const short = shortenQuote(whole, (candidate) => lengthOf(candidate) <= limit);
        expect(wordsOf([whole]).slice(0, wordsOf([short]).length)).toEqual(wordsOf([short]));
        expect(short.cutAfter).toBe(lengthOf(whole) > limit);
        if (short.paragraphs.length > 0) expect(lengthOf(short)).toBeLessThanOrEqual(limit);
        for (const { text, struck } of short.paragraphs) {
          for (const { start, end } of struck) expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
      }),
    );
  });

  it('is divided into pages without losing a word', () => {
    fc.assert(
      fc.property(quote, fc.integer({ min: 60, max: 400 }), (whole, limit) => {
        const pages = paginateQuote(whole, (candidate) => lengthOf(candidate) <= limit);
        expect(wordsOf(pages)).toEqual(wordsOf([whole]));
      }),
    );
  });

  it('ends at a sentence where one ends in its second half', () => {
    const text = 'We will respond to what Russia does. We have a number of options at our disposal for that.';
    const whole = { paragraphs: [{ text, struck: [], interjections: [] }], cutBefore: false, cutAfter: false };
    const short = shortenQuote(whole, (candidate) => lengthOf(candidate) <= 60);
    expect(short.paragraphs.map((each) => each.text)).toEqual(['We will respond to what Russia does.']);
  });
});

describe('a line that is too long', () => {
  it('ends at a word and shows the cut', () => {
    expect(shortenText('one two three four', 14)).toBe(`one two ${CUT}`);
    expect(shortenText('one two', 7)).toBe('one two');
  });

  it('never exceeds its limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 10, max: 80 }), (text, limit) => {
        expect(shortenText(text, limit).length).toBeLessThanOrEqual(Math.max(limit, 0));
      }),
    );
  });
});
