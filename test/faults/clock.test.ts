import { afterEach, describe, expect, it } from 'vitest';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import type { OpenedStore } from '../../src/store/open-store.ts';
import { raise, type Stage } from '../discord/on-background.ts';
import { manualPace, type Pace } from '../discord/pace.ts';
import { AFTER_THE_CALL } from '../seed.ts';
import { storeInMemory } from '../stores.ts';

const HOUR = 60 * 60_000;
const ROUND = 20_000;
const SUMMIT = { question: 'is the Biden-Putin summit still on?' };
const SAID = 'senior administration official';

let stage: Stage;
let pace: Pace;
let store: OpenedStore;
let editor: Person;

async function begin(now = AFTER_THE_CALL + 2 * HOUR): Promise<void> {
  pace = manualPace();
  store = storeInMemory();
  stage = await raise({ now, bot: { store, after: pace.after } });
  editor = stage.newsroom.join({ name: 'Edith' }, { roles: [stage.newsroom.role('Desk', ['ManageGuild'])] });
}
afterEach(() => stage.end());

const posts = (): readonly Seen[] =>
  editor.sees('#general').filter(({ ephemeral, author }) => !ephemeral && author === 'On Background');
async function becomes(moment: string): Promise<void> {
  stage.clock.advance(Date.parse(moment) - stage.clock.now());
  await pace.round(ROUND);
  await stage.discord.settles();
}

describe('A clock that is set', () => {
  it.each([
    ['an hour ahead', HOUR],
    ['an hour back', -HOUR],
  ])('%s keeps nothing from being answered, pressed, edited or taken away', async (_, jump) => {
    await begin();
    const before = await editor.runs('/ask', SUMMIT);
    stage.clock.advance(jump);
    expect((await editor.presses(before, 'Whole answer')).words).toContain(SAID);
    const question = await editor.writes('#general', `${stage.registered.mention} ${SUMMIT.question}`);
    const reply = await stage.discord.replyTo(question);
    expect(reply.words).toContain(SAID);
    await editor.edits(question, `${stage.registered.mention} will US troops rescue americans?`);
    expect((await stage.discord.edited(reply)).words).not.toBe(reply.words);
    await editor.deletes(question);
    await stage.discord.deleted(reply);
  });

  it('back to before an embargo lifted makes the briefing silent again', async () => {
    await begin(AFTER_THE_CALL);
    const answer = await editor.runs('/ask', SUMMIT);
    stage.clock.advance(-HOUR);
    expect((await editor.presses(answer, 'Whole answer')).words).not.toContain(SAID);
    expect((await editor.runs('/ask', SUMMIT)).words).not.toContain(SAID);
    stage.clock.advance(HOUR);
    expect((await editor.runs('/ask', SUMMIT)).words).toContain(SAID);
  });

  it('ahead and back again has a digest posted once', async () => {
    await begin();
    await editor.runs('/digest set');
    await becomes('2022-02-22T07:30:00-05:00');
    await becomes('2022-02-22T08:30:00-05:00');
    expect(posts()).toHaveLength(1);
    for (const moment of ['07:31', '07:59', '08:00', '08:01', '08:31']) await becomes(`2022-02-22T${moment}:00-05:00`);
    expect(posts()).toHaveLength(1);
  });

  it('back does not make settings be believed for longer that another process has changed', async () => {
    await begin();
    expect((await editor.runs('/ask', SUMMIT)).ephemeral).toBe(false);
    stage.clock.advance(-HOUR);
    const { settings, version } = await store.settings.get(stage.newsroom.id);
    await store.settings.put(stage.newsroom.id, { ...settings, privateByDefault: true }, version, stage.clock.now());
    expect((await editor.runs('/ask', SUMMIT)).ephemeral).toBe(true);
  });
});

describe('The hour that clocks skip or show twice', () => {
  it.each([
    ['skip', '2:30', '2022-03-13', ['01:59:00-05:00', '03:00:00-04:00', '03:30:00-04:00', '04:30:00-04:00']],
    ['show twice', '1:30', '2022-11-06', ['01:29:00-04:00', '01:30:00-04:00', '01:30:00-05:00', '02:30:00-05:00']],
  ])('(%s) has its digest once that day, and once on the next', async (_, at, day, moments) => {
    await begin(Date.parse(`${day}T00:10:00-05:00`) - 24 * HOUR);
    await editor.runs('/digest set', { at, kind: 'archive' });
    await becomes(`${day}T00:30:00-05:00`);
    const before = posts().length;
    for (const moment of moments) await becomes(`${day}T${moment}`);
    await becomes(`${day}T12:00:00-05:00`);
    expect(posts()).toHaveLength(before + 1);
  });
});
