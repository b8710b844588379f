import { afterEach, expect, it } from 'vitest';
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
