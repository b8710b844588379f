import { afterEach, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/discord/bot.ts';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import type { OpenedStore } from '../../src/store/open-store.ts';
import { StoreError } from '../../src/store/store.ts';
import { AFTER_THE_CALL, DURING_THE_CALL } from '../seed.ts';
import { storeInMemory } from '../stores.ts';
import { raise, type Stage, type StageOptions } from './on-background.ts';
import { manualPace, type Pace } from './pace.ts';

const ROUND = 20_000;
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

let stage: Stage;
let pace: Pace;
let store: OpenedStore;
let editor: Person;
let reader: Person;

async function begin(options: StageOptions = {}, parts: Partial<Bot> = {}): Promise<void> {
  pace = manualPace();
  store = storeInMemory();
  stage = await raise({ ...options, bot: { store, after: pace.after, ...parts } });
  editor = stage.newsroom.join({ name: 'Edith' }, { roles: [stage.newsroom.role('Desk', ['ManageGuild'])] });
  reader = stage.newsroom.join({ name: 'Rita' });
}

/** The clock shows a moment, and what is due is posted. */
async function becomes(moment: string): Promise<void> {
  stage.clock.advance(Date.parse(moment) - stage.clock.now());
  await pace.round(ROUND);
  await stage.discord.settles();
}

const posts = (where = '#general'): readonly Seen[] => reader.sees(where).filter(({ author }) => author !== 'Rita');

afterEach(() => stage.end());

describe('A channel with a digest', () => {
  it('gets at eight what came since the evening, attributed, linked, and to be opened; once, and nothing the day after', async () => {
    await begin();
    const told = await editor.runs('/digest set');
    expect(told.ephemeral).toBe(true);
    expect(told.words).toContain('gets what is new in the briefings every day at 8 a.m. (America/New\\_York)');
    expect(told.words).toContain(`<t:${Date.parse('2022-02-22T08:00:00-05:00') / 1000}:F>`);
    await becomes('2022-02-22T07:59:59-05:00');
    expect(posts()).toHaveLength(0);
    await becomes('2022-02-22T08:00:00-05:00');
    await becomes('2022-02-22T08:01:00-05:00');
    expect(posts()).toHaveLength(1);
    const [post] = posts();
    expect(post?.words).toContain('New from the briefings, Feb. 22, 2022');
    expect(post?.words).toContain('attributed to a “senior administration official,”');
    expect(post?.words.match(/— \*\*a senior administration official, on background\*\*/g)).toHaveLength(3);
    expect(post?.words).toContain('7 more questions were answered there.');
    expect(post?.buttons.filter(({ url }) => url?.startsWith('https://bidenwhitehouse.archives.gov/'))).toHaveLength(3);
    await becomes('2022-02-23T08:00:00-05:00');
    expect(posts()).toHaveLength(1);
  });

  it('opens an exchange for the one who chooses it, and tells about itself', async () => {
    await begin();
    await editor.runs('/digest set', { topics: 'sanctions, Blinken' });
    await becomes('2022-02-22T08:00:00-05:00');
    const [post] = posts();
    if (post === undefined) throw new Error('nothing was posted');
    expect(post.words).toContain('Because you follow “');
    const [option] = post.menus[0]?.options ?? [];
    const opened = await reader.chooses(post, post.menus[0]?.placeholder ?? '', option?.label ?? '');
    expect(opened.ephemeral).toBe(true);
    expect(opened.words).toContain('— **a senior administration official, on background**');
    const about = await reader.presses(post, 'About this digest');
    expect(about.words).toContain('following “sanctions” and “Blinken”');
  });

  it('is posted once, though the process that posted it died before it could say so', async () => {
    await begin();
    await editor.runs('/digest set');
    stage.clock.advance(Date.parse('2022-02-22T08:00:00-05:00') - stage.clock.now());
    // The post goes out, and the database is away when that is to be noted.
    const { settle } = store.ledger;
    let died = 0;
    Object.assign(store.ledger, {
      settle: async (...args: Parameters<typeof settle>) => {
        died += 1;
        if (died === 1) throw new StoreError('The store could not be used.');
        return settle(...args);
      },
    });
    await pace.round(ROUND);
    expect(posts()).toHaveLength(1);
    await stage.restart();
    // Discord has forgotten the nonce by then.
    stage.clock.advance(10 * 60_000);
    await pace.round(ROUND);
    await stage.discord.settles();
    expect(died).toBe(2);
    expect(posts()).toHaveLength(1);
    const [{ id } = { id: '' }] = await store.subscriptions.active();
    expect((await store.ledger.lastSettled(id))?.messageId).toBe(posts()[0]?.id);
  });

  it('catches up once after five days away', async () => {
    await begin();
    await editor.runs('/digest set', { kind: 'archive' });
    await becomes('2022-02-27T12:00:00-05:00');
    await becomes('2022-02-27T12:01:00-05:00');
    expect(posts()).toHaveLength(1);
  });

  it('goes through the shipped call in ten days, says on the last that it was, and stops', async () => {
    await begin();
    await editor.runs('/digest set', { kind: 'archive', at: '9 pm', timezone: 'paris' });
    for (let day = 22; day <= 34; day++) {
      const date = new Date(Date.UTC(2022, 1, day, 20)).toISOString();
      await becomes(date);
    }
    expect(posts()).toHaveLength(10);
    expect(posts().at(-1)?.words).toContain('That was the last');
    expect((await editor.runs('/digest show')).words).toContain('It has shown everything.');
  });

  it('says nothing on quiet days unless it was asked to', async () => {
    await begin({ now: AFTER_THE_CALL + 7 * DAY });
    stage.newsroom.channel('#desk');
    await editor.runs('/digest set');
    await editor.runs('/digest set', { quiet_days: true, channel: '#desk' });
    await becomes('2022-03-01T08:00:00-05:00');
    expect(posts('#general')).toHaveLength(0);
    expect(posts('#desk').map(({ words }) => words)).toEqual([
      expect.stringContaining('Nothing new from the briefings since the last digest.'),
    ]);
  });

  it('posts at the lift of an embargo where that is asked for, and not again in the morning', async () => {
    await begin({ now: DURING_THE_CALL });
    await editor.runs('/digest set', { at_lift: true });
    await becomes('2022-02-21T17:42:59-05:00');
    expect(posts()).toHaveLength(0);
    await becomes('2022-02-21T17:43:00-05:00');
    expect(posts()).toHaveLength(1);
    await becomes('2022-02-22T08:00:00-05:00');
    expect(posts()).toHaveLength(1);
  });

  it('is paused and resumed without making up for what was missed, and removed', async () => {
    await begin();
    await editor.runs('/digest set', { kind: 'archive' });
    expect((await editor.runs('/digest pause')).words).toContain('Paused');
    await becomes('2022-02-23T12:00:00-05:00');
    expect((await editor.runs('/digest resume')).words).toContain('Resumed.');
    await becomes('2022-02-23T12:05:00-05:00');
    expect(posts()).toHaveLength(0);
    await becomes('2022-02-24T08:00:00-05:00');
    expect(posts()).toHaveLength(1);
    expect((await editor.runs('/digest remove')).words).toContain('Removed');
    await becomes('2022-02-25T08:00:00-05:00');
    expect(posts()).toHaveLength(1);
    expect((await editor.runs('/digest show')).words).toContain('No digest is set up');
  });

  it('is shown to the one who tests it alone, and that counts as nothing shown', async () => {
    await begin();
    await editor.runs('/digest set', { kind: 'archive' });
    const test = await editor.runs('/digest test');
    expect(test.ephemeral).toBe(true);
    expect(test.words).toContain('From the archive');
    await becomes('2022-02-22T08:00:00-05:00');
    expect(posts()[0]?.words).toContain('9 more questions were answered there.');
  });

  it('speaks the language that was chosen, while quotes stay as they were spoken', async () => {
    await begin();
    await editor.runs('/digest set', { language: 'fr' });
    await becomes('2022-02-22T08:00:00-05:00');
    expect(posts()[0]?.words).toContain('Du nouveau dans les points de presse, 22 février 2022');
    expect(posts()[0]?.words).toContain('> So, thanks for the question, Mike.');
  });
});

describe('A digest that cannot be posted', () => {
  it('is told of once to the person who set it up, is tried for a week, then paused; resumed, it comes again', async () => {
    await begin();
    const desk = stage.newsroom.channel('#desk');
    await editor.runs('/digest set', { channel: '#desk', quiet_days: true });
    stage.newsroom.overwrite(desk, stage.registered, { deny: ['SendMessages'] });
    for (let day = 22; day <= 31; day++) await becomes(new Date(Date.UTC(2022, 1, day, 13)).toISOString());
    const told = editor.sees(editor.directMessages(stage.registered));
    expect(told).toHaveLength(1);
    expect(told[0]?.words).toContain('cannot be posted: I lack a permission there.');
    expect((await editor.runs('/digest show')).words).toContain('It is paused: for a week it could not be posted.');
    stage.newsroom.overwrite(desk, stage.registered, {});
    await editor.runs('/digest resume');
    await becomes('2022-03-04T08:00:00-05:00');
    expect(posts('#desk')).toHaveLength(1);
  });

  it('is tried again after 2, 4, 8 … minutes, an hour at the most; of a failure of Discord’s own it is told after an hour', async () => {
    await begin();
    await editor.runs('/digest set');
    // At 9:02 Discord takes no direct message either.
    stage.discord.trouble.fail('POST /channels/:channel/messages', 400, { times: 8 });
    const tries = (): number =>
      stage.discord.calls.filter(({ route }) => route === 'POST /channels/:channel/messages').length;
    const minutes: number[] = [];
    const eight = Date.parse('2022-02-22T08:00:00-05:00');
    for (let minute = 0; minute <= 185; minute++) {
      const before = tries();
      await becomes(new Date(eight + minute * 60_000).toISOString());
      if (tries() > before) minutes.push(minute);
      if (minute === 59) expect(editor.sees(editor.directMessages(stage.registered))).toEqual([]);
    }
    expect(minutes).toEqual([0, 2, 6, 14, 30, 62, 122, 182]);
    expect(editor.sees(editor.directMessages(stage.registered))).toHaveLength(1);
    expect(posts()).toHaveLength(1);
  });

  it('opens an archived thread, and says so where the thread is locked', async () => {
    await begin();
    const general = stage.newsroom.channel('#threads');
    const thread = stage.newsroom.thread(general, 'digest', editor);
    await editor.runs('/digest set', { channel: thread.id, kind: 'archive' });
    stage.newsroom.setThread(thread, { archived: true });
    await becomes('2022-02-22T08:00:00-05:00');
    expect(reader.sees(thread)).toHaveLength(1);
    stage.newsroom.setThread(thread, { archived: true, locked: true });
    await becomes('2022-02-23T08:00:00-05:00');
    expect(reader.sees(thread)).toHaveLength(1);
    expect(editor.sees(editor.directMessages(stage.registered))[0]?.words).toContain('the thread is locked');
  });
});

describe('Setting a digest up', () => {
  it.each([
    [{ at: 'half past' }, 'I cannot read “half past” as an hour.'],
    [{ timezone: 'Atlantis' }, 'I know no time zone by “Atlantis”.'],
  ])('says what is wrong with %j, and changes nothing', async (options, words) => {
    await begin();
    expect((await editor.runs('/digest set', options)).words).toContain(words);
    expect((await editor.runs('/digest show')).words).toContain('No digest is set up');
  });

  it('is for ten in a server, and not for an eleventh', async () => {
    await begin();
    for (let one = 0; one < 10; one++) expect((await editor.runs('/digest set')).words).toContain('gets what is new');
    expect((await editor.runs('/digest set')).words).toContain('10');
    expect(await store.subscriptions.active()).toHaveLength(10);
  });

  it('says that it could not be saved where the database is away', async () => {
    await begin();
    Object.assign(store.subscriptions, {
      ofServer: async () => {
        throw new StoreError('The store could not be used.');
      },
    });
    expect((await editor.runs('/digest set')).words).toContain('That could not be saved, so nothing was changed');
  });

  it('changes one that is there, and understands where people are', async () => {
    await begin();
    await editor.runs('/digest set');
    const [choice] = await editor.types('/digest set', { timezone: 'lond' }, { focused: 'timezone' });
    expect(choice?.value).toBe('Europe/London');
    const [{ id } = { id: '' }] = await store.subscriptions.active();
    const told = await editor.runs('/digest set', { digest: id, at: '17h30', timezone: 'london', days: 'weekdays' });
    expect(told.words).toContain('Changed.');
    expect(told.words).toContain('on weekdays at 5:30 p.m. (Europe/London)');
    expect(await store.subscriptions.active()).toHaveLength(1);
  });
});
