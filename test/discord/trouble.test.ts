import { afterEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/answer/answer-question.ts';
import { raise, type Stage, type StageOptions } from './on-background.ts';
import { impatient } from './pace.ts';

let stage: Stage | null = null;
const begin = async (options: StageOptions = {}): Promise<Stage> => {
  stage = await raise(options);
  return stage;
};
afterEach(async () => {
  await stage?.end();
  stage = null;
});

/** Work that takes until it is told to finish, or to fail. */
function slowly() {
  let finish = (_reply: Reply): void => undefined;
  let fail = (_error: Error): void => undefined;
  const work = new Promise<Reply>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  return { answer: () => work, finish, fail };
}

const NO: Reply = { kind: 'no', nearest: [], confidence: 0 };
describe('slow work', () => {
  it('is put off with "thinking", and the answer follows', async () => {
    const work = slowly();
    const { newsroom } = await begin({ bot: { answer: work.answer, after: impatient } });
    const doing = newsroom.join({ name: 'Kylie' }).runs('/ask', { question: 'summit?' });
    expect((await doing.acknowledged()).thinking).toBe(true);
    work.finish(NO);
    const seen = await doing;
    expect(seen).toMatchObject({ deferred: true, thinking: false });
    expect(seen.words).toContain('No reporter asked that');
  });

  it('that ends in a word for the asker alone takes the public "thinking" back', async () => {
    const work = slowly();
    const { newsroom } = await begin({ bot: { answer: work.answer, after: impatient } });
    const kylie = newsroom.join({ name: 'Kylie' });
    const doing = kylie.runs('/ask', { question: 'summit?' });
    const thinking = await doing.acknowledged();
    work.finish({ kind: 'unknown-briefing', briefing: 'x' });
    await stage?.running.stop(10_000);
    const [notice, ...more] = kylie.sees('#general');
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ ephemeral: true });
    expect(notice?.id).not.toBe(thinking.id);
  });
});

describe('slow work behind a button', () => {
  it('is put off for the one who pressed it alone, so that nothing flashes up in the channel', async () => {
    const { newsroom } = await begin({ bot: { after: impatient } });
    const kylie = newsroom.join({ name: 'Kylie' });
    const answer = await kylie.runs('/ask', { question: 'Is the Biden-Putin summit still on?' });
    const doing = kylie.presses(answer, 'Card');
    expect(await doing.acknowledged()).toMatchObject({ thinking: true, ephemeral: true });
    expect(await doing).toMatchObject({ thinking: false, ephemeral: true });
  });
});

describe('a failure', () => {
  const fails = async (): Promise<Reply> => {
    throw new Error('the index is on fire');
  };

  it('is told in private, says what to do, and keeps its cause to the log', async () => {
    const { newsroom, log } = await begin({ bot: { answer: fails } });
    const seen = await newsroom.join({ name: 'Kylie' }).runs('/ask', { question: 'summit?' });
    expect(seen.ephemeral).toBe(true);
    expect(seen.words).toContain('Something went wrong on my side');
    expect(seen.words).not.toContain('fire');
    expect(log.join()).toContain('the index is on fire');
  });

  it('of one mention does not keep the next from its answer', async () => {
    let calls = 0;
    const { newsroom, registered, discord } = await begin({
      bot: { answer: async () => (calls++ === 0 ? fails() : NO) },
    });
    const kylie = newsroom.join({ name: 'Kylie' });
    await kylie.writes('#general', `${registered.mention} first`);
    const second = await kylie.writes('#general', `${registered.mention} second`);
    expect((await discord.replyTo(second)).words).toContain('No reporter asked that');
  });

  it('after the deferral is told in its place', async () => {
    const work = slowly();
    const { newsroom } = await begin({ bot: { answer: work.answer, after: impatient } });
    const doing = newsroom.join({ name: 'Kylie' }).runs('/ask', { question: 'summit?' });
    await doing.acknowledged();
    work.fail(new Error('late'));
    expect((await doing).words).toContain('Something went wrong on my side');
  });
});

describe('a channel where the bot may not write', () => {
  it('gets no answer, and the log names the missing permission', async () => {
    const { newsroom, registered, discord, log } = await begin();
    const kylie = newsroom.join({ name: 'Kylie' });
    const quiet = newsroom.channel('quiet');
    newsroom.overwrite(quiet, { id: registered.id }, { deny: ['SendMessages'] });
    await kylie.writes('#quiet', `${registered.mention} summit?`);
    const elsewhere = await kylie.writes('#general', `${registered.mention} summit?`);
    await discord.replyTo(elsewhere);
    expect(kylie.sees('#quiet')).toHaveLength(1);
    expect(log.join()).toContain('the permission Send Messages is missing');
  });
});

describe('Discord in trouble', () => {
  it('sends the answer once more where Discord answers 500', async () => {
    const { newsroom, registered, discord } = await begin();
    discord.trouble.fail('POST /channels/:channel/messages', 500);
    const message = await newsroom.join({ name: 'Kylie' }).writes('#general', `${registered.mention} summit?`);
    expect((await discord.replyTo(message)).words).toContain('senior administration official');
  });

  const POST = 'POST /channels/:channel/messages';
  it.each<[string, (discord: Stage['discord']) => void]>([
    ['answers 500', ({ trouble }) => trouble.fail(POST, 500, { carriedOut: true })],
    [
      'answers 502 twice, with a page',
      ({ trouble }) => trouble.fail(POST, 502, { carriedOut: true, html: true, times: 2 }),
    ],
    ['resets the connection', ({ trouble }) => trouble.cut(POST, { carriedOut: true, reset: true })],
    ['closes the connection', ({ trouble }) => trouble.cut(POST, { carriedOut: true })],
  ])('has one reply, which goes with its question, where Discord has posted it and then %s', async (_, breaks) => {
    const { newsroom, registered, discord } = await begin();
    const kylie = newsroom.join({ name: 'Kylie' });
    breaks(discord);
    const message = await kylie.writes('#general', `${registered.mention} summit?`);
    await discord.replyTo(message);
    await discord.settles();
    expect(discord.trouble.pending).toBe(0);
    const replies = () => kylie.sees('#general').filter(({ author }) => author === 'On Background');
    expect(replies()).toHaveLength(1);
    await kylie.deletes(message);
    await discord.settles();
    expect(replies()).toEqual([]);
  });

  it('answers the next question with a reply of its own', async () => {
    const { newsroom, registered, discord } = await begin();
    const kylie = newsroom.join({ name: 'Kylie' });
    for (let each = 0; each < 2; each++) {
      await discord.replyTo(await kylie.writes('#general', `${registered.mention} summit?`));
    }
    expect(kylie.sees('#general').filter(({ author }) => author === 'On Background')).toHaveLength(2);
  });

  it('answers on after the connection was dropped and resumed', async () => {
    const { newsroom, registered, discord } = await begin();
    const kylie = newsroom.join({ name: 'Kylie' });
    discord.gateway.drop(registered);
    const message = await kylie.writes('#general', `${registered.mention} summit?`);
    expect((await discord.replyTo(message)).words).toContain('senior administration official');
  });
});
