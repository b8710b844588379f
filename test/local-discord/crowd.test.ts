import { expect, it } from 'vitest';
import { manualClock, type SeenInteraction, startDiscord } from '../../src/local-discord/index.ts';
import { RateLimits } from '../../src/local-discord/rest/rate-limits.ts';
import { seededRandom } from '../../training/random.ts';
import { raise } from '../discord/on-background.ts';

it('a person of a crowd asks without waiting, and what came of it is told by its id', async () => {
  const { discord, newsroom, end } = await raise();
  const told = new Map<string, SeenInteraction>();
  discord.onInteraction((seen) => told.set(seen.id, seen));
  const kylie = newsroom.join({ name: 'Kylie' });
  const asked = kylie.unwaited.runs('/ask', { question: 'Is the Biden-Putin summit still on?' });
  const typed = kylie.unwaited.types('/ask', { question: 'summit' });
  await discord.until('both to be told', () => told.has(asked) && told.has(typed));
  expect(told.get(asked)?.message?.words).toContain('commit to a meeting');
  expect(told.get(typed)?.choices).toBeGreaterThan(0);
  const answer = told.get(asked)?.message;
  const pressed = kylie.unwaited.presses(answer ?? { id: '', channelId: '' }, 'Whole answer');
  await discord.until('that to be told', () => told.has(pressed));
  expect(told.get(pressed)?.message?.ephemeral).toBe(true);
  await end();
});

it('each interaction has limits of its own, and a channel its own for all that is written there', () => {
  const limits = new RateLimits({ enforced: true, faster: 1, now: () => 0 });
  const refused = (route: string, path: (number: number) => string): number =>
    Array.from({ length: 120 }, (_, number) => limits.count(route, path(number)).refused).filter(Boolean).length;
  expect(
    refused('POST /interactions/:interaction/:token/callback', (one) => `/interactions/${one}/t${one}/callback`),
  ).toBe(0);
  expect(
    refused('PATCH /webhooks/:app/:token/messages/@original', (one) => `/webhooks/1/t${one}/messages/@original`),
  ).toBe(0);
  expect(refused('POST /channels/:channel/messages', () => '/channels/1/messages')).toBe(115);
});

it('what is older than an instant can be forgotten, so that a long run keeps its memory', async () => {
  const clock = manualClock();
  const discord = await startDiscord({ clock });
  const kylie = discord.createServer({ name: 'Newsroom' }).join({ name: 'Kylie' });
  const early = await kylie.writes('#general', 'early');
  clock.advance(1000);
  const late = await kylie.writes('#general', 'late');
  discord.forgetBefore(clock.now());
  expect(kylie.sees('#general').map(({ id }) => id)).toEqual([late.id]);
  expect(kylie.looksAgainAt(early)).toBeNull();
  await discord.stop();
});

it('a share of all requests goes wrong, and no other', async () => {
  const discord = await startDiscord();
  discord.trouble.sometimes(/gateway/, 0.25, seededRandom(1));
  const outcomes = [];
  for (let call = 0; call < 200; call++) {
    const told = await fetch(`${discord.api}/v10/gateway`).then(
      async (response) => response.ok && (await response.text().catch(() => '')) !== '',
      () => false,
    );
    outcomes.push(told);
  }
  const failed = outcomes.filter((went) => !went).length;
  expect(failed).toBeGreaterThan(20);
  expect(failed).toBeLessThan(80);
  expect((await fetch(`${discord.api}/v10/elsewhere`)).status).toBe(404);
  await discord.stop();
});
