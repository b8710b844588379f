import { setImmediate as round } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createTurns } from '../../src/discord/turns.ts';
import type { SeenInteraction } from '../../src/local-discord/index.ts';
import { MOST_TYPED_WAITING, MOST_WAITING, TooBusyError } from '../../src/searching/searching.ts';
import { raise, type Stage } from './on-background.ts';

const PATIENCE = { interactions: { waiting: 3, within: 100 }, messages: { waiting: 2, within: 1000 } };

describe('the turns of what comes at once', () => {
  const begin = () => {
    const clock = { now: 0 };
    const refused: number[] = [];
    const done: string[] = [];
    const turns = createTurns(
      () => clock.now,
      (waiting) => refused.push(waiting),
      PATIENCE,
    );
    const take = (name: string, line: 'interactions' | 'messages' = 'interactions') =>
      turns.take(line).then((isTurn) => done.push(`${name} ${isTurn ? 'begins' : 'is refused'}`));
    return { clock, refused, done, take };
  };

  it('the first begins at once, the others one in each round, interactions before messages', async () => {
    const { done, take } = begin();
    for (const name of ['one', 'two']) void take(name);
    void take('message', 'messages');
    void take('three');
    await Promise.resolve();
    expect(done).toEqual(['one begins']);
    await round();
    expect(done).toEqual(['one begins', 'two begins']);
    await round();
    await round();
    expect(done).toEqual(['one begins', 'two begins', 'three begins', 'message begins']);
    await round();
    void take('later');
    await Promise.resolve();
    expect(done.at(-1)).toBe('later begins');
  });

  it('refuses at once where too many wait', async () => {
    const { done, take, refused } = begin();
    for (const name of ['one', 'two', 'three', 'four', 'five']) void take(name);
    await Promise.resolve();
    expect(done).toEqual(['one begins', 'five is refused']);
    expect(refused).toEqual([3]);
  });

  it('refuses what has waited too long, and goes on with what has not', async () => {
    const { clock, done, take } = begin();
    for (const name of ['one', 'two', 'three']) void take(name);
    void take('message', 'messages');
    clock.now = 101;
    await round();
    expect(done).toEqual(['one begins', 'two is refused', 'three is refused', 'message begins']);
  });
});

describe('a day on which everybody asks at once', () => {
  let stage: Stage | null = null;
  afterEach(async () => {
    await stage?.end();
    stage = null;
  });

  it('nobody is left without an answer: who has to be turned away is told so in private, and may ask a moment later', async () => {
    stage = await raise({ discord: { guard: 30_000 } });
    const { discord, newsroom } = stage;
    const told = new Map<string, SeenInteraction>();
    discord.onInteraction((seen) => told.set(seen.id, seen));
    const people = Array.from({ length: 160 }, (_, number) => newsroom.join({ name: `Reader ${number}` }));
    const asked = people.map(({ unwaited }) => unwaited.runs('/ask', { question: 'Is the summit still on?' }));
    const typed = people.slice(0, 5).map(({ unwaited }) => unwaited.types('/ask', { question: 'summit' }));
    await discord.until('everybody to be told', () => told.size === asked.length + typed.length);
    const replies = asked.map((id) => told.get(id)?.message);
    expect([...told.values()].filter(({ failed }) => failed)).toEqual([]);
    const busy = replies.filter((reply) => reply?.words.startsWith('Too many people are asking me'));
    expect(busy.length).toBeGreaterThan(0);
    expect(busy.every((reply) => reply?.ephemeral)).toBe(true);
    expect(replies.filter((reply) => reply?.words.includes('senior administration official')).length).toBeGreaterThan(
      // As many as may wait, and the first.
      60,
    );
    const [kylie] = people;
    expect((await kylie?.runs('/ask', { question: 'Is the summit still on?' }))?.ephemeral).toBe(false);
  });

  it('so it is where the questions in line for the search are too many', async () => {
    stage = await raise({
      bot: {
        answer: async () => {
          throw new TooBusyError(MOST_WAITING);
        },
        offer: async () => {
          throw new TooBusyError(MOST_TYPED_WAITING);
        },
      },
    });
    const { discord, newsroom, registered } = stage;
    const kylie = newsroom.join({ name: 'Kylie' });
    const refused = await kylie.runs('/ask', { question: 'Is the summit still on?' });
    expect([refused.ephemeral, refused.words.slice(0, 29)]).toEqual([true, 'Too many people are asking me']);
    const written = await kylie.writes('#general', `${registered.mention} Is the summit still on?`);
    expect((await discord.replyTo(written)).words).toMatch(/^Too many people are asking me/);
    expect(await kylie.types('/ask', { question: 'summit' })).toEqual([]);
  });

  it('a channel hears of it once, where questions are written', async () => {
    stage = await raise({ discord: { guard: 30_000 } });
    const { discord, newsroom, registered } = stage;
    const people = Array.from({ length: 160 }, (_, number) => newsroom.join({ name: `Reader ${number}` }));
    const [kylie] = people;
    for (const { unwaited } of people) unwaited.writes('#general', `${registered.mention} Is the summit still on?`);
    const isBusy = (words: string) => words.startsWith('Too many people are asking me');
    await discord.messageWhere('the word that it is busy', ({ words }) => isBusy(words));
    await discord.settles();
    expect(kylie?.sees('#general').filter(({ words }) => isBusy(words))).toHaveLength(1);
  });
});
