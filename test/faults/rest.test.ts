import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/answer/answer-question.ts';
import type { Person } from '../../src/local-discord/index.ts';
import { raise, type Stage, type StageOptions } from '../discord/on-background.ts';
import { impatient } from '../discord/pace.ts';

const SUMMIT = { question: 'is the Biden-Putin summit still on?' };
const SAID = 'senior administration official';
const POST = 'POST /channels/:channel/messages';
const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const EDIT = 'PATCH /webhooks/:application/:token/messages/:message';

let stage: Stage;
let kylie: Person;

async function begin(options: StageOptions = {}): Promise<void> {
  stage = await raise({ ...options, bot: { after: atOnce, ...options.bot } });
  kylie = stage.newsroom.join({ name: 'Kylie' });
}
/** What the bot waits for between two tries is over at once; what it waits for in rounds never is. */
const atOnce = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  milliseconds === 3_000 || (milliseconds < 1_000 && milliseconds > 0)
    ? Promise.resolve()
    : new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

/** What is known to pass leaves nothing behind: one bot has it all, one after the other. */
function onOneStage(): void {
  beforeAll(() => begin());
  afterAll(() => stage.end());
}

const mentions = () => kylie.writes('#general', `${stage.registered.mention} ${SUMMIT.question}`);
const answers = () => kylie.sees('#general').filter(({ author }) => author === 'On Background');
const answersTo = ({ id }: { readonly id: string }) => answers().filter(({ repliesTo }) => repliesTo === id);
const failures = () => stage.log.filter((line) => /"level":50/.test(line));

/** Each of these is over before the bot gives up. */
const PASSING: readonly (readonly [what: string, befall: (route: string) => void])[] = [
  ['429 for this route', (route) => stage.discord.trouble.rateLimit(route, { times: 3 })],
  ['429 for all routes', (route) => stage.discord.trouble.rateLimit(route, { scope: 'global', times: 2 })],
  ['429 for a resource that others share', (route) => stage.discord.trouble.rateLimit(route, { scope: 'shared' })],
  [
    "Cloudflare's 429, a page of HTML",
    (route) => stage.discord.trouble.rateLimit(route, { scope: 'cloudflare', retryAfter: 0, times: 2 }),
  ],
  ['500', (route) => stage.discord.trouble.fail(route, 500)],
  ['502, a page of HTML', (route) => stage.discord.trouble.fail(route, 502, { html: true })],
  ['a burst of 503', (route) => stage.discord.trouble.fail(route, 503, { times: 4 })],
  ['a connection that is reset before anything is done', (route) => stage.discord.trouble.cut(route, { reset: true })],
  ['a connection that is closed before anything is done', (route) => stage.discord.trouble.cut(route)],
  [
    'a connection that is reset when all is done',
    (route) => stage.discord.trouble.cut(route, { reset: true, carriedOut: true }),
  ],
  ['a connection that is closed when all is done', (route) => stage.discord.trouble.cut(route, { carriedOut: true })],
];

describe('A request that meets', () => {
  onOneStage();
  afterEach(() => {
    expect(stage.discord.trouble.pending).toBe(0);
  });

  it.each(PASSING)('%s: the command is answered all the same, once', async (_, befall) => {
    const before = answers().length;
    befall(CALLBACK);
    const seen = await kylie.runs('/ask', SUMMIT);
    expect(seen.words).toContain(SAID);
    await stage.discord.settles();
    expect(answers()).toHaveLength(before + 1);
    expect(failures()).toEqual([]);
  });

  it.each(PASSING)('%s: the mention is answered all the same, once', async (_, befall) => {
    befall(POST);
    const question = await mentions();
    expect((await stage.discord.replyTo(question)).words).toContain(SAID);
    await stage.discord.settles();
    expect(answersTo(question)).toHaveLength(1);
    expect(failures()).toEqual([]);
  });

  it.each([
    ['no JSON', () => stage.discord.trouble.garble(POST)],
    ['half of it', () => stage.discord.trouble.truncate(POST)],
    ['nothing, until the client gives up', () => stage.discord.trouble.hang(POST)],
  ])('an answer that is %s: the mention is answered once, and the answer goes with its question', async (_, befall) => {
    const { options } = stage.running.client.rest;
    const patience = options.timeout;
    options.timeout = 300;
    befall();
    const question = await mentions();
    const reply = await stage.discord.replyTo(question);
    await stage.discord.settles();
    options.timeout = patience;
    expect(answersTo(question)).toHaveLength(1);
    await kylie.deletes(question);
    await stage.discord.deleted(reply);
  });

  it('errors for longer than it is patient: the person is told where that is possible, and the next is answered', async () => {
    stage.discord.trouble.fail(CALLBACK, 503, { times: 5 });
    const seen = await kylie.runs('/ask', SUMMIT);
    expect(seen).toMatchObject({ ephemeral: true });
    expect(seen.words).toContain('Something went wrong on my side');
    stage.discord.trouble.fail(POST, 503, { times: 6 });
    const lost = await mentions();
    const next = await mentions();
    expect((await stage.discord.replyTo(next)).words).toContain(SAID);
    expect(answersTo(lost)).toEqual([]);
    expect(failures().at(-1)).toContain('An event failed.');
  });
});

describe('An interaction that died', () => {
  beforeEach(() => begin());
  afterEach(() => stage.end());

  it('before its answer came is noted, nobody is told twice, and the next is answered', async () => {
    const held = stage.discord.trouble.hold(CALLBACK);
    const doing = kylie.runs('/ask', SUMMIT);
    await held.arrived;
    stage.clock.advance(3_001);
    held.release();
    await expect(doing).rejects.toThrow('did not respond');
    await stage.discord.settles();
    expect(stage.log.join()).toContain('An answer came too late: Discord waits three seconds for it.');
    expect(failures()).toEqual([]);
    expect((await kylie.runs('/ask', SUMMIT)).words).toContain(SAID);
  });

  it('after it was put off is noted too', async () => {
    await stage.end();
    let finish = (_reply: Reply): void => undefined;
    const work = new Promise<Reply>((resolve) => {
      finish = resolve;
    });
    await begin({ bot: { answer: () => work, after: impatient } });
    const doing = kylie.runs('/ask', SUMMIT);
    await doing.acknowledged();
    stage.clock.advance(15 * 60_000 + 1);
    finish({ kind: 'no', nearest: [], confidence: 0 });
    doing.catch(() => undefined);
    await stage.running.stop(10_000);
    expect(stage.log.join()).toContain('Discord waits a quarter of an hour');
  });
});

describe('An answer that was put off', () => {
  afterEach(() => stage.end());

  const later = async (befall: () => void): Promise<void> => {
    let finish = (_reply: Reply): void => undefined;
    const work = new Promise<Reply>((resolve) => {
      finish = resolve;
    });
    await begin({
      bot: { answer: () => work, after: (ms, signal) => (ms === 3_000 ? Promise.resolve() : impatient(ms, signal)) },
    });
    const doing = kylie.runs('/ask', SUMMIT);
    await doing.acknowledged();
    befall();
    finish({ kind: 'no', nearest: [], confidence: 0 });
    expect((await doing).words).toContain('No reporter asked that');
  };

  it.each([
    ['a burst of 503', () => stage.discord.trouble.fail(EDIT, 503, { times: 4 })],
    ['an answer that is lost', () => stage.discord.trouble.cut(EDIT, { carriedOut: true })],
    ['429 for all routes', () => stage.discord.trouble.rateLimit(EDIT, { scope: 'global', times: 2 })],
  ])('takes its place in spite of %s', (_, befall) => later(befall));

  it('is not lost where Discord put it off, and that was not heard', async () => {
    let finish = (_reply: Reply): void => undefined;
    const work = new Promise<Reply>((resolve) => {
      finish = resolve;
    });
    await begin({ bot: { answer: () => work, after: impatient } });
    stage.discord.trouble.cut(CALLBACK, { carriedOut: true, reset: true });
    const doing = kylie.runs('/ask', SUMMIT);
    await doing.acknowledged();
    finish({ kind: 'no', nearest: [], confidence: 0 });
    expect((await doing).words).toContain('No reporter asked that');
  });
});
