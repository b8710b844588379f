import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { readWish } from '../../src/answer/follow-up-wish.ts';
import { lookUpQuote } from '../../src/answer/look-up-quote.ts';
import { quotationsIn } from '../../src/answer/quotations.ts';
import { whoSaid } from '../../src/answer/who-said.ts';
import { AFTER_THE_CALL, archiveOf } from '../seed.ts';
import { LONG_TEXTS } from './hostile-texts.ts';
import { expectCount } from './inputs.ts';

it('Texts of 4,000 characters, and quotation marks ten thousand deep, give few and short results', ({ task }) => {
  const archive = archiveOf();
  const deep = ['“'.repeat(10_000) + '”'.repeat(10_000), '“a'.repeat(10_000), '"'.repeat(20_000), '«‘“'.repeat(10_000)];
  const texts = [...Object.values(LONG_TEXTS), ...deep];
  for (const text of texts) {
    expect(quotationsIn(text).length).toBeLessThanOrEqual(3);
    const said = whoSaid(archive, text, AFTER_THE_CALL);
    expect(said.length).toBeLessThanOrEqual(3);
    expect(['question', 'nothing', 'about', 'part', 'next', 'before', 'more', 'whole', 'asked']).toContain(
      readWish(text.slice(0, 4_000)).kind,
    );
    const reply = answerQuestion(archive, { question: text.slice(0, 4_000) }, AFTER_THE_CALL);
    expect(JSON.stringify(reply).length).toBeLessThan(400_000);
    const quote = lookUpQuote(archive, { words: text.slice(0, 4_000), top: 25 }, AFTER_THE_CALL);
    expect(JSON.stringify(quote).length).toBeLessThan(400_000);
  }
  expectCount(task.name, texts.length);
});
