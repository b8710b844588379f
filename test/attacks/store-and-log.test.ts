import { expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { newSubscription } from '../../src/store/subscription.ts';
import { raise } from '../discord/on-background.ts';
import { AFTER_THE_CALL } from '../seed.ts';
import { onBothDatabases, storeInMemory } from '../stores.ts';
import { harmOf } from './harm.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { expectCount } from './inputs.ts';

const texts = Object.entries(HOSTILE_TEXTS);
const GUILD = '123456789012345678';
const SECRET = 'MTIzNDU2Nzg5.a-token.that-nobody-may-see';

onBothDatabases('Hostile text in the store', (stores) => {
  it('Hostile text is kept as the text that it is, and commands no database', async ({ task }) => {
    const store = await stores.open();
    const wish = { guildId: GUILD, channelId: GUILD, createdBy: GUILD, kind: 'new', hour: 8, minute: 0 } as const;
    for (const [what, text] of texts) {
      // PostgreSQL keeps no null in a name; what people type is kept as JSON, see the next test.
      const topic = text.replace(/\0|\p{Surrogate}/gu, '').slice(0, 100);
      const made = await store.subscriptions.add(
        newSubscription.parse({ ...wish, timezone: 'Europe/Paris', days: [1], topics: [topic], speakers: [topic] }),
        AFTER_THE_CALL,
      );
      expect({ what, kept: await store.subscriptions.get(made.id) }).toEqual({ what, kept: made });
      expect(made.topics).toEqual([topic]);
      await store.cursors.set(topic, topic, AFTER_THE_CALL);
      expect(await store.cursors.get(topic)).toBe(topic);
      expect(await store.subscriptions.get(topic)).toBeNull();
    }
    expect((await store.subscriptions.ofServer(GUILD)).length).toBe(texts.length);
    expect(await store.subscriptions.ofServer("' OR 1=1 --")).toEqual([]);
    expectCount(task.name, texts.length);
  });

  it('Hostile text as the topics, zone and hour of a digest does nothing', async ({ task }) => {
    const stage = await raise({ bot: { store: await stores.open() } });
    try {
      const ellen = stage.newsroom.join({ name: 'Ellen' }, { owner: true });
      for (const [what, text] of texts) {
        const option = text.slice(0, 400);
        const set = await ellen.runs('/digest set', { topics: option, speakers: option });
        expect({ what, harm: harmOf(set), isSet: set.words.includes('gets what is new') }).toEqual({
          what,
          harm: [],
          isSet: true,
        });
        expect(harmOf(await ellen.runs('/digest set', { timezone: text.slice(0, 100) }))).toEqual([]);
        expect(harmOf(await ellen.runs('/digest set', { at: text.slice(0, 20) }))).toEqual([]);
        expect(harmOf(await ellen.runs('/digest show'))).toEqual([]);
        for (const { value } of await ellen.types('/digest remove', { digest: '' }))
          await ellen.runs('/digest remove', { digest: String(value) });
      }
      expect(stage.log.filter((line) => line.includes('"level":50'))).toEqual([]);
    } finally {
      await stage.end();
    }
    expectCount(task.name, texts.length);
  }, 120_000);
});

it('Hostile names of people, servers, channels and roles forge no line of the log and no reply', async ({ task }) => {
  const lines: string[] = [];
  for (const [what, text] of texts) {
    const log = createLog('debug', [SECRET], (line) => lines.push(line));
    log.error({ err: new Error(text), guild: text, [text.slice(0, 40)]: text }, text);
    const line = lines.at(-1) ?? '';
    expect({ what, ends: line.indexOf('\n') }).toEqual({ what, ends: line.length - 1 });
    expect(JSON.parse(line)).toMatchObject({ level: 50 });
  }
  expect(lines).toHaveLength(texts.length);
  expectCount(task.name, texts.length);
});

it('A secret is in no line of the log, wherever it stands in an error', ({ task }) => {
  const lines: string[] = [];
  const log = createLog('debug', [SECRET], (line) => lines.push(line));
  const places: readonly unknown[] = [
    new Error(SECRET),
    new Error('x', { cause: new Error(`Authorization: Bot ${SECRET}`) }),
    new AggregateError([new Error(SECRET)], 'many'),
    Object.assign(new Error('x'), { url: `https://discord.com/api/webhooks/1/${SECRET}` }),
    Object.assign(new Error('x'), { requestBody: { json: { content: SECRET } } }),
    Object.assign(new Error('x'), { config: { headers: { authorization: SECRET } } }),
    Object.assign(new Error('x'), { stack: `Error: ${SECRET}\n    at ${SECRET}` }),
    Object.assign(new Error('x'), { code: SECRET }),
  ];
  for (const err of places) log.error({ err }, 'It failed.');
  for (const text of [SECRET, `a${SECRET}b`, `${SECRET}${SECRET}`]) log.info({ [text]: text }, text);
  expect(lines.filter((line) => line.includes(SECRET))).toEqual([]);
  expectCount(task.name, places.length + 3);
});

it('A person’s hostile name does nothing in a reply', async ({ task }) => {
  const stage = await raise({ bot: { store: storeInMemory() } });
  try {
    for (const [what, text] of texts) {
      const person = stage.newsroom.join({ name: text.slice(0, 32) || 'x' });
      const seen = await person.runs('/ask', { question: 'Is the Biden-Putin summit still on?' });
      expect({ what, harm: harmOf(seen) }).toEqual({ what, harm: [] });
    }
  } finally {
    await stage.end();
  }
  expectCount(task.name, texts.length);
});
