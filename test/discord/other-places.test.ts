import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, type Reply } from '../../src/answer/answer-question.ts';
import { mayShowTurn } from '../../src/answer/embargo.ts';
import { wholePassage } from '../../src/answer/quote.ts';
import { toAnswer } from '../../src/answer/to-answer.ts';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import { matchQuestion } from '../../src/search/match-question.ts';
import { type StatementRef, statementOf } from '../../src/transcript/statement.ts';
import { AFTER_THE_CALL, archiveOf, readSeed } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';

const seed = readSeed();
const archive = archiveOf([seed]);

function answerAt(exchange: number) {
  const ref: StatementRef = { kind: 'exchange', exchange, statement: 0 };
  const statement = statementOf(seed, ref);
  const answer = statement && toAnswer({ briefing: seed, ref, passage: wholePassage(seed, statement) }, AFTER_THE_CALL);
  if (!answer) throw new Error('no such exchange');
  return answer;
}
/** An answer with two places beside it that are nearly as likely. */
const SEVERAL: Reply = { kind: 'answer', answer: answerAt(7), others: [answerAt(9), answerAt(8)], confidence: 0.9 };

describe('an answer with other places that may answer', () => {
  let stage: Stage;
  let kylie: Person;
  let shown: Seen;
  beforeAll(async () => {
    stage = await raise({ archive, bot: { answer: async () => SEVERAL } });
    kylie = stage.newsroom.join({ name: 'Kylie' });
    const question = await kylie.writes('#general', `${stage.registered.mention} what of the summit?`);
    shown = await stage.discord.replyTo(question);
  });
  afterAll(() => stage.end());

  it('has a menu of them, with dates and with what was asked', () => {
    const [menu, ...more] = shown.menus;
    expect(more).toEqual([]);
    expect(menu?.placeholder).toBe('Other places that may answer');
    expect(menu?.options.map(({ label }) => label.slice(0, 16))).toEqual(['Feb. 21, 2022: “', 'Feb. 21, 2022: “']);
    expect(shown.buttons.map(({ label }) => label)).toEqual([
      'Whole answer',
      'What was asked',
      'Card',
      'Source',
      'Remove',
    ]);
  });

  it('opens the one that is chosen, for that person alone', async () => {
    const label = shown.menus[0]?.options[0]?.label ?? '';
    const opened = await kylie.chooses(shown, 'Other places that may answer', label);
    expect(opened.ephemeral).toBe(true);
    expect(opened.words).toContain('I would refer you to the State Department');
    expect(opened.words).toContain('— **a senior administration official, on background**');
  });

  it('is followed up as the answer that it shows', async () => {
    const reply = await stage.discord.replyTo(await kylie.repliesTo(shown, 'what was asked?'));
    expect(reply.words).toContain('Cecilia Vega');
  });

  it('opens nothing for a value that it never had', async () => {
    const seen = await kylie.forges(shown, 'others', ['nothing']);
    expect(seen.ephemeral).toBe(true);
    expect(seen.words).toContain('I do not know that button any more.');
  });
});

describe('the other places of an answer', () => {
  it('are those that are at least a third as likely as the best one', () => {
    const questions = seed.exchanges.flatMap(({ parts }) => parts.map(({ text }) => text));
    let answered = 0;
    for (const question of questions) {
      const reply = answerQuestion(archive, { question }, AFTER_THE_CALL);
      if (reply.kind !== 'answer') continue;
      answered += 1;
      const mayShow = (_: unknown, turn: number) => mayShowTurn(seed, turn, AFTER_THE_CALL);
      const { matches } = matchQuestion(archive, { question, mayShow });
      const best = matches[0]?.score ?? 0;
      const likely = matches.slice(1).filter(({ score }) => Math.exp(score) * 3 >= Math.exp(best));
      expect(reply.others.map(({ ref }) => ref.statement)).toEqual(likely.slice(0, 3).map(({ ref }) => ref));
    }
    expect(answered).toBeGreaterThan(3);
  });
});
