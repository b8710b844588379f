import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/local-discord/person/person.ts';
import { type Store, StoreError } from '../../src/store/store.ts';
import { archiveOf } from '../seed.ts';
import { storeInMemory } from '../stores.ts';
import { raise, type Stage, type StageOptions } from './on-background.ts';

const archive = archiveOf();
const SUMMIT = 'Is the Biden-Putin summit still on?';
const SPOKEN = 'further engagements between the two leaders';

let stage: Stage;
let ellen: Person;
const begin = async (options: StageOptions = {}): Promise<void> => {
  stage = await raise({ archive, ...options });
  ellen = manager('Ellen');
};
const manager = (name: string): Person =>
  stage.newsroom.join({ name }, { roles: [stage.newsroom.role('Desk', ['ManageGuild'])] });

beforeEach(() => begin());
afterEach(() => stage.end());

describe('somebody who manages the server', () => {
  it('sees every setting as it is, alone, with a menu or a button for each', async () => {
    const panel = await ellen.runs('/settings');
    expect(panel.ephemeral).toBe(true);
    expect(panel.words).toContain('**Language of my own words:** the server’s own, English');
    expect(panel.words).toContain('**Can be asked in:** every channel');
    expect(panel.words).toContain('**Who may ask:** everybody');
    expect(panel.words).toContain('**Answers without being mentioned in:** no channel');
    expect(panel.menus).toHaveLength(4);
    expect(panel.buttons.map(({ label, disabled }) => [label, disabled])).toEqual([
      ['Make replies private', false],
      ['Undo the last change', true],
    ]);
  });

  it('chooses a language, is told in it what was and what is, and everybody hears it at once', async () => {
    const panel = await ellen.runs('/settings');
    await ellen.chooses(panel, 'Choose a language', 'Français');
    const after = ellen.looksAgainAt(panel);
    expect(after?.words).toContain('**Langue de mes propres mots**, avant\u00a0: celle du serveur, English.');
    expect(after?.words).toContain('Maintenant\u00a0: Français.');
    const question = await stage.newsroom
      .join({ name: 'Omar' })
      .writes('#general', `${stage.registered.mention} ${SUMMIT}`);
    expect((await stage.discord.replyTo(question)).words).toContain('La question de la presse');
  });

  it('takes the last change back', async () => {
    const panel = await ellen.runs('/settings');
    await ellen.chooses(panel, 'Choose a language', 'Español');
    await ellen.presses(panel, 'Deshacer el último cambio');
    const after = ellen.looksAgainAt(panel);
    expect(after?.words).toContain('The last change is taken back.');
    expect(after?.words).toContain('was: Español. It is now: the server’s own, English.');
    expect(after?.buttons.find(({ label }) => label === 'Undo the last change')?.disabled).toBe(true);
  });

  it('goes on with an open panel after the bot was restarted', async () => {
    const panel = await ellen.runs('/settings');
    await ellen.presses(panel, 'Make replies private');
    await stage.restart();
    await ellen.presses(panel, 'Undo the last change');
    expect(ellen.looksAgainAt(panel)?.words).toContain('It is now: no, unless the option private says otherwise.');
  });

  it('does not write over what somebody else changed meanwhile', async () => {
    const omar = manager('Omar');
    const [hers, his] = [await ellen.runs('/settings'), await omar.runs('/settings')];
    await omar.presses(his, 'Make replies private');
    await ellen.chooses(hers, 'Choose a language', 'Español');
    const after = ellen.looksAgainAt(hers);
    expect(after?.words).toContain('Somebody else changed the settings since you opened this');
    expect(after?.words).toContain('**Replies to commands are private:** yes');
    expect(after?.words).toContain('the server’s own, English');
    await ellen.chooses(hers, 'Choose a language', 'Español');
    expect(ellen.looksAgainAt(hers)?.words).toContain('Ahora: Español.');
  });

  it('and loses the permission while the panel is open, changes nothing', async () => {
    const role = stage.newsroom.role('Editor', ['ManageGuild']);
    const lucy = stage.newsroom.join({ name: 'Lucy' }, { roles: [role] });
    const panel = await lucy.runs('/settings');
    stage.newsroom.leave(lucy);
    stage.newsroom.join(lucy);
    const refused = await lucy.presses(panel, 'Make replies private');
    expect(refused.words).toBe('Only those with the permission Manage Server can change my settings.');
    expect((await ellen.runs('/settings')).words).toContain('private:** no');
  });

  it('choosing what is set already is told that nothing changed', async () => {
    const panel = await ellen.runs('/settings');
    await ellen.chooses(panel, 'Channels where I can be asked; none: in every one', []);
    expect(ellen.looksAgainAt(panel)?.words).toContain('nothing was changed');
  });

  it('is told where a permission is missing, and that listening needs Message Content', async () => {
    const quiet = stage.newsroom.channel('quiet');
    stage.newsroom.overwrite(quiet, stage.registered, { deny: ['SendMessages'] });
    const panel = await ellen.runs('/settings');
    expect(panel.words).toContain('DISCORD\\_MESSAGE\\_CONTENT=on');
    await ellen.chooses(panel, 'Channels where I answer without being mentioned', 'quiet');
    expect(ellen.looksAgainAt(panel)?.words).toContain(`Grant me Send Messages in these channels: ${quiet.mention}`);
  });
});

it('somebody who does not manage the server is not offered the settings, and cannot reach them', async () => {
  const kylie = stage.newsroom.join({ name: 'Kylie' });
  expect(kylie.offered()).not.toContain('settings');
  const answer = await kylie.runs('/ask', { question: SUMMIT });
  expect((await kylie.forges(answer, 'settings:private:0')).words).toContain('Manage Server');
});

describe('in a server that allows some channels only', () => {
  beforeEach(async () => {
    const bots = stage.newsroom.channel('bots');
    expect(bots.name).toBe('bots');
    const panel = await ellen.runs('/settings');
    await ellen.chooses(panel, 'Channels where I can be asked; none: in every one', 'bots');
  });

  it('a command elsewhere is told in private where to ask, and who can change that', async () => {
    const kylie = stage.newsroom.join({ name: 'Kylie' });
    const refused = await kylie.runs('/ask', { question: SUMMIT }, { in: '#general' });
    expect(refused.ephemeral).toBe(true);
    expect(refused.words).toContain('In this server I can be asked only in these channels:');
    expect(refused.words).toContain(stage.newsroom.channel('bots').mention);
    expect(refused.words).toContain('Manage Server');
    expect((await kylie.runs('/ask', { question: SUMMIT }, { in: '#bots' })).words).toContain(SPOKEN);
    expect((await kylie.runs('/privacy', {}, { in: '#general' })).words).toContain('I store nothing');
  });

  it('no other command answers elsewhere either, but for how to ask and what is kept; what stands there can be opened', async () => {
    const kylie = stage.newsroom.join({ name: 'Kylie' });
    const written = await kylie.writes('#general', SUMMIT);
    const elsewhere = { in: '#general' } as const;
    const tried = [
      kylie.runs('/quote', { words: SPOKEN }, elsewhere),
      kylie.runs('/trend', { topic: 'sanctions' }, elsewhere),
      kylie.runs('/compare', { topic: 'sanctions', when1: '2022-02', when2: '2022-03' }, elsewhere),
      ...['/briefing', '/latest', '/speakers', '/rules'].map((line) => kylie.runs(line, {}, elsewhere)),
      ...['Ask the briefings', 'Who said this?'].map((name) => kylie.usesOn(written, name)),
    ];
    for (const seen of await Promise.all(tried)) {
      expect(seen.ephemeral).toBe(true);
      expect(seen.words).toContain('In this server I can be asked only in these channels:');
    }
    expect((await kylie.runs('/help', {}, elsewhere)).words).toContain('I have read transcripts');
    const answer = await kylie.runs('/ask', { question: SUMMIT }, { in: '#bots' });
    expect((await kylie.presses(answer, 'Whole answer')).words).toContain(SPOKEN);
  });

  it('a mention elsewhere is told in a direct message, once, and the channel hears nothing', async () => {
    const kylie = stage.newsroom.join({ name: 'Kylie' });
    for (const _ of [1, 2]) await kylie.writes('#general', `${stage.registered.mention} ${SUMMIT}`);
    await stage.discord.settles();
    expect(kylie.sees('#general').filter(({ author }) => author === 'On Background')).toEqual([]);
    const told = kylie.sees(kylie.directMessages(stage.registered));
    expect(told).toHaveLength(1);
    expect(told[0]?.words).toContain('About the server Newsroom:');
  });

  it('a thread of an allowed channel is allowed too', async () => {
    const kylie = stage.newsroom.join({ name: 'Kylie' });
    const thread = stage.newsroom.thread(stage.newsroom.channel('bots'), 'summit', kylie);
    expect((await kylie.runs('/ask', { question: SUMMIT }, { in: thread })).words).toContain(SPOKEN);
  });
});

it('in a server that allows some roles only, others are told in private', async () => {
  const reporters = stage.newsroom.role('Reporters');
  const panel = await ellen.runs('/settings');
  await ellen.chooses(panel, 'Roles whose members may ask; none: everybody', 'Reporters');
  const kylie = stage.newsroom.join({ name: 'Kylie' });
  const refused = await kylie.runs('/ask', { question: SUMMIT });
  expect(refused.ephemeral).toBe(true);
  expect(refused.words).toContain(reporters.mention);
  expect(refused.pings.roles).toEqual([]);
  const omar = stage.newsroom.join({ name: 'Omar' }, { roles: [reporters] });
  expect((await omar.runs('/ask', { question: SUMMIT })).words).toContain(SPOKEN);
  const question = await omar.writes('#general', `${stage.registered.mention} ${SUMMIT}`);
  expect((await stage.discord.replyTo(question)).words).toContain(SPOKEN);
});

it('in a server with private replies a command is answered in private, unless one asks otherwise', async () => {
  await ellen.presses(await ellen.runs('/settings'), 'Make replies private');
  const kylie = stage.newsroom.join({ name: 'Kylie' });
  expect((await kylie.runs('/ask', { question: SUMMIT })).ephemeral).toBe(true);
  expect((await kylie.runs('/latest')).ephemeral).toBe(true);
  expect((await kylie.runs('/ask', { question: SUMMIT, private: false })).ephemeral).toBe(false);
  const question = await kylie.writes('#general', `${stage.registered.mention} ${SUMMIT}`);
  expect((await stage.discord.replyTo(question)).ephemeral).toBe(false);
});

describe('while the database does not answer', () => {
  const broken = (): { readonly store: Store; fails: boolean; reads: number } => {
    const store = storeInMemory();
    const state = { store, fails: false, reads: 0 };
    const fail = async (): Promise<never> => {
      throw new StoreError('The store could not be used: the disk is full. Make room.');
    };
    state.store = {
      ...store,
      settings: {
        ...store.settings,
        get: (guildId) => {
          state.reads += 1;
          return state.fails ? fail() : store.settings.get(guildId);
        },
        put: (...all) => (state.fails ? fail() : store.settings.put(...all)),
      },
    };
    return state;
  };

  it('questions are answered by the defaults, the database is not asked each time, and changes say that they were not saved', async () => {
    await stage.end();
    const state = broken();
    await begin({ bot: { store: state.store } });
    const panel = await ellen.runs('/settings');
    state.fails = true;
    await ellen.presses(panel, 'Make replies private');
    expect(ellen.looksAgainAt(panel)?.words).toContain('The change could not be saved');
    expect((await ellen.runs('/settings')).words).toContain('The settings cannot be read');
    const reads = state.reads;
    for (const _ of [1, 2, 3]) expect((await ellen.runs('/ask', { question: SUMMIT })).words).toContain(SPOKEN);
    expect(state.reads - reads).toBeLessThanOrEqual(1);
    state.fails = false;
    await ellen.presses(await ellen.runs('/settings'), 'Make replies private');
    expect((await ellen.runs('/ask', { question: SUMMIT })).ephemeral).toBe(true);
  });

  it('what was known last goes on to hold', async () => {
    await stage.end();
    const state = broken();
    await begin({ bot: { store: state.store } });
    await ellen.presses(await ellen.runs('/settings'), 'Make replies private');
    state.fails = true;
    stage.clock.advance(10 * 60_000);
    expect((await ellen.runs('/ask', { question: SUMMIT })).ephemeral).toBe(true);
  });

  it('a message costs no query where the settings are known', async () => {
    await stage.end();
    const state = broken();
    await begin({ bot: { store: state.store } });
    for (const _ of [1, 2, 3]) {
      const question = await ellen.writes('#general', `${stage.registered.mention} ${SUMMIT}`);
      await stage.discord.replyTo(question);
    }
    expect(state.reads).toBe(1);
  });
});
