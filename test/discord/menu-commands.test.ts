import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/local-discord/index.ts';
import { archiveOf } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';

const SUMMIT = 'Is the Biden-Putin summit still on?';
const WORDS = 'certainly can’t commit to a meeting';

let stage: Stage;
let kylie: Person;
let omar: Person;

beforeAll(async () => {
  stage = await raise({ archive: archiveOf() });
  kylie = stage.newsroom.join({ name: 'Kylie' });
  omar = stage.newsroom.join({ name: 'Omar' });
});
afterAll(() => stage.end());

describe('a member chooses "Ask the briefings" on a message', () => {
  it('that does not mention the bot, and sees the answer alone', async () => {
    const question = await kylie.writes('#general', SUMMIT);
    const seen = await omar.usesOn(question, 'Ask the briefings');
    expect(seen.words).toContain(WORDS);
    expect(seen.words).toContain('— **a senior administration official, on background**');
    expect(seen.ephemeral).toBe(true);
    expect(kylie.sees('#general').map(({ id }) => id)).not.toContain(seen.id);
    expect((await omar.presses(seen, 'What was asked')).words).toContain('Cecilia Vega');
  });

  it('that tells a long story, and the question in it is asked', async () => {
    const story = `${'I have been reading about this all day. '.repeat(40)}${SUMMIT}`;
    const seen = await omar.usesOn(await kylie.writes('#general', story), 'Ask the briefings');
    expect(seen.words).toContain('can you say anything more about the proposed Biden-Putin summit');
  });

  it('without text, and is told so', async () => {
    const message = await kylie.writes('#general', kylie.mention);
    const seen = await omar.usesOn(message, 'Ask the briefings');
    expect(seen.words).toBe('That message has no text that I could ask about.');
    expect(seen.ephemeral).toBe(true);
  });

  it('in a server where only she installed the bot', async () => {
    const elsewhere = stage.discord.createServer({ name: 'Elsewhere' });
    const question = await elsewhere.join({ name: 'Mike' }).writes('#general', SUMMIT);
    const ellen = elsewhere.join({ name: 'Ellen' });
    ellen.installs(stage.registered);
    expect(await ellen.usesOn(question, 'Ask the briefings')).toMatchObject({ ephemeral: true });
  });
});
