import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openingWords } from '../../src/answer/opening-words.ts';

const quote = (...texts: string[]) => ({
  paragraphs: texts.map((text) => ({ text, struck: [], interjections: [] })),
  cutBefore: false,
  cutAfter: false,
});

it.each([
  [
    'Thank you, Secretary. And thank you for all of your leadership. This announcement is for 150,000 people.',
    '[…] This announcement is for 150,000 people.',
  ],
  ['Good afternoon, everyone. The ferry sails at noon.', '[…] The ferry sails at noon.'],
  ['The ferry sails at noon. Thank you.', 'The ferry sails at noon. Thank you.'],
  ['Thank you.', 'Thank you.'],
])('passes greetings and thanks over: %s', (text, opening) => {
  expect(openingWords(quote(text))).toBe(opening);
});

it('goes on to the next paragraph where the first has nothing else', () => {
  expect(openingWords(quote('Thanks so much.', 'The ferry sails at noon.'))).toBe('[…] The ferry sails at noon.');
});

it('is always the end of a paragraph, and says where something stands before it', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (texts) => {
      const opening = openingWords(quote(...texts));
      const words = opening.startsWith('[…] ') ? opening.slice(4) : opening;
      expect(texts.some((text) => text.endsWith(words))).toBe(true);
      if (words !== texts[0]) expect(opening.startsWith('[…] ')).toBe(true);
    }),
  );
});
