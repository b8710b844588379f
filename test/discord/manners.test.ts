import { afterEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/answer/answer-question.ts';
import { type Allowance, createCooldowns } from '../../src/discord/cooldowns.ts';
import { archiveOf } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';
import { impatient } from './pace.ts';

const archive = archiveOf();
const SUMMIT = 'Is the Biden-Putin summit still on?';
const LONG_ENOUGH = /Ask again in (?:[1-9]|[1-5]\d|60) seconds?\.$/;

let stage: Stage | null = null;
const begin = async (allowed: Allowance): Promise<Stage> => {
  stage = await raise({ archive, bot: { cooldowns: createCooldowns(allowed) } });
  return stage;
};
afterEach(async () => {
  await stage?.end();
  stage = null;
});

describe('somebody who asks a lot in a short time', () => {
  it('is told in private how long to wait, and others may go on', async () => {
    const { newsroom } = await begin({ person: 2, server: 100 });
    const kylie = newsroom.join({ name: 'Kylie' });
    for (const _ of [1, 2]) expect((await kylie.runs('/ask', { question: SUMMIT })).ephemeral).toBe(false);
    const refused = await kylie.runs('/ask', { question: SUMMIT });
    expect(refused.ephemeral).toBe(true);
    expect(refused.words).toMatch(/^You have asked a lot in a short time\./);
    expect(refused.words).toMatch(LONG_ENOUGH);
    const omar = newsroom.join({ name: 'Omar' });
    expect((await omar.runs('/ask', { question: SUMMIT })).words).toContain('commit to a meeting');
  });

  it('by mentions is told once, and then not again', async () => {
    const { newsroom, registered, discord } = await begin({ person: 1, server: 100 });
    const kylie = newsroom.join({ name: 'Kylie' });
    const asks = () => kylie.writes('#general', `${registered.mention} ${SUMMIT}`);
    await discord.replyTo(await asks());
    expect((await discord.replyTo(await asks())).words).toMatch(LONG_ENOUGH);
    const third = await asks();
    await discord.settles();
    expect(kylie.sees('#general').every(({ repliesTo }) => repliesTo !== third.id)).toBe(true);
  });

  it('may still open what she has: buttons ask nothing new', async () => {
    const { newsroom } = await begin({ person: 1, server: 100 });
    const kylie = newsroom.join({ name: 'Kylie' });
    const answer = await kylie.runs('/ask', { question: SUMMIT });
    expect((await kylie.presses(answer, 'Whole answer')).words).toContain('further engagements');
    expect((await kylie.presses(answer, 'What was asked')).words).toContain('Cecilia Vega');
  });

  it('by editing her question over and over changes the answer no more', async () => {
    const { newsroom, registered, discord } = await begin({ person: 1, server: 100 });
    const kylie = newsroom.join({ name: 'Kylie' });
    const question = await kylie.writes('#general', `${registered.mention} ${SUMMIT}`);
    const answer = await discord.replyTo(question);
    await kylie.edits(question, `${registered.mention} Blinken Lavrov Thursday?`);
    await discord.settles();
    expect(kylie.looksAgainAt(answer)?.edits).toBe(0);
  });
});

it('a server whose people together ask a lot is told so', async () => {
  const { newsroom, discord, registered } = await begin({ person: 100, server: 2 });
  const people = ['Kylie', 'Omar', 'Ellen'].map((name) => newsroom.join({ name }));
  const seen = [];
  for (const person of people) seen.push(await person.runs('/ask', { question: SUMMIT }));
  expect(seen.map(({ ephemeral }) => ephemeral)).toEqual([false, false, true]);
  expect(seen[2]?.words).toMatch(/^This server has asked a lot/);
  const [kylie] = people;
  const direct = kylie?.directMessages(registered);
  if (kylie === undefined || direct === undefined) throw new Error('nobody there');
  expect((await discord.replyTo(await kylie.writes(direct, SUMMIT))).words).toContain('commit to a meeting');
});

describe('work that takes long', () => {
  const slowly = () => {
    let finish = (_: Reply): void => undefined;
    const work = new Promise<Reply>((resolve) => {
      finish = resolve;
    });
    return { answer: () => work, finish: () => finish({ kind: 'no', nearest: [], confidence: 0 }) };
  };

  it('shows the bot as typing after a mention', async () => {
    const { answer, finish } = slowly();
    stage = await raise({ archive, bot: { answer, after: impatient } });
    const { discord, newsroom, registered } = stage;
    const kylie = newsroom.join({ name: 'Kylie' });
    const question = await kylie.writes('#general', `${registered.mention} ${SUMMIT}`);
    await discord.until('the bot to type', () => kylie.seesTyping('#general').includes('On Background'));
    finish();
    await discord.replyTo(question);
    expect(kylie.seesTyping('#general')).toEqual([]);
  });

  it('shows nothing where the answer comes at once', async () => {
    stage = await raise({ archive });
    const { discord, newsroom, registered } = stage;
    await discord.replyTo(await newsroom.join({ name: 'Kylie' }).writes('#general', `${registered.mention} ${SUMMIT}`));
    expect(discord.calls.filter(({ path }) => path.endsWith('/typing'))).toEqual([]);
  });
});
