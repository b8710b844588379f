import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backUp, restore } from '../../src/store/backup.ts';
import type { OpenedStore } from '../../src/store/open-store.ts';
import { LANGUAGES, serverSettings } from '../../src/store/server-settings.ts';
import { noPostgres } from '../postgres.ts';
import { onBothDatabases, postgres, type Stores, storeInMemory } from '../stores.ts';

const NOON = Date.parse('2022-02-22T12:00:00Z');
const GUILD = '100000000000000001';
const CHANNEL = '200000000000000001';

/** A store with something in every table, some of it odd. */
async function fill(store: OpenedStore): Promise<void> {
  const settings = serverSettings.parse({ language: 'fr', listening: [CHANNEL], privateByDefault: true });
  await store.settings.put(GUILD, settings, 0, NOON);
  await store.settings.put(GUILD, { ...settings, language: 'es' }, 1, NOON);
  const { id } = await store.subscriptions.add(
    {
      guildId: GUILD,
      channelId: CHANNEL,
      createdBy: GUILD,
      kind: 'archive',
      hour: 2,
      minute: 30,
      timezone: 'Pacific/Chatham',
      days: [0, 6],
      topics: ['“Nord Stream”\n', "Robert'); drop table settings;--", '🏛️'],
      speakers: [],
      language: null,
      saysWhenQuiet: false,
      postsAtLift: true,
    },
    NOON,
  );
  await store.subscriptions.note(id, { failingSince: NOON - 1, toldAt: null });
  const sent = await store.ledger.claim({ subscription: id, due: '2022-02-22T02:30' }, 'one', NOON, 1);
  if (sent !== null) await store.ledger.settle(sent, '400000000000000001', ['a#1', 'b#2'], NOON);
  await store.ledger.claim({ subscription: id, due: '2022-02-23T02:30' }, 'two', NOON, 1);
  await store.transcripts.note('a-call', 'hash', null, NOON);
  await store.announcements.add({ guildId: GUILD, channelId: CHANNEL, createdBy: GUILD, createdAt: NOON });
  const { mine } = await store.announcements.claim(CHANNEL, ['a-call'], NOON, 60_000);
  await store.announcements.settle(mine, NOON);
  await store.cursors.set('feed', '{"etag":"\\"x\\""}', NOON);
}

/** Everything in a store but the day when the copy was made. */
async function contents(store: OpenedStore): Promise<readonly string[]> {
  return (await backUp(store, NOON)).slice(1, -1).toSorted();
}

const places: readonly (readonly [string, (stores: Stores) => Promise<OpenedStore>])[] = [
  ['a database of the same kind', (stores) => stores.open()],
  ['SQLite', async () => storeInMemory()],
  ['PostgreSQL', async (stores: Stores) => stores.again({ url: await (await postgres()).createPlace() })],
];

onBothDatabases('A backup', (stores) => {
  it.each(places.filter(([name]) => name !== 'PostgreSQL' || noPostgres === null))(
    'can be restored into %s, and everything goes on from there',
    async (_, open) => {
      const store = await stores.open();
      await fill(store);
      const into = await open(stores);
      const lines = await backUp(store, NOON);
      expect(await restore(into, lines)).toBe(lines.length - 2);
      expect(await contents(into)).toEqual(await contents(store));
      expect(await into.settings.get(GUILD)).toEqual(await store.settings.get(GUILD));
      expect(await into.subscriptions.active()).toEqual(await store.subscriptions.active());
      const [abandoned] = await into.ledger.abandoned(NOON + 1);
      expect(abandoned).toMatchObject({ due: '2022-02-23T02:30', owner: 'two', expiresAt: NOON + 1 });
      const { subscription = '' } = abandoned ?? {};
      // What was sent is not sent again, and what was not is taken over.
      expect(await into.ledger.claim({ subscription, due: '2022-02-22T02:30' }, 'x', NOON + 9, 1)).toBeNull();
      expect(await into.ledger.claim({ subscription, due: '2022-02-23T02:30' }, 'x', NOON + 9, 1)).not.toBeNull();
      expect(await into.announcements.claim(CHANNEL, ['a-call'], NOON + 60_000, 60_000)).toEqual({
        mine: [],
        held: [],
      });
    },
  );

  it('of an empty store is one, and restores to nothing', async () => {
    const lines = await backUp(await stores.open(), NOON);
    expect(lines).toHaveLength(2);
    expect(await restore(await stores.open(), lines)).toBe(0);
  });

  it('keeps whatever settings there are', async () => {
    const ids = fc.array(
      fc.bigInt({ min: 10n ** 16n, max: 10n ** 19n }).map((id) => id.toString()),
      { maxLength: 3 },
    );
    const settings = fc.record({
      language: fc.constantFrom(...LANGUAGES, null),
      listening: ids,
      channels: ids,
      roles: ids,
      privateByDefault: fc.boolean(),
    });
    const store = await stores.open();
    const servers = fc.sample(settings, 520);
    for (const [index, each] of servers.entries()) await store.settings.put(`g${index}`, each, 0, NOON);
    const into = await stores.open();
    await restore(into, await backUp(store, NOON));
    expect(await contents(into)).toEqual(await contents(store));
  });

  it('of before it was told apart who is about to announce is brought up: all that was announced stays so', async () => {
    const store = await stores.open();
    await store.announcements.add({ guildId: GUILD, channelId: CHANNEL, createdBy: GUILD, createdAt: NOON });
    const [, channel = ''] = await backUp(store, NOON);
    const whole = [
      JSON.stringify({ format: 'on-background-store', version: 1, schema: 2, made: new Date(NOON).toISOString() }),
      channel,
      JSON.stringify({ table: 'announced', row: { channel_id: CHANNEL, briefing: 'a-call', announced_at: NOON } }),
    ];
    const sha256 = createHash('sha256')
      .update(whole.map((line) => `${line}\n`).join(''))
      .digest('hex');
    const into = await stores.open();
    expect(await restore(into, [...whole, JSON.stringify({ rows: 2, sha256 })])).toBe(2);
    const later = NOON + 3_600_000;
    const { mine, held } = await into.announcements.claim(CHANNEL, ['a-call', 'another'], later, 60_000);
    expect(mine.map(({ briefing, attempt }) => [briefing, attempt])).toEqual([['another', 1]]);
    expect(held).toEqual([]);
  });

  it('is not restored into a store that has something, nor in part', async () => {
    const store = await stores.open();
    await fill(store);
    const lines = await backUp(store, NOON);
    const before = await contents(store);
    await expect(restore(store, lines)).rejects.toThrow(/is not empty: it has 8 rows/);
    expect(await contents(store)).toEqual(before);
  });
});

it('A backup with a line changed, moved, added or lost is refused, and nothing is restored', async () => {
  const store = storeInMemory();
  await fill(store);
  const lines = await backUp(store, NOON);
  const into = storeInMemory();
  await fc.assert(
    fc.asyncProperty(fc.nat(lines.length - 1), fc.constantFrom('drop', 'double', 'change', 'cut'), async (at, how) => {
      const spoilt = {
        drop: lines.toSpliced(at, 1),
        double: lines.toSpliced(at, 0, lines[at] ?? ''),
        change: lines.with(
          at,
          (lines[at] ?? '').replace(/[0-9](?=[^0-9]*$)/, (digit) => String((Number(digit) + 1) % 10)),
        ),
        cut: lines.slice(0, at),
      }[how];
      if (spoilt.join('\n') === lines.join('\n')) return;
      await expect(restore(into, spoilt)).rejects.toThrow(/^(?:The backup|This (?:is no )?backup)/);
    }),
  );
  expect(await contents(into)).toEqual([]);
  await store.close();
  await into.close();
});
