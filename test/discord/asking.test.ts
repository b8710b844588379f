import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/discord/limits.ts';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import { DURING_THE_CALL } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';

let stage: Stage;
let kylie: Person;

beforeAll(async () => {
  stage = await raise();
  kylie = stage.newsroom.join({ name: 'Kylie' });
});
afterAll(() => stage.end());

const mentions = async (text: string): Promise<Seen> => {
  const message = await kylie.writes('#general', text.replace('@bot', stage.registered.mention));
  return stage.discord.replyTo(message);
};

/** Everything that must stand beside a quote of the call of 21 February 2022. */
function expectAttributed(seen: Seen): void {
  expect(seen.words).toContain('— **a senior administration official, on background**');
  expect(seen.words).toContain('The rule, in the words of the briefing: Tonight’s call is going to be on background');
  expect(seen.words).toContain('Embargo lifted at 5:43 p.m. EST on Feb. 21, 2022.');
  expect(seen.words).toContain('Background Press Call by Senior Administration Officials on Russia and Ukraine');
  expect(seen.words).toContain(
    `Feb. 21, 2022, 5:24 p.m. EST (<t:${Date.parse('2022-02-21T17:24:00-05:00') / 1000}:f>)`,
  );
  expect(seen.buttons.map(({ label }) => label)).toContain('Source');
  expect(seen.pings).toMatchObject({ everyone: false });
}

describe('a member mentions the bot with a question', () => {
  it.each([
    ['@bot Is the Biden-Putin summit still on?', 'certainly can’t commit to a meeting'],
    ['Is the Biden-Putin summit @bot still on?', 'certainly can’t commit to a meeting'],
    ['Blinken Lavrov Thursday? @bot', 'I would refer you to the State Department'],
    ['@bot will US troops rescue americans?', 'no intention of sending American forces'],
    ['@bot what did the executive order do?', 'prohibit new investment, trade, and financing'],
  ])('%s', async (text, words) => {
    const reply = await mentions(text);
    expect(reply.words).toContain(words);
    expectAttributed(reply);
    expect(reply.ephemeral).toBe(false);
  });

  it('that asks two things, and each is answered, with its own attribution', async () => {
    const reply = await mentions('@bot Is the Biden-Putin summit still on? And will US troops rescue americans?');
    expect(reply.words).toContain('**1. “Is the Biden-Putin summit still on?”**');
    expect(reply.words).toContain('certainly can’t commit to a meeting');
    expect(reply.words).toContain('**2. “will US troops rescue americans?”**');
    expect(reply.words).toContain('no intention of sending American forces');
    expect(reply.words.split('— **a senior administration official, on background**')).toHaveLength(3);
    expectAttributed(reply);
  });

  it('that asks two things of which one has no answer, and the reply says which', async () => {
    const reply = await mentions('@bot Is the Biden-Putin summit still on, and when will gas prices come down?');
    const [first = '', second = ''] = reply.words.split('**2. ');
    expect(first).toContain('certainly can’t commit to a meeting');
    expect(second).toContain('when will gas prices come down?');
    expect(second).toMatch(/No reporter asked that|I am not certain/);
  });

  it('that asks two things which one exchange answers, and it is shown once', async () => {
    const reply = await mentions('@bot Is the Biden-Putin summit still on, and what is the effect on the summit?');
    expect(reply.words.split('certainly can’t commit to a meeting')).toHaveLength(2);
    expect(reply.words).not.toContain('**2. ');
  });

  it('and gets an honest no with the nearest questions for what nobody asked', async () => {
    const reply = await mentions('@bot what about gas prices?');
    expect(reply.words).toContain('No reporter asked that in the briefings I have read.');
    expect(reply.words).toContain('The nearest questions that were asked:');
    const opened = await kylie.presses(reply, 'Answer to 1');
    expect(opened.ephemeral).toBe(true);
    expectAttributed(opened);
  });

  it('or with nothing, and is told in two lines what to ask', async () => {
    const reply = await mentions('@bot');
    expect(reply.words.split('\n')).toHaveLength(2);
    expect(reply.words).toContain('For example: “');
  });

  it('or with far too much, and is told how much is taken', async () => {
    const reply = await mentions(`@bot ${'why '.repeat(400)}`);
    expect(reply.words).toContain(`at most ${LIMITS.question} characters`);
  });
});

describe('a message that is not for the bot', () => {
  it.each([
    ['@everyone', () => '@everyone is the summit still on?'],
    ['nobody', () => 'is the summit still on?'],
    ['somebody else', () => `${kylie.mention} is the summit still on?`],
    ['a role', () => `${stage.newsroom.role('Desk', [], { mentionable: true }).mention} is the summit still on?`],
  ])('to %s gets no answer', async (_, text) => {
    const before = await kylie.writes('#general', text());
    // Events come in order, so once the later message is answered the earlier one was passed over.
    const after = await mentions('@bot Is the Biden-Putin summit still on?');
    const replies = kylie.sees('#general').filter(({ repliesTo }) => repliesTo === before.id);
    expect(replies).toEqual([]);
    expect(after.words).not.toBe('');
  });

  it('a reply to its answer without a question of its own is left alone', async () => {
    const answer = await mentions('@bot Is the Biden-Putin summit still on?');
    const thanks = await kylie.repliesTo(answer, 'thanks!');
    await mentions('@bot Blinken Lavrov Thursday?');
    expect(kylie.sees('#general').filter(({ repliesTo }) => repliesTo === thanks.id)).toEqual([]);
  });
});

describe('a member runs /ask', () => {
  it('and the channel sees the answer', async () => {
    const seen = await kylie.runs('/ask', { question: 'Is the Biden-Putin summit still on?' });
    expect(seen.ephemeral).toBe(false);
    expectAttributed(seen);
  });

  it('chooses a briefing as she types, by a word or a date', async () => {
    for (const typed of ['', 'ukraine', 'background russia', 'feb 21', '2022-02']) {
      const [choice, ...more] = await kylie.types('/ask', { question: 'summit?', briefing: typed });
      expect(more).toEqual([]);
      expect(choice?.name).toMatch(/^Feb\. 21, 2022: Background Press Call/);
      expect(choice?.name.length).toBeLessThanOrEqual(100);
    }
    expect(await kylie.types('/ask', { question: 'summit?', briefing: 'covid' })).toEqual([]);
  });

  it.each(['value', 'name'] as const)('with a briefing given by its %s', async (field) => {
    const [choice] = await kylie.types('/ask', { question: 'summit?', briefing: 'ukraine' });
    const seen = await kylie.runs('/ask', {
      question: 'Is the Biden-Putin summit still on?',
      briefing: choice?.[field] ?? '',
    });
    expectAttributed(seen);
  });

  it('with a briefing that is not there, and is told so in private', async () => {
    const seen = await kylie.runs('/ask', { question: 'summit?', briefing: 'the moon landing' });
    expect(seen.ephemeral).toBe(true);
    expect(seen.words).toContain('I have no briefing by that name.');
  });
});

describe('the buttons under an answer', () => {
  it('show the whole answer, what was asked, and the source', async () => {
    const answer = await mentions('@bot Blinken Lavrov Thursday?');
    const whole = await kylie.presses(answer, 'Whole answer');
    expect(whole.ephemeral).toBe(true);
    expect(whole.words).toContain('So, again, Kylie, I’ll repeat what I’ve said up until now');
    expect(whole.words).toContain('-# Reporter: Yeah, just the Secretary Blinken —');
    expect(whole.words).toContain('they’re going to have more say about that than I will on this call.');
    const asked = await kylie.presses(answer, 'What was asked');
    expect(asked.ephemeral).toBe(true);
    expect(asked.words).toContain('Will Secretary Blinken still be meeting with Foreign Minister Lavrov on Thursday');
    expect(asked.words).not.toContain('senior administration official, on background');
    expect(kylie.follows(answer, 'Source')).toMatch(/^https:\/\/bidenwhitehouse\.archives\.gov\/.*#:~:text=/);
  });

  it('show what a follow-up follows', async () => {
    const answer = await mentions('@bot You’re saying you will impose additional steps tomorrow?');
    const asked = await kylie.presses(answer, 'What was asked');
    expect(asked.words).toContain('It follows up what was asked before');
    expect(asked.words).toContain('basically a ban on investment');
  });

  it('have no question to show under opening remarks', async () => {
    const answer = await mentions('@bot what did the executive order do?');
    expect(answer.buttons.map(({ label }) => label)).toEqual(['Whole answer', 'Card', 'Source', 'Remove']);
    expect(answer.words).toContain('From remarks, not in answer to a question.');
  });

  it('work after a restart', async () => {
    const answer = await mentions('@bot Is the Biden-Putin summit still on?');
    await stage.restart();
    const whole = await kylie.presses(answer, 'Whole answer');
    expect(whole.words).toContain('as imminently like they will.');
  });

  it('show nothing to anybody else', async () => {
    const alex = stage.newsroom.join({ name: 'Alex' });
    const answer = await mentions('@bot Is the Biden-Putin summit still on?');
    const whole = await kylie.presses(answer, 'Whole answer');
    expect(alex.sees('#general').map(({ id }) => id)).not.toContain(whole.id);
  });
});

describe('while the call is under embargo', () => {
  let early: Stage;
  beforeAll(async () => {
    early = await raise({ now: DURING_THE_CALL });
  });
  afterAll(() => early.end());

  it('nothing of it is shown: no answer, no nearest question, no choice', async () => {
    const ellen = early.newsroom.join({ name: 'Ellen' });
    const seen = await ellen.runs('/ask', { question: 'Is the Biden-Putin summit still on?' });
    expect(seen.words).toBe('No reporter asked that in the briefings I have read. Nothing near it was asked either.');
    expect(await ellen.types('/ask', { question: 'x', briefing: 'ukraine' })).toEqual([]);
    const message = await ellen.writes('#general', early.registered.mention);
    expect((await early.discord.replyTo(message)).words).not.toMatch(/ukraine|russia/i);
  });

  it('and a button from after the lift opens nothing before it', async () => {
    const answer = await mentions('@bot Is the Biden-Putin summit still on?');
    const customId = answer.buttons.find(({ label }) => label === 'Whole answer')?.customId;
    expect(customId).toBeTruthy();
    const channel = early.newsroom.channel('general');
    const poster = await early.running.client.channels.fetch(channel.id);
    if (!poster?.isSendable()) throw new Error('no channel to send to');
    const planted = await poster.send({
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Whole answer', custom_id: customId ?? '' }] }],
      content: 'from later',
    });
    const ellen = early.newsroom.join({ name: 'Mike' });
    const seen = await ellen.presses({ id: planted.id, channelId: channel.id }, 'Whole answer');
    expect(seen.words).toContain('no longer in my archive');
  });
});
