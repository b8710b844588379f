import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { DEFAULT_SETTINGS, LANGUAGES } from '../../src/store/server-settings.ts';
import { StoreError } from '../../src/store/store.ts';
import { onBothDatabases } from '../stores.ts';
import { wantedDigest } from '../wanted-digest.ts';

const GUILD = '100000000000000001';
const OTHER = '100000000000000002';
const CHANNEL = '200000000000000001';
const PERSON = '300000000000000001';
const NOON = Date.parse('2022-02-22T12:00:00Z');
const MINUTE = 60_000;

const morning = wantedDigest(
  { guildId: GUILD, channelId: CHANNEL, createdBy: PERSON },
  { days: [1, 2, 3, 4, 5], topics: ['Iran'] },
);

onBothDatabases('Settings', (stores) => {
  it('are the defaults until somebody sets them', async () => {
    const { settings } = await stores.open();
    expect(await settings.get(GUILD)).toEqual({ settings: DEFAULT_SETTINGS, version: 0, previous: null });
  });

  it('are kept as they were set, whatever they are', async () => {
    const { settings } = await stores.open();
    const ids = fc.array(
      fc.bigInt({ min: 10n ** 16n, max: 10n ** 19n }).map((id) => id.toString()),
      { maxLength: 25 },
    );
    const any = fc.record({
      language: fc.constantFrom(...LANGUAGES, null),
      listening: ids,
      channels: ids,
      roles: ids,
      privateByDefault: fc.boolean(),
    });
    let version = 0;
    await fc.assert(
      fc.asyncProperty(any, async (wanted) => {
        const before = await settings.get(GUILD);
        expect(await settings.put(GUILD, wanted, version, NOON)).not.toBeNull();
        version += 1;
        expect(await settings.get(GUILD)).toEqual({ settings: wanted, version, previous: before.settings });
      }),
      { numRuns: 30 },
    );
  });

  it('of two people who change the same version, one is told to look again', async () => {
    const { settings } = await stores.open();
    const french = { ...DEFAULT_SETTINGS, language: 'fr' as const };
    const spanish = { ...DEFAULT_SETTINGS, language: 'es' as const };
    for (const version of [0, 1, 2]) {
      const outcomes = await Promise.all([
        settings.put(GUILD, french, version, NOON),
        settings.put(GUILD, spanish, version, NOON),
      ]);
      const kept = outcomes.filter((outcome) => outcome !== null);
      expect(kept).toHaveLength(1);
      expect((await settings.get(GUILD)).settings).toEqual(kept[0]?.settings);
    }
  });

  it('can be taken back once', async () => {
    const { settings } = await stores.open();
    await settings.put(GUILD, { ...DEFAULT_SETTINGS, language: 'fr' }, 0, NOON);
    await settings.put(GUILD, { ...DEFAULT_SETTINGS, language: 'es' }, 1, NOON);
    expect(await settings.undo(GUILD, 1, NOON)).toBeNull();
    expect((await settings.undo(GUILD, 2, NOON))?.settings.language).toBe('fr');
    expect(await settings.undo(GUILD, 3, NOON)).toBeNull();
    expect((await settings.get(GUILD)).settings.language).toBe('fr');
  });

  it('of a server that is left are forgotten with all that hangs on them, and no others', async () => {
    const store = await stores.open();
    await store.settings.put(GUILD, { ...DEFAULT_SETTINGS, language: 'fr' }, 0, NOON);
    await store.settings.put(OTHER, { ...DEFAULT_SETTINGS, language: 'es' }, 0, NOON);
    const gone = await store.subscriptions.add(morning, NOON);
    const stays = await store.subscriptions.add({ ...morning, guildId: OTHER }, NOON);
    await store.ledger.claim({ subscription: gone.id, due: 'monday' }, 'a', NOON, MINUTE);
    await store.announcements.add({ guildId: GUILD, channelId: CHANNEL, createdBy: PERSON, createdAt: NOON });
    await store.announcements.claim(CHANNEL, ['a-briefing'], NOON, MINUTE);
    await store.settings.forget(GUILD);
    expect((await store.settings.get(GUILD)).version).toBe(0);
    expect((await store.settings.get(OTHER)).settings.language).toBe('es');
    expect(await store.subscriptions.active()).toEqual([stays]);
    expect(await store.ledger.abandoned(NOON + MINUTE)).toEqual([]);
    expect(await store.announcements.channels()).toEqual([]);
  });
});

onBothDatabases('Subscriptions', (stores) => {
  it('are added, listed, changed and removed', async () => {
    const { subscriptions } = await stores.open();
    const first = await subscriptions.add(morning, NOON);
    const second = await subscriptions.add({ ...morning, hour: 18, kind: 'archive' }, NOON + 1);
    await subscriptions.add({ ...morning, guildId: OTHER }, NOON + 2);
    expect(await subscriptions.ofServer(GUILD)).toEqual([first, second]);
    expect(await subscriptions.change(first.id, { hour: 9, topics: [] })).toEqual({ ...first, hour: 9, topics: [] });
    expect(await subscriptions.get(first.id)).toEqual({ ...first, hour: 9, topics: [] });
    expect(await subscriptions.remove(second.id)).toBe(true);
    expect(await subscriptions.remove(second.id)).toBe(false);
    expect(await subscriptions.change(second.id, { hour: 9 })).toBeNull();
    expect(await subscriptions.get(second.id)).toBeNull();
  });

  it('that are paused are not active; what is not noted stays', async () => {
    const { subscriptions } = await stores.open();
    const { id } = await subscriptions.add(morning, NOON);
    await subscriptions.note(id, { failingSince: NOON, toldAt: NOON + 1 });
    await subscriptions.note(id, { paused: 'failing' });
    expect(await subscriptions.active()).toEqual([]);
    expect(await subscriptions.get(id)).toMatchObject({ paused: 'failing', failingSince: NOON, toldAt: NOON + 1 });
    await subscriptions.note(id, { paused: null, failingSince: null, toldAt: null });
    expect(await subscriptions.active()).toHaveLength(1);
  });

  it('that make no sense are refused', async () => {
    const { subscriptions } = await stores.open();
    await expect(subscriptions.add({ ...morning, hour: 24 }, NOON)).rejects.toThrow();
    await expect(subscriptions.add({ ...morning, days: [] }, NOON)).rejects.toThrow();
    expect(await subscriptions.active()).toEqual([]);
  });
});

onBothDatabases('The ledger', (stores) => {
  it('gives a post to one of many who claim it at once', async () => {
    const place = await stores.place();
    const processes = await Promise.all([stores.again(place), stores.again(place), stores.again(place)]);
    const { id } = await (processes[0] ?? (await stores.open())).subscriptions.add(morning, NOON);
    for (const due of ['2022-02-22T08:00', '2022-02-23T08:00', '2022-02-24T08:00']) {
      const claims = await Promise.all(
        processes.flatMap(({ ledger }, index) =>
          [0, 1, 2].map((each) => ledger.claim({ subscription: id, due }, `${index}-${each}`, NOON, MINUTE)),
        ),
      );
      expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    }
  });

  it('gives it to another only when the claim has expired, and never when it is settled', async () => {
    const { subscriptions, ledger } = await stores.open();
    const { id } = await subscriptions.add(morning, NOON);
    const key = { subscription: id, due: '2022-02-22T08:00' };
    const first = await ledger.claim(key, 'a', NOON, MINUTE);
    expect(first).toMatchObject({ owner: 'a', attempt: 1, firstClaimedAt: NOON, expiresAt: NOON + MINUTE });
    expect(await ledger.claim(key, 'b', NOON + MINUTE - 1, MINUTE)).toBeNull();
    expect(await ledger.abandoned(NOON + MINUTE - 1)).toEqual([]);
    expect(await ledger.abandoned(NOON + MINUTE)).toEqual([first]);
    const second = await ledger.claim(key, 'b', NOON + MINUTE, MINUTE);
    expect(second).toMatchObject({ owner: 'b', attempt: 2, firstClaimedAt: NOON });
    if (first === null || second === null) throw new Error('not claimed');
    // The first one comes back late: what it says counts no more.
    expect(await ledger.settle(first, '400000000000000001', [], NOON + 2 * MINUTE)).toBe(false);
    expect(await ledger.lastSettled(id)).toBeNull();
    expect(await ledger.settle(second, '400000000000000002', ['x', 'y'], NOON + 2 * MINUTE)).toBe(true);
    expect(await ledger.claim(key, 'c', NOON + 9 * MINUTE, MINUTE)).toBeNull();
    expect(await ledger.abandoned(NOON + 9 * MINUTE)).toEqual([]);
    expect(await ledger.lastSettled(id)).toEqual({
      due: key.due,
      settledAt: NOON + 2 * MINUTE,
      messageId: '400000000000000002',
    });
    expect([...(await ledger.seen(id))].sort()).toEqual(['x', 'y']);
  });

  it('lets a claim that is given back be claimed at once', async () => {
    const { subscriptions, ledger } = await stores.open();
    const { id } = await subscriptions.add(morning, NOON);
    const key = { subscription: id, due: '2022-02-22T08:00' };
    const claim = await ledger.claim(key, 'a', NOON, MINUTE);
    if (claim === null) throw new Error('not claimed');
    await ledger.release(claim);
    expect(await ledger.claim(key, 'b', NOON, MINUTE)).toMatchObject({ attempt: 2 });
  });
});

onBothDatabases('Transcripts, announcements and cursors', (stores) => {
  it('a transcript is new once, then changed or the same', async () => {
    const { transcripts } = await stores.open();
    expect(await transcripts.note('call', 'a', 'https://example.org/call', NOON)).toBe('new');
    expect(await transcripts.note('call', 'a', null, NOON + 1)).toBe('same');
    expect(await transcripts.note('call', 'b', null, NOON + 2)).toBe('changed');
    expect(await transcripts.all()).toEqual([
      { briefing: 'call', hash: 'b', firstSeenAt: NOON, changedAt: NOON + 2, source: 'https://example.org/call' },
    ]);
    await transcripts.forget('call');
    expect(await transcripts.all()).toEqual([]);
  });

  it('a briefing is announced once in each channel, whoever tries', async () => {
    const place = await stores.place();
    const processes = await Promise.all([stores.again(place), stores.again(place)]);
    await processes[0]?.announcements.add({ guildId: GUILD, channelId: CHANNEL, createdBy: PERSON, createdAt: NOON });
    const claims = await Promise.all(
      [...processes, ...processes].map(({ announcements }) =>
        announcements.claim(CHANNEL, ['call', 'briefing'], NOON, MINUTE),
      ),
    );
    // One gets both, so that they are one post; the others are told that somebody is about to.
    expect(claims.map(({ mine }) => mine.length).sort()).toEqual([0, 0, 0, 2]);
    const mine = claims.flatMap((each) => each.mine);
    for (const { held } of claims.filter((each) => each.mine.length === 0)) {
      expect([...held].sort()).toEqual(['briefing', 'call']);
    }
    const [one, other] = processes.map(({ announcements }) => announcements);
    const claim = (by: typeof one, at: number) => by?.claim(CHANNEL, ['call', 'briefing'], at, MINUTE);
    await one?.release(mine, NOON);
    const again = (await claim(other, NOON))?.mine ?? [];
    expect(again.map(({ attempt, firstClaimedAt }) => [attempt, firstClaimedAt])).toEqual([
      [2, NOON],
      [2, NOON],
    ]);
    // Who had it before gives nothing back that another has now.
    await one?.release(mine, NOON);
    expect((await claim(one, NOON))?.mine).toEqual([]);
    // Who has it dies: after a while it is anybody's, and once it is posted nobody's.
    expect((await claim(one, NOON + MINUTE - 1))?.mine).toEqual([]);
    const last = (await claim(one, NOON + MINUTE))?.mine ?? [];
    expect(last.map(({ attempt }) => attempt)).toEqual([3, 3]);
    await one?.settle(last, NOON + MINUTE);
    expect(await claim(other, NOON + 9 * MINUTE)).toEqual({ mine: [], held: [] });
    expect(await other?.claim(CHANNEL, [], NOON, MINUTE)).toEqual({ mine: [], held: [] });
    expect(await processes[1]?.announcements.remove(CHANNEL)).toBe(true);
    expect(await processes[1]?.announcements.remove(CHANNEL)).toBe(false);
  });

  it('a cursor is what it was set to last', async () => {
    const { cursors } = await stores.open();
    expect(await cursors.get('feed')).toBeNull();
    await cursors.set('feed', '1', NOON);
    await cursors.set('feed', '2', NOON);
    expect(await cursors.get('feed')).toBe('2');
  });
});

onBothDatabases('The database', (stores) => {
  it('is set up once, however many processes start at the same moment', async () => {
    const place = await stores.place();
    const processes = await Promise.all([0, 1, 2, 3].map(() => stores.again(place)));
    const [first] = processes;
    const rows = await first?.database.db.selectFrom('schema_version').selectAll().execute();
    expect(rows).toEqual([{ version: MIGRATIONS.length }]);
    await Promise.all(processes.map(({ ping }) => ping()));
  });

  it('keeps what was written when it is opened again', async () => {
    const place = await stores.place();
    const first = await stores.again(place);
    await first.cursors.set('feed', '7', NOON);
    expect(await (await stores.again(place)).cursors.get('feed')).toBe('7');
  });

  it('of a newer version of the program is left alone', async () => {
    const place = await stores.place();
    const first = await stores.again(place);
    await first.database.db.updateTable('schema_version').set({ version: 99 }).execute();
    await expect(stores.again(place)).rejects.toThrow(StoreError);
    await expect(stores.again(place)).rejects.toThrow(/Start the newer program/);
  });

  it('says what to do, and no address or password, where a table is gone', async () => {
    const store = await stores.open();
    await store.database.db.schema.dropTable('cursors').execute();
    await expect(store.cursors.get('feed')).rejects.toThrow(/^The store could not be used: the database failed/);
  });
});

onBothDatabases('Turns', (stores) => {
  it('are so far apart, whichever process takes them, and never before now', async () => {
    const place = await stores.place();
    const processes = await Promise.all([stores.again(place), stores.again(place), stores.again(place)]);
    const taken = await Promise.all(
      Array.from({ length: 9 }, (_, index) => processes[index % 3]?.turns.take('identify 0', 5_500, NOON)),
    );
    expect(taken.map(Number).sort()).toEqual(Array.from({ length: 9 }, (_, index) => NOON + index * 5_500));
    expect(await processes[0]?.turns.take('identify 1', 5_500, NOON)).toBe(NOON);
    expect(await processes[0]?.turns.take('identify 0', 5_500, NOON + MINUTE)).toBe(NOON + MINUTE);
  });
});

onBothDatabases('Which shards are served', (stores) => {
  it('is known for as long as a process said, and until it leaves', async () => {
    const { processes } = await stores.open();
    const one = { name: 'one', shards: [0, 1], total: 3 };
    const other = { name: 'other', shards: [2], total: 3 };
    await processes.note(one, NOON + MINUTE, NOON);
    await processes.note(other, NOON + 2 * MINUTE, NOON);
    expect(await processes.serving(NOON)).toEqual([one, other]);
    expect(await processes.serving(NOON + MINUTE + 1)).toEqual([other]);
    await processes.note({ ...one, shards: [1] }, NOON + 2 * MINUTE, NOON);
    await processes.forget('other');
    expect(await processes.serving(NOON)).toEqual([{ ...one, shards: [1] }]);
  });
});
