import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, answerQuestion } from '../../src/answer/answer-question.ts';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import { AFTER_THE_CALL, archiveOf, DURING_THE_CALL, SEED_FILE } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';

const archive = archiveOf();
/** What was looked for, in order. */
const asked: Asked[] = [];
const answer = async (each: Asked) => {
  asked.push(each);
  return answerQuestion(archive, each, AFTER_THE_CALL);
};

let stage: Stage;
let kylie: Person;
let omar: Person;

beforeAll(async () => {
  stage = await raise({ archive, bot: { answer } });
  kylie = stage.newsroom.join({ name: 'Kylie' });
  omar = stage.newsroom.join({ name: 'Omar' });
});
afterAll(() => stage.end());

const withMention = (text: string): string => text.replace('@bot', stage.registered.mention);
const asks = async (text: string): Promise<Seen> =>
  stage.discord.replyTo(await kylie.writes('#general', withMention(`@bot ${text}`)));
const replies = async (to: Seen, text: string, { ping = true } = {}): Promise<Seen> =>
  stage.discord.replyTo(await omar.repliesTo(to, withMention(text), { ping }));

/** Whether the bot passed a message over: events come in order, so it has once a later one is answered. */
async function isPassedOver(message: Seen): Promise<boolean> {
  await asks('Blinken Lavrov Thursday?');
  return kylie.sees('#general').every(({ repliesTo }) => repliesTo !== message.id);
}

const SUMMIT = 'Is the Biden-Putin summit still on?';
const ATTRIBUTED = '— **a senior administration official, on background**';

describe('a member replies to somebody’s message and mentions the bot', () => {
  it.each(['@bot', '@bot ?', '@bot can you answer this, please?', 'what do the briefings say about that, @bot?'])(
    '"%s", and that message’s question is asked, where the bot may read it',
    async (text) => {
      const question = await kylie.writes('#general', withMention(`${SUMMIT} @bot`));
      const reply = await replies(question, text);
      expect(reply.words).toContain('certainly can’t commit to a meeting');
      expect(reply.words).toContain(ATTRIBUTED);
    },
  );

  it('with a question of her own, and that one is asked', async () => {
    const other = await kylie.writes('#general', withMention(`${SUMMIT} @bot`));
    const reply = await replies(other, '@bot will US troops rescue americans?');
    expect(reply.words).toContain('no intention of sending American forces');
  });

  it('that the bot may not read, and is told in two lines what to do instead', async () => {
    const question = await kylie.writes('#general', SUMMIT);
    const reply = await replies(question, '@bot');
    expect(reply.words.split('\n')).toHaveLength(2);
    expect(reply.words).toContain('Discord shows me only messages that mention me');
  });

  it('that was deleted, and is told so', async () => {
    const question = await kylie.writes('#general', SUMMIT);
    const reference = { ...question };
    await kylie.deletes(question);
    const reply = await replies(reference, '@bot');
    expect(reply.words).toContain('The message that you reply to is gone.');
  });

  it('that is a long story, and the question in it is asked', async () => {
    const story = `${'So I was reading the news all day long. '.repeat(30)}${SUMMIT}`;
    const question = await kylie.writes('#general', withMention(`@bot ${story}`));
    await replies(question, '@bot');
    const { question: last = '' } = asked.at(-1) ?? {};
    expect(last).toMatch(/^\[…\] So I was reading the news all day long\..*Is the Biden-Putin summit still on\?$/);
    expect(last.length).toBeLessThanOrEqual(300);
  });
});

describe('a member replies to the bot’s answer', () => {
  it.each([
    ['when was that?', 'The briefing was on Feb. 21, 2022; it began at 5:24 p.m. EST.'],
    ['who said that?', 'let the speaker be named only like this: a senior administration official, on background.'],
    ['where was that said?', 'The transcript gives the place as: Via Teleconference.'],
    ['can I quote that?', 'These words may be used under the rules of their briefing:'],
    ['source?', 'The words stand in this transcript, as quoted:'],
  ])('%s', async (text, words) => {
    const reply = await replies(await asks(SUMMIT), text);
    expect(reply.words).toContain(words);
    expect(reply.words).toContain(ATTRIBUTED);
    expect(reply.words).toContain('Tonight’s call is going to be on background');
    expect(reply.words).toContain('Feb. 21, 2022, 5:24 p.m. EST');
    expect(reply.buttons.map(({ label }) => label)).toContain('Source');
    expect(reply.pings.users).toEqual([]);
  });

  it('and asks what was asked', async () => {
    const reply = await replies(await asks(SUMMIT), 'what was asked?');
    expect(reply.words).toContain('It’s actually Cecilia Vega with ABC.');
    expect(reply.words).not.toContain(ATTRIBUTED);
  });

  it('and asks for all of it, and goes on from there', async () => {
    const whole = await replies(await asks(SUMMIT), 'the whole answer');
    expect(whole.words).toContain('we were open to further engagements');
    expect(whole.words).toContain(ATTRIBUTED);
    const asked = await replies(whole, 'and what was the question?');
    expect(asked.words).toContain('Cecilia Vega');
    const next = await replies(asked, 'and then?');
    expect(next.words).toContain('Russia cannot necessarily veto the holding of a meeting');
  });

  it('and asks for the second part', async () => {
    const first = await asks(
      'Would Russian troops entering the Donbas anew be a renewed invasion and trigger sanctions?',
    );
    const reply = await replies(first, 'and the second part?');
    expect(reply.words).toMatch(/Security Council|Blinken\/Lavrov|That’s also correct/);
    expect(reply.words).toContain(ATTRIBUTED);
  });

  it('and asks for a part that is not there', async () => {
    const reply = await replies(await asks(SUMMIT), 'and the second part?');
    expect(reply.words).toContain('There is no such part');
  });

  it('with a question of its own, and that briefing is asked first, then all', async () => {
    const first = await asks(SUMMIT);
    asked.length = 0;
    const reply = await replies(first, 'did he talk about gas prices?');
    expect(asked).toEqual([
      { question: 'did he talk about gas prices?', briefing: SEED_FILE.replace('.md', '') },
      { question: 'did he talk about gas prices?' },
    ]);
    expect(reply.words).toMatch(/No reporter asked that|I am not certain/);
    asked.length = 0;
    expect((await replies(first, 'will US troops rescue americans?')).words).toContain('no intention of sending');
    expect(asked).toHaveLength(1);
  });

  it.each(['what about Lavrov?', 'and Lavrov?', '¿y Lavrov?', 'et Lavrov ?'])(
    '"%s", and the question before is asked of that',
    async (text) => {
      asked.length = 0;
      const reply = await replies(await asks('Is Blinken still meeting anybody on Thursday?'), text);
      expect(asked.slice(1).map(({ question }) => question)).toContainEqual(
        expect.stringMatching(/^Lavrov: Is still meeting anybody/),
      );
      expect(reply.words).toContain('Lavrov');
    },
  );

  it('with another topic, and is told what it was read with', async () => {
    const first = await asks(SUMMIT);
    const other = await replies(first, 'what about sanctions?');
    expect(other.words).toContain(`Taken as a follow-up to “${SUMMIT}”`);
    expect(other.words).toContain('judge by what the reporter asked');
    expect(other.buttons.map(({ label }) => label)).toContain('Answer to 1');
    const third = await replies(other, 'and Donbas?');
    expect(third.words).toContain(`Taken as a follow-up to “${SUMMIT}”`);
    expect(third.words).not.toContain('what about sanctions');
  });

  it('with another time, and only that time is looked in', async () => {
    const first = await asks(SUMMIT);
    const then = await replies(first, 'and in 2022?');
    expect(then.words).toContain(`Taken as a follow-up to “${SUMMIT}”`);
    expect(then.words).toContain('certainly can’t commit to a meeting');
    expect((await replies(first, 'and in 2023?')).words).toContain('No reporter asked that');
  });

  it('that was an answer to /ask, with another topic: it is read with what the reporter asked', async () => {
    const shown = await kylie.runs('/ask', { question: SUMMIT });
    asked.length = 0;
    await replies(shown, 'what about sanctions?');
    expect(asked.map(({ question }) => question)).toContainEqual(
      expect.stringMatching(/^sanctions: .*proposed Biden-Putin summit/),
    );
  });

  it('that was an answer to /ask', async () => {
    const shown = await kylie.runs('/ask', { question: SUMMIT });
    expect((await replies(shown, 'when was that?')).words).toContain('The briefing was on Feb. 21, 2022');
  });

  it.each(['thanks!', 'lol', '👍', 'wow, interesting', 'I told you so yesterday', 'what a mess', 'who cares'])(
    '"%s", and gets no answer',
    async (text) => {
      const message = await omar.repliesTo(await asks(SUMMIT), text);
      expect(await isPassedOver(message)).toBe(true);
    },
  );

  it('"thanks", with a mention, and gets no answer either', async () => {
    const message = await omar.repliesTo(await asks(SUMMIT), withMention('thanks @bot!'));
    expect(await isPassedOver(message)).toBe(true);
  });

  it('without the ping, so that Discord keeps its text from the bot, and gets no answer', async () => {
    const message = await omar.repliesTo(await asks(SUMMIT), 'when was that?', { ping: false });
    expect(await isPassedOver(message)).toBe(true);
    const called = await replies(await asks(SUMMIT), '@bot when was that?', { ping: false });
    expect(called.words).toContain('The briefing was on Feb. 21, 2022');
  });

  it('after a restart', async () => {
    const before = await asks(SUMMIT);
    await stage.restart();
    expect((await replies(before, 'when was that?')).words).toContain('The briefing was on Feb. 21, 2022');
  });
});

describe('a member replies to a list of the nearest questions', () => {
  it('with a number, and that one is opened', async () => {
    const list = await asks('what about gas prices?');
    const opened = await replies(list, 'the second one');
    expect(opened.words).toContain(ATTRIBUTED);
    const same = await kylie.presses(list, 'Answer to 2');
    expect(opened.words).toBe(same.words);
  });

  it('with a follow-up that could mean any of them, and is asked which', async () => {
    const reply = await replies(await asks('what about gas prices?'), 'when was that?');
    expect(reply.words).toContain('Which one do you mean?');
  });

  it('with another question', async () => {
    const reply = await replies(await asks('what about gas prices?'), SUMMIT);
    expect(reply.words).toContain('certainly can’t commit to a meeting');
  });
});

describe('a member replies to a message of the bot’s own words', () => {
  it('with a question, and gets its answer', async () => {
    const reply = await replies(await asks(''), SUMMIT);
    expect(reply.words).toContain('certainly can’t commit to a meeting');
  });

  it('with a follow-up of nothing, and gets no answer unless she calls the bot', async () => {
    const notice = await asks('');
    expect(await isPassedOver(await omar.repliesTo(notice, 'when was that?'))).toBe(true);
    expect((await replies(notice, '@bot when was that?')).words).not.toBe('');
  });
});

it('while the call is under embargo, a reply to a later answer learns nothing of it', async () => {
  const later = await asks(SUMMIT);
  const customId = later.buttons.find(({ label }) => label === 'Whole answer')?.customId ?? '';
  const early = await raise({ archive, now: DURING_THE_CALL });
  try {
    const channel = await early.running.client.channels.fetch(early.newsroom.channel('general').id);
    if (!channel?.isSendable()) throw new Error('no channel to send to');
    const planted = await channel.send({
      content: 'from later',
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Whole answer', custom_id: customId }] }],
    });
    const ellen = early.newsroom.join({ name: 'Ellen' });
    for (const text of ['when was that?', 'who said that?', 'and then?', 'what was asked?', 'more']) {
      const reply = await early.discord.replyTo(
        await ellen.repliesTo({ id: planted.id, channelId: planted.channelId }, text),
      );
      expect(reply.words).toContain('no longer in my archive');
    }
    expect(
      ellen
        .sees('#general')
        .map(({ words }) => words)
        .join(),
    ).not.toMatch(/russia|ukraine|2022/i);
  } finally {
    await early.end();
  }
});

it('where Message Content is switched on in the developer portal, any message can be asked', async () => {
  const open = await raise({ archive, intents: ['MessageContent'] });
  try {
    const ellen = open.newsroom.join({ name: 'Ellen' });
    const question = await ellen.writes('#general', SUMMIT);
    const reply = await open.discord.replyTo(await ellen.repliesTo(question, open.registered.mention));
    expect(reply.words).toContain('certainly can’t commit to a meeting');
  } finally {
    await open.end();
  }
});
