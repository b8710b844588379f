import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionParts } from '../../src/answer/question-parts.ts';

const asked = (text: string): string[] => questionParts(text).map((part) => part.asked);

describe('a question of several', () => {
  it.each([
    ['When will they meet, and who asked for the meeting?', ['When will they meet', 'who asked for the meeting?']],
    [
      'What did Austin say about NATO? And has Blinken talked to Lavrov?',
      ['What did Austin say about NATO?', 'has Blinken talked to Lavrov?'],
    ],
    [
      'who asked for the summit and when will the sanctions start',
      ['who asked for the summit', 'when will the sanctions start'],
    ],
    [
      'Is the summit still on; will sanctions be announced tonight?',
      ['Is the summit still on', 'will sanctions be announced tonight?'],
    ],
    [
      'Russia recognized two regions. What is the U.S. response? Did Mr. Biden speak with Zelenskyy?',
      ['Russia recognized two regions. What is the U.S. response?', 'Did Mr. Biden speak with Zelenskyy?'],
    ],
  ])('is divided: %s', (text, parts) => {
    expect(asked(text)).toEqual(parts);
  });

  it.each([
    'terms and conditions of the ceasefire',
    'What did they say about Ukraine and Russia?',
    'How and why did the talks fail?',
    'Did he say what happened and when?',
    'What did he say and when did he say it?',
    'Do we know whether, and how, the sanctions will be enforced?',
    'Is it true that Putin and Biden will meet?',
    'What about the sanctions that were announced, which banks do they hit?  Why? When? Who decides? And how?',
    'Ukraine',
    '',
  ])('is left whole where its parts could not stand: %s', (text) => {
    expect(asked(text)).toEqual([text.trim()]);
  });

  it('gives a part the names that its pronouns lean on', () => {
    const [, second] = questionParts('Has Blinken talked to Lavrov, and what did they agree on Ukraine?');
    expect(second).toEqual({
      asked: 'what did they agree on Ukraine?',
      soughtBy: 'what did they agree on Ukraine? Blinken Lavrov',
    });
  });

  it('holds every word that was asked, in order, whatever was typed', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    const words = fc.constantFrom(
      'who',
      'what',
      'and',
      ', and',
      '?',
      'did',
      'the',
      'Biden',
      'meet',
      ';',
      '.',
      'they',
      'it',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ');
        const parts = asked(text);
        const withoutSeams = (whole: string): string =>
          letters(whole.replace(/\b(?:and|but|also|so|then|or|plus)\b/gi, ''));
        expect(withoutSeams(parts.join(' '))).toBe(withoutSeams(text));
        expect(parts.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
