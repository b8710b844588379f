import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/local-discord/index.ts';
import { raise, type Stage } from './on-background.ts';

let stage: Stage;
let kylie: Person;

beforeAll(async () => {
  stage = await raise();
  kylie = stage.newsroom.join({ name: 'Kylie' });
});
afterAll(() => stage.end());

const SUMMIT = 'Is the Biden-Putin summit still on?';
const ATTRIBUTED = '— **a senior administration official, on background**';

describe('a member asks within limits', () => {
  it('is offered questions that reporters asked while she types, and gets the one that she chooses', async () => {
    const choices = await kylie.types('/ask', { question: 'blinken lavrov thurs' });
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.every(({ name, value }) => name === value && name.length <= 100)).toBe(true);
    const [chosen] = choices;
    const answer = await kylie.runs('/ask', { question: String(chosen?.value) });
    expect(answer.words).toContain(ATTRIBUTED);
    expect(answer.words).toContain('Lavrov');
  });

  it('has good questions to choose from before she types', async () => {
    expect((await kylie.types('/ask', { question: '' })).length).toBeGreaterThan(2);
  });

  it('asks one speaker: by attribution phrase, never by a name that is withheld', async () => {
    const official = await kylie.runs('/ask', { question: SUMMIT, speaker: 'a senior administration official' });
    expect(official.words).toContain(ATTRIBUTED);
    const nobody = await kylie.runs('/ask', { question: SUMMIT, speaker: 'Sullivan' });
    expect(nobody.words).not.toContain(ATTRIBUTED);
  });

  it('asks since and until a day', async () => {
    expect((await kylie.runs('/ask', { question: SUMMIT, since: '2022-02', until: '2022' })).words).toContain(
      ATTRIBUTED,
    );
    expect((await kylie.runs('/ask', { question: SUMMIT, since: '2022-03' })).words).not.toContain(ATTRIBUTED);
    const wrong = await kylie.runs('/ask', { question: SUMMIT, since: 'Tuesday' });
    expect(wrong.words).toContain('I cannot read “Tuesday” as a day.');
    expect(wrong.ephemeral).toBe(true);
  });
});
