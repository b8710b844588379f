import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/local-discord/index.ts';
import type { OpenedStore } from '../../src/store/open-store.ts';
import { english } from '../../src/wording/english.ts';
import { storeInMemory } from '../stores.ts';
import { raise, type Stage } from './on-background.ts';

const MANAGED = ['settings', 'digest', 'transcripts'];

let stage: Stage;
let store: OpenedStore;
let editor: Person;
let reader: Person;

beforeAll(async () => {
  store = storeInMemory();
  stage = await raise({ bot: { store } });
  editor = stage.newsroom.join({ name: 'Edith' }, { roles: [stage.newsroom.role('Desk', ['ManageGuild'])] });
  reader = stage.newsroom.join({ name: 'Rita' });
  await editor.runs('/digest set');
  await editor.runs('/transcripts announce');
});
afterAll(() => stage.end());

describe('commands for those who manage the server', () => {
  it('are offered to nobody else', () => {
    expect(reader.offered().filter((name) => MANAGED.includes(name))).toEqual([]);
    expect(
      editor
        .offered()
        .filter((name) => MANAGED.includes(name))
        .sort(),
    ).toEqual([...MANAGED].sort());
  });

  it.each([
    '/settings',
    '/digest set',
    '/digest show',
    '/digest test',
    '/digest pause',
    '/digest resume',
    '/digest remove',
    '/transcripts list',
    '/transcripts announce',
    '/transcripts silence',
  ])(
    '%s tells others nothing and changes nothing, also where a server has opened the command to them',
    async (line) => {
      // In Discord an administrator does this in the settings of the server, under Integrations.
      const commands = stage.running.client.application?.commands;
      const name = /^\/(\w+)/.exec(line)?.[1];
      const command = (await commands?.fetch())?.find((each) => each.name === name);
      await command?.setDefaultMemberPermissions(null);
      const before = [
        await store.settings.get(stage.newsroom.id),
        await store.subscriptions.ofServer(stage.newsroom.id),
      ];
      const hearing = await store.announcements.channels();

      const seen = await reader.runs(line, {}, { in: '#general' });
      expect({ words: seen.words, ephemeral: seen.ephemeral }).toEqual({
        words: english.settings.mayNotChange,
        ephemeral: true,
      });
      expect([
        await store.settings.get(stage.newsroom.id),
        await store.subscriptions.ofServer(stage.newsroom.id),
      ]).toEqual(before);
      expect(await store.announcements.channels()).toEqual(hearing);
    },
  );

  it('/digest offers the digests, whose channels it names, to nobody else either', async () => {
    const digests = (person: Person) => person.types('/digest pause', { digest: '' }, { in: '#general' });
    expect(await digests(editor)).toHaveLength(1);
    expect(await digests(reader)).toEqual([]);
  });
});
