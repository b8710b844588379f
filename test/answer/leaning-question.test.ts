import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withWhatItLeansOn } from '../../src/answer/leaning-question.ts';

const quote = (text: string) => ({
  paragraphs: [{ text, struck: [], interjections: [] }],
  cutBefore: false,
  cutAfter: false,
});

describe('a question that speaks of what was just said', () => {
  it('stands with it', () => {
    const text = 'Good evening. The ferry will not sail on Sunday. How is that sustainable?';
    expect(withWhatItLeansOn('How is that sustainable?', quote(text), 200)).toBe(
      '[…] The ferry will not sail on Sunday. How is that sustainable?',
    );
    expect(withWhatItLeansOn('[…] How is that sustainable? […]', quote(`${text} Thank you.`), 200)).toBe(
      '[…] The ferry will not sail on Sunday. How is that sustainable? […]',
    );
  });

  it('stands with the end of a sentence that is too long, from a comma on', () => {
    const text =
      'Given the harbour, the weather of last winter and the winter before it, the ferry will not sail on Sunday. Does this make it harder?';
    expect(withWhatItLeansOn('Does this make it harder?', quote(text), 90)).toBe(
      '[…] the weather of last winter and the winter before it, the ferry will not sail on Sunday. Does this make it harder?',
    );
  });

  it.each([
    ['Good evening. When does the ferry sail?', 'When does the ferry sail?'],
    ['Thank you so much. How is that sustainable?', 'How is that sustainable?'],
    ['How is that sustainable?', 'How is that sustainable?'],
  ])('stands alone where it can, or there is nothing before it: %s', (text, question) => {
    expect(withWhatItLeansOn(question, quote(text), 200)).toBe(question);
  });

  it('is the reporter’s words in a row, whatever they are', () => {
    const words = fc.array(
      fc.constantFrom('How', 'is', 'that', 'it', 'the', 'ferry', 'so', 'Thanks', ',', '—', '.', '?'),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(words, fc.nat(40), fc.integer({ min: 0, max: 60 }), (pieces, from, room) => {
        const text = pieces.join(' ');
        const question = text.slice(Math.min(from, text.length - 1));
        const shown = withWhatItLeansOn(question, quote(text), room).replace(/^\[…\] /, '');
        expect(text.includes(shown)).toBe(true);
        expect(shown.endsWith(question)).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(question.length + room);
      }),
    );
  });
});
