import { afterEach, describe, expect, it } from 'vitest';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import { archiveOf } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';

const archive = archiveOf();
const SUMMIT = 'Is the Biden-Putin summit still on?';

let stage: Stage | null = null;
const begin = async (locale = 'en-US'): Promise<{ stage: Stage; member: Person }> => {
  stage = await raise({ archive, locale });
  return { stage, member: stage.newsroom.join({ name: 'Ana' }) };
};
afterEach(async () => {
  await stage?.end();
  stage = null;
});

async function asks({ discord, registered }: Stage, member: Person, words: string): Promise<Seen> {
  return discord.replyTo(await member.writes('#general', `${registered.mention} ${words}`));
}

describe('a member who replies to an answer in her own language', () => {
  it.each([
    ['es-ES', '¿cuándo fue?', '21 de febrero de 2022'],
    ['es-ES', '¿y después?', 'La pregunta de la prensa:'],
    ['es-ES', '¿y la segunda parte?', 'No existe esa parte'],
    ['fr', 'c’était quand ?', '21 février 2022'],
    ['fr', 'et ensuite ?', 'La question de la presse'],
    ['fr', 'et en 2023 ?', 'Dans les points de presse que j’ai lus'],
  ])('in a server in %s, "%s", is understood', async (locale, words, expected) => {
    const { stage, member } = await begin(locale);
    const answer = await asks(stage, member, SUMMIT);
    const reply = await stage.discord.replyTo(await member.repliesTo(answer, words));
    expect(reply.words).toContain(expected);
  });
});

describe('a member who asks for the second part of a question that has one', () => {
  it.each([
    ['es-ES', '¿y la segunda parte?', 'La pregunta de la prensa'],
    ['fr', 'et la deuxième partie ?', 'La question de la presse'],
  ])('in a server in %s, by "%s", gets what was said to that part', async (locale, words, ofThePress) => {
    const { stage, member } = await begin(locale);
    const answer = await asks(
      stage,
      member,
      'Would troops entering the Donbas anew be an invasion and trigger sanctions?',
    );
    expect(answer.words).toContain('in response to your first question');
    const reply = await stage.discord.replyTo(await member.repliesTo(answer, words));
    expect(reply.words).toContain(ofThePress);
    expect(reply.words).toContain('And then two is: There’s now calls for having a U.N. Security Council meeting.');
    expect(reply.words).toContain('Russia cannot necessarily veto the holding of a meeting');
    expect(reply.words).not.toContain('in response to your first question');
  });
});

describe('a member who points to a message in Spanish or French', () => {
  it.each(['¿puedes responder a esto?', 'tu peux répondre à ça ?'])('"%s" asks that message', async (words) => {
    const { stage, member } = await begin();
    const { discord, registered } = stage;
    const other = await member.writes('#general', `<@${registered.id}> ${SUMMIT}`);
    await discord.replyTo(other);
    const reply = await discord.replyTo(await member.repliesTo(other, `${registered.mention} ${words}`));
    expect(reply.words).toContain('further engagements between the two leaders');
  });
});

describe('a member who names a topic alone', () => {
  it.each(['China', 'student debt'])(
    '"%s", which no transcript speaks of, is told no, by mention and command',
    async (topic) => {
      const { stage, member } = await begin();
      for (const reply of [await asks(stage, member, topic), await member.runs('/ask', { question: topic })]) {
        expect(reply.words).toContain('No reporter asked that');
      }
    },
  );

  it('"sanctions" is answered', async () => {
    const { stage, member } = await begin();
    expect((await asks(stage, member, 'sanctions')).words).toContain('A reporter asked:');
  });
});

describe('a member who asks two questions in one breath', () => {
  it('gets each answered under its number', async () => {
    const { stage, member } = await begin();
    const { words } = await asks(stage, member, `${SUMMIT} And will US troops rescue Americans?`);
    expect(words).toContain('1. “Is the Biden-Putin summit still on?”');
    expect(words).toContain('2. “will US troops rescue Americans?”');
  });
});
