import { type Collection, LimitedCollection } from 'discord.js';
import { afterEach, expect, it } from 'vitest';
import { textOf } from '../documented/documents.ts';
import { raise, type Stage } from './on-background.ts';

let stage: Stage;
afterEach(() => stage.end());

it('keeps the last few messages of a channel in memory, whatever is said there, and still follows an old answer up', async () => {
  stage = await raise();
  const { newsroom, registered, running, discord } = stage;
  const dana = newsroom.join({ name: 'Dana' });
  const asked = await dana.writes('#general', `${registered.mention} Is the Biden-Putin summit still on?`);
  const answer = await discord.replyTo(asked);
  for (let one = 0; one < 40; one++) await dana.writes('#general', `Talk among people, ${one}`);
  const later = await dana.repliesTo(answer, `${registered.mention} who said that?`);
  expect((await discord.replyTo(later)).words).toContain('a senior administration official');
  const kept = [...running.client.channels.cache.values()].map((channel) =>
    'messages' in channel ? channel.messages.cache.size : 0,
  );
  expect(Math.max(...kept)).toBeGreaterThan(0);
  expect(Math.max(...kept)).toBeLessThanOrEqual(10);
});

it('keeps as many people, and messages for as long, as PRIVACY.md says', async () => {
  stage = await raise();
  const { client } = stage.running;
  const most = (kept: Collection<string, unknown> | undefined): number =>
    kept instanceof LimitedCollection ? kept.maxSize : Number.POSITIVE_INFINITY;
  expect(most(client.users.cache)).toBe(5_000);
  expect(most(client.guilds.cache.first()?.members.cache)).toBe(100);
  // In seconds: what is a quarter of an hour old goes in the round that comes within five minutes.
  expect(client.options.sweepers?.messages).toEqual({ lifetime: 15 * 60, interval: 5 * 60 });
  const privacy = textOf('PRIVACY.md');
  expect(privacy).toContain('until ten newer ones of the channel take their place, or 15 to 20 minutes');
  expect(privacy).toContain('5,000 people, 100 members of a server');
});
