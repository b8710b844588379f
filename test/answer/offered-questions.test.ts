import { describe, expect, it } from 'vitest';
import { answerOffered, offeredQuestions } from '../../src/answer/offered-questions.ts';
import { quoteText } from '../../src/answer/quote.ts';
import { AFTER_THE_CALL, archiveOf, DURING_THE_CALL, seedText } from '../seed.ts';

const archive = archiveOf();
const offered = (question: string, now = AFTER_THE_CALL) => offeredQuestions(archive, { question }, 25, 100, now);

describe('questions offered while one types', () => {
  it('are reporters’ own, at most a hundred characters, each once', () => {
    const plain = seedText.replaceAll('\\', '').replace(/\s+/g, ' ');
    for (const typed of ['', 'bl', 'blinken lav', 'sanctions tomorrow', 'is this an inv']) {
      const all = offered(typed);
      expect(all.length).toBeGreaterThan(0);
      expect(new Set(all).size).toBe(all.length);
      for (const question of all) {
        expect(question.length).toBeLessThanOrEqual(100);
        const words = question.replaceAll(/\[…\]/g, '').trim();
        expect(plain).toContain(words);
      }
    }
    expect(offered('blinken lavrov')[0]).toMatch(/Blinken|Lavrov/);
  });

  it('each lead to their own exchange when they are chosen as they stand', () => {
    for (const question of offered('will there be sanctions against Russia')) {
      const answer = answerOffered(archive, { question }, 100, AFTER_THE_CALL);
      if (answer === null || answer.asked === null) throw new Error(`no answer to: ${question}`);
      expect(quoteText(answer.asked).replace(/\s+/g, ' ')).toContain(question.replaceAll('[…]', '').trim());
    }
  });

  it('are none of a call under embargo', () => {
    expect(offered('blinken lavrov', DURING_THE_CALL)).toEqual([]);
    expect(offered('', DURING_THE_CALL)).toEqual([]);
    expect(answerOffered(archive, { question: offered('blinken lavrov')[0] ?? '' }, 100, DURING_THE_CALL)).toBeNull();
  });

  it('do not take a question of one’s own for one that was offered', () => {
    expect(answerOffered(archive, { question: 'Is the summit still on?' }, 100, AFTER_THE_CALL)).toBeNull();
  });
});
