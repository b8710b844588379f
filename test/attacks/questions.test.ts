import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import { raise, type Stage } from '../discord/on-background.ts';
import { AFTER_THE_CALL } from '../seed.ts';
import { harmOf } from './harm.ts';
import { HOSTILE_TEXTS, LONG_TEXTS } from './hostile-texts.ts';
import { expectCount } from './inputs.ts';

const SUMMIT = 'Is the Biden-Putin summit still on?';
let stage: Stage;
let kylie: Person;
beforeAll(async () => {
  stage = await raise({ now: AFTER_THE_CALL });
  kylie = stage.newsroom.join({ name: 'Kylie' });
});
afterAll(async () => {
  expect(stage.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  await stage.end();
});

const texts = Object.entries(HOSTILE_TEXTS);
const long = Object.entries(LONG_TEXTS);
/** What a member without Nitro may write. */
const MOST = 1_900;
/** As Discord limits an option that takes a question. */
const option = (text: string): string => text.slice(0, 1000);

/** The harm that each text does at an entry; afterwards the bot answers an honest question. */
async function attack(
  inputs: readonly (readonly [string, string])[],
  entry: (text: string) => Promise<readonly Seen[]>,
  title: string,
): Promise<void> {
  const harm: string[] = [];
  let tried = 0;
  for (const [what, text] of inputs) {
    tried += 1;
    for (const seen of await entry(text)) harm.push(...harmOf(seen).map((each) => `${what}: ${each}`));
  }
  expect(harm).toEqual([]);
  expectCount(title, tried);
  const honest = await kylie.runs('/ask', { question: SUMMIT });
  expect(honest.words).toContain('a senior administration official, on background');
}

/** What the bot wrote in reply to a message; nothing where it kept silent. */
async function repliesTo(message: Seen): Promise<readonly Seen[]> {
  await stage.discord.settles();
  return kylie
    .sees({ id: message.channelId })
    .filter(({ repliesTo: to, author }) => to === message.id && author !== 'Kylie');
}

const mention = async (text: string): Promise<readonly Seen[]> => {
  const asked = await kylie.writes('#general', `${stage.registered.mention} ${text}`.slice(0, MOST));
  const replies = await repliesTo(asked);
  expect(replies.length).toBeLessThanOrEqual(1);
  return replies;
};

it('Hostile text beside a mention does nothing', ({ task }) => attack(texts, mention, task.name));

it('Texts as long as Discord takes, made to take long, beside a mention', ({ task }) =>
  attack(long, mention, task.name));

it('Hostile text in /ask does nothing', ({ task }) =>
  attack(texts, async (text) => [await kylie.runs('/ask', { question: option(text) })], task.name));

it('Hostile text as the briefing and the speaker of /ask does nothing', ({ task }) =>
  attack(
    texts,
    async (text) => [
      await kylie.runs('/ask', { question: SUMMIT, briefing: option(text) }),
      await kylie.runs('/ask', { question: SUMMIT, speaker: text.slice(0, 100) }),
    ],
    task.name,
  ));

it('Hostile text in /quote does nothing', ({ task }) =>
  attack([...texts, ...long], async (text) => [await kylie.runs('/quote', { words: option(text) })], task.name));

it('Hostile text as a day does nothing', ({ task }) =>
  attack(
    texts,
    async (text) => [
      await kylie.runs('/quote', { words: 'no intention', since: text }),
      await kylie.runs('/compare', { topic: 'summit', when1: text, when2: '2022' }),
    ],
    task.name,
  ));

it('Hostile text as the topic of /trend and /compare does nothing', ({ task }) =>
  attack(
    texts,
    async (text) => [
      await kylie.runs('/trend', { topic: text.slice(0, 100) }),
      await kylie.runs('/compare', { topic: option(text), when1: '2021', when2: '2022-02' }),
    ],
    task.name,
  ));

it('Hostile text in somebody’s message, asked or looked up by its menu, does nothing', ({ task }) =>
  attack(
    [...texts, ...long],
    async (text) => {
      const written = await kylie.writes('#general', text.slice(0, MOST));
      return [await kylie.usesOn(written, 'Ask the briefings'), await kylie.usesOn(written, 'Who said this?')];
    },
    task.name,
  ));

it('Hostile text in a reply to an answer does nothing', async ({ task }) => {
  const asked = await kylie.writes('#general', `${stage.registered.mention} ${SUMMIT}`);
  const answer = await stage.discord.replyTo(asked);
  await attack(
    texts,
    async (text) => [
      ...(await repliesTo(await kylie.repliesTo(answer, text))),
      ...(await repliesTo(await kylie.repliesTo(answer, `what about ${text}`))),
    ],
    task.name,
  );
});

it('Hostile text in a direct message does nothing', ({ task }) => {
  const place = kylie.directMessages(stage.registered);
  return attack(texts, async (text) => repliesTo(await kylie.writes(place, text)), task.name);
});

it('Hostile text as it is typed is offered nothing of its own', async ({ task }) => {
  let tried = 0;
  for (const [, text] of texts) {
    tried += 1;
    const typed = text.slice(0, 100);
    const offered = [
      ...(await kylie.types('/ask', { question: typed })),
      ...(await kylie.types('/ask', { question: 'x', briefing: typed })),
      ...(await kylie.types('/quote', { words: 'x', speaker: typed })),
    ];
    for (const { name, value } of offered)
      expect(`${name} ${value}`).not.toMatch(/[@<>\u202a-\u202e\u2066-\u2069]|https?:/);
  }
  expectCount(task.name, tried);
});
