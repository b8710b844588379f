import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asked } from '../../src/answer/answer-question.ts';
import type { Bot } from '../../src/discord/bot.ts';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import { archiveOf } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';

const archive = archiveOf();
let stage: Stage;
let kylie: Person;

beforeEach(async () => {
  stage = await raise({ archive });
  kylie = stage.newsroom.join({ name: 'Kylie' });
});
afterEach(() => stage.end());

const SUMMIT = 'Is the Biden-Putin summit still on?';
const THURSDAY = 'Blinken Lavrov Thursday?';
const MINUTE = 60_000;
const withMention = (text: string): string => text.replace('@bot', stage.registered.mention);
const asks = async (text: string): Promise<{ question: Seen; answer: Seen }> => {
  const question = await kylie.writes('#general', withMention(`@bot ${text}`));
  return { question, answer: await stage.discord.replyTo(question) };
};

describe('a member edits her question', () => {
  it('within a quarter of an hour, and the answer is edited', async () => {
    const { question, answer } = await asks(SUMMIT);
    stage.clock.advance(14 * MINUTE);
    await kylie.edits(question, withMention(`@bot ${THURSDAY}`));
    const edited = await stage.discord.edited(answer);
    expect(edited.words).toContain('I would refer you to the State Department');
    expect(edited.words).not.toContain('commit to a meeting');
    expect(edited.buttons.map(({ label }) => label)).toContain('Remove');
    expect(edited.pings.users).toEqual([]);
  });

  it('after a restart all the same', async () => {
    const { question, answer } = await asks(SUMMIT);
    stage.clock.advance(MINUTE);
    await stage.restart();
    await kylie.edits(question, withMention(`@bot ${THURSDAY}`));
    expect((await stage.discord.edited(answer)).words).toContain('I would refer you to the State Department');
  });

  it('later than that, and the answer stays', async () => {
    const { question, answer } = await asks(SUMMIT);
    stage.clock.advance(16 * MINUTE);
    await kylie.edits(question, withMention(`@bot ${THURSDAY}`));
    await stage.discord.settles();
    expect(kylie.looksAgainAt(answer)?.edits).toBe(0);
  });

  it('and takes the mention out, and the answer goes', async () => {
    const { question, answer } = await asks(SUMMIT);
    await kylie.edits(question, 'Never mind.');
    await stage.discord.deleted(answer);
  });

  it('that nobody had answered, and nothing comes of it', async () => {
    const talk = await kylie.writes('#general', 'The summit is off, I hear.');
    await kylie.edits(talk, 'The summit is on, I hear.');
    await stage.discord.settles();
    expect(kylie.sees('#general')).toHaveLength(1);
  });

  it('whose answer a moderator removed, and nothing comes back', async () => {
    const { question, answer } = await asks(SUMMIT);
    const moderator = stage.newsroom.join(
      { name: 'Mod' },
      { roles: [stage.newsroom.role('Moderators', ['ManageMessages'])] },
    );
    await moderator.deletes(answer);
    await kylie.edits(question, withMention(`@bot ${THURSDAY}`));
    await stage.discord.settles();
    expect(kylie.sees('#general').map(({ id }) => id)).toEqual([question.id]);
    expect(stage.log.join()).not.toContain('An event failed');
  });
});

describe('a member edits her question while the bot looks for the answer', () => {
  it('and the answer to the edited one stands at the end', async () => {
    const asked: Asked[] = [];
    const waiting: (() => void)[] = [];
    const answer: Bot['answer'] = async (each) => {
      asked.push(each);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return { kind: 'no', nearest: [], confidence: 0 };
    };
    const slow = await raise({ archive, bot: { answer } });
    try {
      const ellen = slow.newsroom.join({ name: 'Ellen' });
      const question = await ellen.writes('#general', `${slow.registered.mention} first`);
      await slow.discord.settles();
      await ellen.edits(question, `${slow.registered.mention} second`);
      await slow.discord.settles();
      expect(asked).toEqual([{ question: 'first' }]);
      waiting.shift()?.();
      const shown = await slow.discord.replyTo(question);
      await slow.discord.settles();
      waiting.shift()?.();
      await slow.discord.edited(shown);
      expect(asked).toEqual([{ question: 'first' }, { question: 'second' }]);
    } finally {
      await slow.end();
    }
  });
});

describe('a member deletes her question', () => {
  it('and the answer goes, however much later', async () => {
    const { question, answer } = await asks(SUMMIT);
    stage.clock.advance(300 * MINUTE);
    await kylie.deletes(question);
    await stage.discord.deleted(answer);
  });

  it('after a restart, and the answer is found and goes', async () => {
    const { question, answer } = await asks(SUMMIT);
    await asks(THURSDAY);
    stage.clock.advance(MINUTE);
    await stage.restart();
    await kylie.deletes(question);
    await stage.discord.deleted(answer);
    expect(kylie.sees('#general')).toHaveLength(2);
  });

  it('and no other deletion costs Discord a request', async () => {
    await stage.restart();
    stage.clock.advance(MINUTE);
    const talk = await kylie.writes('#general', 'The summit is off, I hear.');
    const before = stage.discord.calls.length;
    await kylie.deletes(talk);
    await stage.discord.settles();
    expect(stage.discord.calls.length).toBe(before);
  });
});

describe('the button Remove', () => {
  it('takes the answer away for the one who asked, after a restart too', async () => {
    const { answer } = await asks(SUMMIT);
    await stage.restart();
    await kylie.presses(answer, 'Remove');
    await stage.discord.deleted(answer);
  });

  it('takes the answer to /ask away for the one who asked', async () => {
    const answer = await kylie.runs('/ask', { question: SUMMIT });
    await kylie.presses(answer, 'Remove');
    await stage.discord.deleted(answer);
  });

  it('tells anybody else in private that they cannot', async () => {
    const { answer } = await asks(SUMMIT);
    const omar = stage.newsroom.join({ name: 'Omar' });
    const seen = await omar.presses(answer, 'Remove');
    expect(seen.ephemeral).toBe(true);
    expect(seen.words).toContain('Only the person who asked, or somebody with the permission Manage Messages');
    expect(kylie.looksAgainAt(answer)).not.toBeNull();
  });

  it('works for a moderator', async () => {
    const { answer } = await asks(SUMMIT);
    const role = stage.newsroom.role('Moderators', ['ManageMessages']);
    await stage.newsroom.join({ name: 'Mod' }, { roles: [role] }).presses(answer, 'Remove');
    await stage.discord.deleted(answer);
  });

  it('stands under a list of the nearest and under a notice, and not under what only one person sees', async () => {
    const labels = (seen: Seen): string[] => seen.buttons.map(({ label }) => label);
    const list = await asks('what about gas prices?');
    expect(labels(list.answer)).toContain('Remove');
    expect(labels((await asks('')).answer)).toEqual(['Remove']);
    expect(labels(await kylie.presses(list.answer, 'Answer to 1'))).not.toContain('Remove');
  });
});
