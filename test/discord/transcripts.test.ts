import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import type { Bot } from '../../src/discord/bot.ts';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import { type OpenedStore, openStore } from '../../src/store/open-store.ts';
import { noteTranscript } from '../fidelity/known.ts';
import { type LiveFolder, watched } from '../live/live-folder.ts';
import { AFTER_THE_CALL, DURING_THE_CALL, SEED_FILE, seedText } from '../seed.ts';
import { storeInMemory } from '../stores.ts';
import { raise, type Stage, type StageOptions } from './on-background.ts';
import { manualPace, type Pace } from './pace.ts';

const ROUND = 15_000;
const NEWS = 'A new transcript has been read.';

let folder: LiveFolder;
let stage: Stage;
let pace: Pace;
let store: OpenedStore;
let editor: Person;
let reader: Person;

async function begin(options: StageOptions = {}): Promise<void> {
  folder = await watched({ now: () => stage?.clock.now() ?? AFTER_THE_CALL });
  pace = manualPace();
  store = storeInMemory();
  const { live } = folder;
  const bot: Partial<Bot> = {
    archive: () => live.shelf().archive,
    transcripts: live.shelf,
    answer: async (asked) => answerQuestion(live.shelf().archive, asked, stage.clock.now()),
    store,
    after: pace.after,
  };
  stage = await raise({ ...options, bot: { ...bot, ...options.bot } });
  editor = stage.newsroom.join({ name: 'Edith' }, { owner: true });
  reader = stage.newsroom.join({ name: 'Rita' });
}

const fileOf = (name: string): string => path.join(folder.folder, name);

async function drop(text = seedText, name = SEED_FILE): Promise<void> {
  noteTranscript(text, name);
  writeFileSync(fileOf(name), text);
  await folder.next();
}

/** Half a minute goes by, and what is to be announced is announced. */
async function halfAMinute(): Promise<void> {
  await pace.round(ROUND);
  stage.clock.advance(31_000);
  await pace.round(ROUND);
  await stage.discord.settles();
}

/** What everybody sees; the editor also sees what the bot told her alone. */
const posted = (where: string): readonly Seen[] => reader.sees(where);
const posts = (where: string): readonly string[] => posted(where).map(({ words }) => words);

beforeEach(() => {
  stage = undefined as unknown as Stage;
});
afterEach(async () => {
  await stage.end();
  await folder.end();
});

describe('A channel that asked for new transcripts', () => {
  it('hears of each once, and no other channel does, after a restart too', async () => {
    await begin();
    stage.newsroom.channel('#desk');
    const told = await editor.runs('/transcripts announce', { channel: '#desk' });
    expect(told.ephemeral).toBe(true);
    expect(told.words).toContain('will be announced in');
    stage.clock.advance(1_000);
    await drop();
    await halfAMinute();
    await halfAMinute();
    await stage.restart();
    await halfAMinute();
    expect(posts('#desk')).toHaveLength(1);
    expect(posts('#desk')[0]).toContain(NEWS);
    expect(posts('#desk')[0]).toContain('Background Press Call by Senior Administration Officials');
    expect(posts('#desk')[0]).toContain('a senior administration official, on background');
    expect(posts('#general')).toEqual([]);
    expect(stage.discord.unknownRoutes).toEqual([]);
  });

  it('hears nothing of what was there before it asked, nor after it was silenced', async () => {
    await begin();
    await drop();
    stage.clock.advance(1_000);
    await editor.runs('/transcripts announce');
    await halfAMinute();
    await halfAMinute();
    expect(posts('#general')).toEqual([]);
    expect((await editor.runs('/transcripts silence')).words).toContain('no longer announced');
    stage.clock.advance(1_000);
    await drop(seedText.replace('title: "Background', 'title: "Second Background'), 'second.md');
    await halfAMinute();
    expect(posts('#general')).toEqual([]);
    expect((await editor.runs('/transcripts silence')).words).toContain('No transcripts were announced');
  });

  it('hears of an embargoed one at the lift, and nobody hears of it before', async () => {
    await begin({ now: DURING_THE_CALL });
    await editor.runs('/transcripts announce');
    stage.clock.advance(1_000);
    await drop();
    await halfAMinute();
    expect(posts('#general')).toEqual([]);
    const before = await editor.runs('/transcripts list');
    expect(before.words).toContain('No transcript is served.');
    expect(before.words).not.toMatch(/Ukraine|2022-02-21/);
    stage.clock.advance(AFTER_THE_CALL - stage.clock.now());
    await pace.round(ROUND);
    await stage.discord.settles();
    expect(posts('#general')).toHaveLength(1);
  });

  it('hears nothing of one that was withdrawn in time', async () => {
    await begin();
    await editor.runs('/transcripts announce');
    stage.clock.advance(1_000);
    await drop();
    await pace.round(ROUND);
    rmSync(fileOf(SEED_FILE));
    await folder.next();
    await halfAMinute();
    expect(posts('#general')).toEqual([]);
  });

  it('hears of many at once in one post', async () => {
    await begin();
    await editor.runs('/transcripts announce');
    stage.clock.advance(1_000);
    for (let each = 1; each <= 12; each += 1) {
      await drop(seedText.replace('title: "Background', `title: "No. ${each}, *bold* @everyone`), `call-${each}.md`);
    }
    await halfAMinute();
    const seen = posted('#general');
    expect(seen).toHaveLength(1);
    expect(seen[0]?.words).toContain('12 new transcripts have been read.');
    expect(seen[0]?.words).toContain('And 4 more.');
    expect(seen[0]?.pings).toEqual({ everyone: false, roles: [], users: [] });
    expect(seen[0]?.words).toContain('\\*bold\\*');
  });

  it('hears of it all the same where Discord fails at first, or the answer is lost', async () => {
    await begin();
    await editor.runs('/transcripts announce');
    stage.clock.advance(1_000);
    await drop();
    stage.discord.trouble.fail('POST /channels/:channel/messages', 503, { times: 4 });
    await halfAMinute();
    await halfAMinute();
    expect(posts('#general')).toHaveLength(1);
    await drop(seedText.replace('title: "Background', 'title: "Second Background'), 'second.md');
    stage.discord.trouble.cut('POST /channels/:channel/messages', { carriedOut: true });
    await halfAMinute();
    await halfAMinute();
    expect(posts('#general')).toHaveLength(2);
  });

  it('that was deleted is forgotten', async () => {
    await begin();
    const desk = stage.newsroom.channel('#desk');
    await editor.runs('/transcripts announce', { channel: '#desk' });
    stage.clock.advance(1_000);
    stage.newsroom.deleteChannel(desk);
    await drop();
    await halfAMinute();
    expect(await store.announcements.channels()).toEqual([]);
  });
});

it('A server that the bot is taken off is forgotten', async () => {
  await begin();
  await editor.runs('/transcripts announce');
  stage.newsroom.kick(stage.registered);
  await stage.discord.settles();
  expect(await store.announcements.channels()).toEqual([]);
});

describe('/transcripts', () => {
  it('is offered to those with Manage Server alone', async () => {
    await begin();
    expect(editor.offered().join(' ')).toContain('transcripts');
    expect(reader.offered().join(' ')).not.toContain('transcripts');
  });

  it('says what was read, what was not and why, and what is served instead', async () => {
    await begin();
    await drop();
    writeFileSync(fileOf(SEED_FILE), 'under repair');
    await folder.next();
    await drop('just a note', 'note.md');
    const seen = await editor.runs('/transcripts list');
    expect(seen.ephemeral).toBe(true);
    expect(seen.words).toContain('1 transcript is served.');
    expect(seen.words).toContain('2 files are not served as they are now:');
    expect(seen.words).toContain('**note.md**');
    expect(seen.words).toContain('It names no speaker');
    expect(seen.words).toMatch(/Its earlier version, read <t:\d+:f>, goes on being served\./);
    expect(seen.words).toContain('Nothing of it is served.');
    expect(seen.words).toContain('announced nowhere');
  });

  it('announce refuses a channel where the bot may not post', async () => {
    await begin();
    const desk = stage.newsroom.channel('#desk');
    stage.newsroom.overwrite(desk, 'everyone', { deny: ['SendMessages'] });
    const seen = await editor.runs('/transcripts announce', { channel: '#desk' });
    expect(seen.words).toContain('Send Messages');
    expect(await store.announcements.channels()).toEqual([]);
  });

  it('says that it could not be saved where the store fails, and still tells what was read', async () => {
    const nowhere = { file: path.join(fileURLToPath(import.meta.url), 'store.db') };
    await begin({ bot: { store: openStore(nowhere, { newId: () => '1', onLost: () => undefined }) } });
    await drop();
    expect((await editor.runs('/transcripts announce')).words).toContain('could not be saved');
    const seen = await editor.runs('/transcripts list');
    expect(seen.words).toContain('1 transcript is served.');
    expect(seen.words).toContain('cannot be told at the moment');
    await pace.round(ROUND);
    await pace.round(ROUND);
    const failures = stage.log.filter((line) => line.includes('Announcing new transcripts failed'));
    expect(failures).toHaveLength(1);
  });

  it('speaks the language of the person', async () => {
    await begin();
    editor.speaks('fr');
    expect((await editor.runs('/transcripts list')).words).toContain('Aucune transcription');
  });
});

describe('A transcript that is withdrawn', () => {
  it('is gone from answers, buttons, menus and choices', async () => {
    await begin();
    await drop();
    const answer = await editor.runs('/ask', { question: 'Is the Biden-Putin summit still on?' });
    const card = await editor.runs('/latest');
    expect(answer.buttons.map(({ label }) => label)).toContain('Whole answer');
    expect(await editor.types('/briefing', { which: 'ukraine' })).toHaveLength(1);
    rmSync(fileOf(SEED_FILE));
    await folder.next();
    expect((await editor.presses(answer, 'Whole answer')).words).toContain('was withdrawn');
    const [menu] = card.menus;
    const opened = await editor.chooses(card, '', menu?.options[0]?.label ?? '');
    expect(opened.words).toContain('was withdrawn');
    expect(await editor.types('/briefing', { which: 'ukraine' })).toEqual([]);
    expect((await editor.runs('/latest')).words).toContain('no briefing');
    const again = await editor.runs('/ask', { question: 'Is the Biden-Putin summit still on?' });
    expect(again.words).not.toContain('senior administration official');
  });
});
