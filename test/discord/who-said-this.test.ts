import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whoSaid } from '../../src/answer/who-said.ts';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import { archiveOf, DURING_THE_CALL } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';

const archive = archiveOf();
let stage: Stage;
let kylie: Person;
let omar: Person;

beforeAll(async () => {
  stage = await raise({ archive });
  kylie = stage.newsroom.join({ name: 'Kylie' });
  omar = stage.newsroom.join({ name: 'Omar' });
});
afterAll(() => stage.end());

const looksAt = async (text: string): Promise<Seen> =>
  omar.usesOn(await kylie.writes('#general', text), 'Who said this?');

const ATTRIBUTED = '— **a senior administration official, on background**';

describe('a member chooses "Who said this?" on a message', () => {
  it('that quotes an official word for word', async () => {
    const seen = await looksAt('They said “This is Potemkin politics”, can you believe it?');
    expect(seen.ephemeral).toBe(true);
    expect(seen.words).toContain('Word for word as in the transcript.');
    expect(seen.words).toContain(
      '> \\[…\\] **This is Potemkin politics** — President Putin accelerating the very conflict',
    );
    expect(seen.words).toContain(ATTRIBUTED);
    expect(seen.words).toContain('Tonight’s call is going to be on background');
    expect(seen.buttons.map(({ label }) => label)).toEqual(['Whole answer', 'Card', 'Source']);
    expect((await omar.presses(seen, 'Whole answer')).words).toContain('No one should mistake these theatrics');
  });

  it('that quotes nearly, and sees the true wording and where it differs', async () => {
    const seen = await looksAt('> he has no plan of sending American forces to fight inside Ukraine');
    expect(seen.words).toMatch(/Not word for word: .*“plan”.*“intention”/);
    expect(seen.words).toContain('he has no intention of sending American forces to fight inside Ukraine');
    expect(seen.words).toContain(ATTRIBUTED);
  });

  it('that tells it among other sentences, without marks', async () => {
    const seen = await looksAt(
      'I read the transcript this morning. We’ll continue to pursue diplomacy until the tanks roll. That is quite something.',
    );
    expect(seen.words).toContain('Word for word as in the transcript.');
    expect(seen.words).toContain('until the tanks roll');
  });

  it('with several quotations, and sees each of them judged', async () => {
    const seen = await looksAt('“This is Potemkin politics” and “we will annex the moon on Friday morning”');
    expect(seen.words).toContain('**“This is Potemkin politics”**\nWord for word');
    expect(seen.words).toContain('**“we will annex the moon on Friday morning”**\nI find this from no official');
  });

  it('with two quotations from one place', async () => {
    const seen = await looksAt(
      '“Potemkin politics” hm, “No one should mistake these theatrics” and “This is Potemkin politics”',
    );
    expect(seen.words.match(/Word for word/g)).toHaveLength(2);
  });

  it('with what nobody said, and is told so', async () => {
    const seen = await looksAt('“We will annex the moon on Friday morning, and sell it”');
    expect(seen.words).toContain('I find this from no official in the briefings I have read.');
    expect(seen.buttons).toEqual([]);
  });

  it('that has marks and mentions in it, which do nothing here', async () => {
    const seen = await looksAt(
      '“**never** [click](https://evil.example) @everyone said” and “that is not so || spoiler”',
    );
    expect(seen.words).not.toMatch(/https:\/\/|(?<!\\)@everyone|\|\|/);
    expect(seen.pings).toEqual({ everyone: false, roles: [], users: [] });
  });

  it('without text', async () => {
    const seen = await looksAt('<:shrug:123456789012345678>');
    expect(seen.words).toBe('That message has no text that I could ask about.');
  });
});

it('nothing under embargo is found', () => {
  expect(whoSaid(archive, '“This is Potemkin politics”', DURING_THE_CALL)).toEqual([
    { words: 'This is Potemkin politics', found: null },
  ]);
});
