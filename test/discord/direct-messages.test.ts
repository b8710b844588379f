import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asked, Reply } from '../../src/answer/answer-question.ts';
import type { MessageLike, Person, Seen } from '../../src/local-discord/index.ts';
import { archiveOf } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';
import { impatient } from './pace.ts';

const archive = archiveOf();
const SUMMIT = 'Is the Biden-Putin summit still on?';
const WORDS = 'certainly can’t commit to a meeting';

let stage: Stage;
let kylie: Person;
let direct: MessageLike;

beforeAll(async () => {
  stage = await raise({ archive });
  kylie = stage.newsroom.join({ name: 'Kylie' });
  direct = kylie.directMessages(stage.registered);
});
afterAll(() => stage.end());

const writes = async (text: string): Promise<Seen> => stage.discord.replyTo(await kylie.writes(direct, text));

describe('a person writes to the bot directly', () => {
  it('with a question, and needs no mention', async () => {
    const reply = await writes(SUMMIT);
    expect(reply.words).toContain(WORDS);
    expect(reply.words).toContain('— **a senior administration official, on background**');
  });

  it('and goes on without replying', async () => {
    await writes(SUMMIT);
    expect((await writes('when was that?')).words).toContain('The briefing was on Feb. 21, 2022');
    expect((await writes('what was asked?')).words).toContain('Cecilia Vega');
    expect((await writes('and then?')).words).toContain('Russia cannot necessarily veto');
  });

  it('and replies to her own question, which is asked again', async () => {
    const question = await kylie.writes(direct, SUMMIT);
    await stage.discord.replyTo(question);
    const reply = await stage.discord.replyTo(await kylie.repliesTo(question, 'any answer?'));
    expect(reply.words).toContain(WORDS);
  });

  it.each(['hello', 'Help!', 'what can you do?'])('with "%s", and is told what to ask', async (text) => {
    expect((await writes(text)).words).toContain('Ask me what officials were asked at press briefings.');
  });

  it('with thanks, and gets no answer', async () => {
    const thanks = await kylie.writes(direct, 'thank you!');
    await writes(SUMMIT);
    expect(kylie.sees(direct).every(({ repliesTo }) => repliesTo !== thanks.id)).toBe(true);
  });

  it('edits the question, removes the answer, deletes the question', async () => {
    const question = await kylie.writes(direct, SUMMIT);
    const answer = await stage.discord.replyTo(question);
    await kylie.edits(question, 'Blinken Lavrov Thursday?');
    const edited = await stage.discord.edited(answer);
    expect(edited.words).toContain('I would refer you to the State Department');
    await kylie.presses(edited, 'Remove');
    await stage.discord.deleted(edited);
    const other = await kylie.writes(direct, SUMMIT);
    const gone = await stage.discord.replyTo(other);
    await kylie.deletes(other);
    await stage.discord.deleted(gone);
  });

  it('runs /ask there', async () => {
    const seen = await kylie.runs('/ask', { question: SUMMIT }, { in: direct });
    expect(seen.words).toContain(WORDS);
    expect(seen.ephemeral).toBe(false);
  });
});

describe('a person who installed the bot for herself', () => {
  it('uses it in a server that did not invite it, and only she sees the reply', async () => {
    const elsewhere = stage.discord.createServer({ name: 'Elsewhere' });
    const ellen = elsewhere.join({ name: 'Ellen' });
    const omar = elsewhere.join({ name: 'Omar' });
    expect(ellen.offered('#general')).not.toContain('ask');
    ellen.installs(stage.registered);
    const seen = await ellen.runs('/ask', { question: SUMMIT });
    expect(seen.words).toContain(WORDS);
    expect(seen.ephemeral).toBe(true);
    expect(seen.buttons.map(({ label }) => label)).not.toContain('Remove');
    expect(omar.sees('#general')).toEqual([]);
    const whole = await ellen.presses(seen, 'Whole answer');
    expect(whole.ephemeral).toBe(true);
  });

  it('uses it in a server that invited it too, and the channel sees the reply', async () => {
    const mike = stage.newsroom.join({ name: 'Mike' });
    mike.installs(stage.registered);
    expect((await mike.runs('/ask', { question: SUMMIT })).ephemeral).toBe(false);
  });

  it('writes to it directly, without a server', async () => {
    const alex = stage.discord.createPerson({ name: 'Alex' });
    alex.installs(stage.registered);
    const channel = alex.directMessages(stage.registered);
    const reply = await stage.discord.replyTo(await alex.writes(channel, SUMMIT));
    expect(reply.words).toContain(WORDS);
    expect((await alex.runs('/ask', { question: SUMMIT }, { in: channel })).ephemeral).toBe(false);
  });

  it('uses it with somebody else, and only she sees the reply', async () => {
    const alex = stage.discord.createPerson({ name: 'Alex' });
    const ben = stage.discord.createPerson({ name: 'Ben' });
    alex.installs(stage.registered);
    const seen = await alex.runs('/ask', { question: SUMMIT }, { in: alex.directMessages(ben) });
    expect(seen.ephemeral).toBe(true);
    expect(ben.sees(alex.directMessages(ben))).toEqual([]);
  });

  it('waits for slow work, and "thinking" is for her alone as well', async () => {
    let finish = (_: Reply): void => undefined;
    const answer = (_: Asked): Promise<Reply> =>
      new Promise((resolve) => {
        finish = resolve;
      });
    const slow = await raise({ archive, bot: { answer, after: impatient } });
    try {
      const alex = slow.discord.createServer({ name: 'Elsewhere' }).join({ name: 'Alex' });
      alex.installs(slow.registered);
      const doing = alex.runs('/ask', { question: SUMMIT });
      expect(await doing.acknowledged()).toMatchObject({ thinking: true, ephemeral: true });
      finish({ kind: 'no', nearest: [], confidence: 0 });
      expect(await doing).toMatchObject({ thinking: false, ephemeral: true });
    } finally {
      await slow.end();
    }
  });
});
