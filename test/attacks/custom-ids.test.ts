import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, PersonError, type Seen, type Server } from '../../src/local-discord/index.ts';
import { DEFAULT_SETTINGS } from '../../src/store/server-settings.ts';
import { raise, type Stage } from '../discord/on-background.ts';
import { AFTER_THE_CALL, archiveOf, madeUp, readSeed } from '../seed.ts';
import { storeInMemory } from '../stores.ts';
import { FORGED_IDS, FORGED_VALUES, SETTINGS_IDS } from './forged-ids.ts';
import { harmOf } from './harm.ts';
import { expectCount } from './inputs.ts';

const SUMMIT = 'Is the Biden-Putin summit still on?';
const store = storeInMemory();
let stage: Stage;
let ellen: Person;
let kylie: Person;
let other: Server;
let stranger: Person;
let answer: Seen;

beforeAll(async () => {
  const offTheRecord = madeUp(
    'MODERATOR:  This call is on background, attributed to a senior administration official.\n\nSENIOR ADMINISTRATION OFFICIAL:  The ferry sails.\n\nQ  And the captain?\n\nSENIOR ADMINISTRATION OFFICIAL:  Off the record, the captain is ill.\n',
    { title: 'Background Call on the Ferry', date: '2022-02-01', slug: 'ferry' },
  );
  stage = await raise({ archive: archiveOf([readSeed(), offTheRecord]), now: AFTER_THE_CALL, bot: { store } });
  ellen = stage.newsroom.join({ name: 'Ellen' }, { owner: true });
  kylie = stage.newsroom.join({ name: 'Kylie' });
  other = stage.discord.createServer({ name: 'Elsewhere' });
  other.invite(stage.registered);
  stranger = other.join({ name: 'Stranger' }, { owner: true });
  answer = await ellen.runs('/ask', { question: SUMMIT });
});
afterAll(async () => {
  expect(stage.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  await stage.end();
});

/** What somebody sees who presses what is not there; null where Discord itself shows only that nothing came. */
async function forged(person: Person, message: Seen, id: string, values?: readonly string[]): Promise<Seen | null> {
  try {
    return await person.forges(message, id, values);
  } catch (error) {
    if (error instanceof PersonError) return null;
    throw error;
  }
}

const answersOn = async (): Promise<void> => {
  const seen = await kylie.runs('/ask', { question: SUMMIT });
  expect(seen.words).toContain('a senior administration official, on background');
};

it('A forged button says in private that it does nothing, and opens no word', async ({ task }) => {
  for (const id of FORGED_IDS) {
    const seen = await forged(kylie, answer, id);
    expect({ id, isAnswered: seen !== null }).toEqual({ id, isAnswered: true });
    if (seen === null) continue;
    expect({ id, harm: harmOf(seen) }).toEqual({ id, harm: [] });
    expect(seen.words.startsWith('> ') || seen.words.includes('\n> ')).toBe(false);
  }
  await answersOn();
  expectCount(task.name, FORGED_IDS.length);
});

it('A forged choice of a menu opens no word', async ({ task }) => {
  let tried = 0;
  for (const menu of ['others', 'question-of', 'places:3', 'try-example', 'no-such-menu']) {
    for (const value of FORGED_VALUES) {
      tried += 1;
      const seen = await forged(kylie, answer, menu, [value]);
      expect({ menu, value, isAnswered: seen !== null }).toEqual({ menu, value, isAnswered: true });
      if (seen !== null) expect({ menu, value, harm: harmOf(seen) }).toEqual({ menu, value, harm: [] });
    }
  }
  await answersOn();
  expectCount(task.name, tried);
});

it('The reference of a true button with one thing changed in it opens nothing but the same words', async ({ task }) => {
  const seen = await kylie.runs('/ask', { question: SUMMIT });
  const whole = seen.buttons.find(({ label }) => label === 'Whole answer')?.customId ?? '';
  const truly = await kylie.presses(seen, 'Whole answer');
  const [head, ref = ''] = [whole.slice(0, whole.lastIndexOf(':')), whole.slice(whole.lastIndexOf(':') + 1)];
  const parts = ref.split('.');
  expect(parts).toHaveLength(10);
  let tried = 0;
  for (const [at, part] of parts.entries()) {
    const instead = /^\d+$/.test(part) ? [`${Number(part) + 1}`, '9999'] : ['AAAAAAAAAAAA'.slice(0, part.length), 'r'];
    for (const each of instead) {
      tried += 1;
      const opened = await forged(kylie, seen, `${head}:${parts.with(at, each).join('.')}`);
      // An end beyond the end is the end, and so names the same words.
      if (/^> /m.test(opened?.words ?? '')) expect(opened?.words).toBe(truly.words);
      else expect(opened?.words).toMatch(/no longer in my archive|do not know that button/);
    }
  }
  expectCount(task.name, tried);
});

it('Words that were off the record are behind no reference, however it is counted', async ({ task }) => {
  const card = await ellen.runs('/briefing', { which: 'ferry' });
  const values = card.menus.flatMap(({ options }) => options.map(({ value }) => value));
  expect(card.words + JSON.stringify(card.menus)).not.toContain('captain is ill');
  let tried = 0;
  const seen = await kylie.runs('/quote', { words: 'The ferry sails.' });
  const open = seen.buttons.find(({ label }) => label === 'Open')?.customId ?? values[0] ?? '';
  const ref = (open.split(':').at(-1) ?? '').split('.');
  for (const kind of ['x', 'r']) {
    for (const first of [0, 1]) {
      for (const end of [17, 34, 38]) {
        tried += 1;
        const id = `whole:0:${[ref[0], ref[1], kind, first, 0, 0, 0, 0, end, ref[9]].join('.')}`;
        expect((await forged(kylie, seen, id))?.words ?? '').not.toContain('captain is ill');
      }
    }
  }
  expectCount(task.name, tried);
});

it('Settings cannot be changed by those without the right, whatever they press', async ({ task }) => {
  for (const id of SETTINGS_IDS) {
    const values = /listening|channels|roles|language/.test(id) ? ['fr'] : undefined;
    const seen = await forged(kylie, answer, id, values);
    expect(seen?.words).toBe('Only those with the permission Manage Server can change my settings.');
    expect(seen?.ephemeral).toBe(true);
  }
  expect((await store.settings.get(stage.newsroom.id)).settings).toEqual(DEFAULT_SETTINGS);
  expectCount(task.name, SETTINGS_IDS.length);
});

it('Whoever manages another server changes nothing of this one', async ({ task }) => {
  const theirs = await stranger.runs('/settings');
  const mine = await ellen.runs('/settings');
  for (const id of ['settings:private:0', 'settings:undo:0', 'settings:private:1']) await forged(stranger, theirs, id);
  expect((await store.settings.get(stage.newsroom.id)).settings).toEqual(DEFAULT_SETTINGS);
  expect(ellen.looksAgainAt(mine)?.words).toContain('private:** no');
  // The settings of a channel or a role of another server name nothing here.
  const channel = stage.newsroom.channel('general').id;
  await forged(stranger, theirs, 'settings:channels:1', [channel]);
  expect((await store.settings.get(stage.newsroom.id)).settings).toEqual(DEFAULT_SETTINGS);
  await expect(stranger.forges(mine, 'settings:private:0')).rejects.toThrow(PersonError);
  expectCount(task.name, 5);
});

it('A digest of another server is told to nobody here, changed by nobody here, and named by no id', async ({
  task,
}) => {
  await ellen.runs('/digest set', { topics: 'the secret topic of the newsroom' });
  const [own] = await store.subscriptions.ofServer(stage.newsroom.id);
  const id = own?.id ?? '';
  const theirs = await stranger.runs('/ask', { question: SUMMIT });
  const told = await forged(stranger, theirs, `digest:${id}:2022-02-22T08:00`);
  expect(told?.words).not.toContain('secret topic');
  for (const line of ['test', 'pause', 'resume', 'remove', 'set']) {
    const seen = await stranger.runs(`/digest ${line}`, { digest: id });
    expect(seen.words).not.toContain('secret topic');
  }
  expect(await store.subscriptions.ofServer(stage.newsroom.id)).toEqual([own]);
  expectCount(task.name, 6);
});

it('A permission that is gone when the command arrives changes nothing', async ({ task }) => {
  const desk = stage.newsroom.role('Desk', ['ManageGuild']);
  const lucy = stage.newsroom.join({ name: 'Lucy' }, { roles: [desk] });
  const panel = await lucy.runs('/settings');
  const before = await store.settings.get(stage.newsroom.id);
  const digests = await store.subscriptions.ofServer(stage.newsroom.id);
  stage.newsroom.leave(lucy);
  stage.newsroom.join(lucy);
  let tried = 0;
  for (const id of SETTINGS_IDS) {
    tried += 1;
    expect((await forged(lucy, panel, id.replace(/\d+$/, `${before.version}`)))?.words).toContain('Manage Server');
  }
  // Her client offers her nothing any more.
  for (const line of ['/settings', '/digest set', '/digest show', '/transcripts list', '/transcripts announce']) {
    tried += 1;
    await expect(lucy.runs(line)).rejects.toThrow(PersonError);
  }
  expect(await store.settings.get(stage.newsroom.id)).toEqual(before);
  expect(await store.subscriptions.ofServer(stage.newsroom.id)).toEqual(digests);
  expectCount(task.name, tried);
});

it('Nobody but the asker and moderators removes an answer, whatever id the button names', async ({ task }) => {
  const seen = await ellen.runs('/ask', { question: SUMMIT });
  const ids = [
    `remove:${ellen.id}`,
    `remove:${kylie.id}`,
    `remove:${stranger.id}`,
    `remove:${stage.registered.id}`,
    'remove:',
    'remove:1',
    `remove:${ellen.id}:${kylie.id}`,
    'remove:99999999999999999999999',
    `REMOVE:${kylie.id}`,
    `remove: ${kylie.id}`,
    `remove:${kylie.id}\n`,
  ];
  for (const id of ids) {
    await forged(kylie, seen, id);
    expect({ id, isThere: kylie.looksAgainAt(seen) !== null }).toEqual({ id, isThere: true });
  }
  const moderator = stage.newsroom.join(
    { name: 'Maud' },
    { roles: [stage.newsroom.role('Moderator', ['ManageMessages'])] },
  );
  await moderator.presses(seen, 'Remove');
  expect(kylie.looksAgainAt(seen)).toBeNull();
  expectCount(task.name, ids.length);
});

it('The id of one’s own Remove button, made up or taken from another message, removes nothing of others', async ({
  task,
}) => {
  const question = { question: SUMMIT };
  const asked = await ellen.writes('#general', `${stage.registered.mention} ${SUMMIT}`);
  const targets = [
    await ellen.runs('/ask', question),
    await stage.discord.replyTo(asked),
    await ellen.runs('/quote', { words: 'no intention of sending American forces' }),
    await ellen.runs('/briefing'),
  ];
  const own = await kylie.runs('/ask', question);
  const id = own.buttons.find(({ label }) => label === 'Remove')?.customId ?? '';
  expect(id).toBe(`remove:${kylie.id}`);
  let tried = 0;
  for (const target of targets) {
    for (const repeated of [id, id]) {
      tried += 1;
      const told = await forged(kylie, target, repeated);
      expect(told?.words).toBe('I do not know that button any more. Ask the question again.');
      expect(told?.ephemeral).toBe(true);
      expect(kylie.looksAgainAt(target)?.words).toBe(target.words);
    }
    // The answer is still its asker's to take away, and nobody else's.
    tried += 1;
    expect((await kylie.presses(target, 'Remove')).words).toMatch(/^Only the person who asked/);
    await ellen.presses(target, 'Remove');
    expect(kylie.looksAgainAt(target)).toBeNull();
  }
  // Discord lets nobody press a button of a server that they are not in; whoever could would remove nothing by it.
  tried += 1;
  expect((await forged(stranger, own, `remove:${stranger.id}`))?.words).toContain('I do not know that button');
  expect(kylie.looksAgainAt(own)?.words).toBe(own.words);
  await kylie.presses(own, 'Remove');
  expect(kylie.looksAgainAt(own)).toBeNull();
  expectCount(task.name, tried);
});

it('A moderator whose right was taken away removes no answer any more', async ({ task }) => {
  const seen = await ellen.runs('/ask', { question: SUMMIT });
  const molly = stage.newsroom.join(
    { name: 'Molly' },
    { roles: [stage.newsroom.role('Moderators', ['ManageMessages'])] },
  );
  stage.newsroom.leave(molly);
  stage.newsroom.join(molly);
  expect((await molly.presses(seen, 'Remove')).words).toMatch(/^Only the person who asked/);
  // The right in another server is none here.
  stage.newsroom.leave(molly);
  other.join(molly, { roles: [other.role('Moderators', ['ManageMessages'])] });
  expect((await forged(molly, seen, `remove:${ellen.id}`))?.words).toMatch(/^Only the person who asked/);
  expect(ellen.looksAgainAt(seen)?.words).toBe(seen.words);
  expectCount(task.name, 2);
});

it('A true button pressed again and again, by others too, opens the same for each alone', async ({ task }) => {
  const seen = await ellen.runs('/ask', { question: SUMMIT });
  const opened = [];
  for (let each = 0; each < 10; each++) opened.push(await kylie.presses(seen, 'Whole answer'));
  expect(new Set(opened.map(({ words }) => words)).size).toBe(1);
  expect(opened.every(({ ephemeral }) => ephemeral)).toBe(true);
  expect(ellen.looksAgainAt(opened[0] as Seen)).toBeNull();
  expectCount(task.name, opened.length);
});
