import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { explainQuestion } from '../../src/answer/explain.ts';
import { heardSpeakers } from '../../src/answer/heard-speakers.ts';
import { createMetrics } from '../../src/health/metrics.ts';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import { raise, type Stage } from '../discord/on-background.ts';
import { AFTER_THE_CALL, archiveOf, DURING_THE_CALL, SEED_FILE } from '../seed.ts';
import { fold, held, leakedIn, open, SUMMIT } from './held-briefing.ts';
import { expectCount } from './inputs.ts';
import { PROBES } from './probes.ts';

const metrics = createMetrics();
let withIt: Stage;
let without: Stage;
let people: readonly [Person, Person];
/** Everything that is in a message, what is only for machines too, but for ids and times of Discord's own. */
const all = ({ words, buttons, menus, raw }: Seen): string =>
  JSON.stringify({
    words,
    buttons: buttons.map(({ label, url, disabled }) => ({ label, url, disabled })),
    menus: menus.map(({ placeholder, options }) => ({ placeholder, options })),
    alt: JSON.stringify(raw?.components ?? []).match(/"description":"[^"]*"/g),
  });

beforeAll(async () => {
  withIt = await raise({ archive: archiveOf([held, open]), now: DURING_THE_CALL, bot: { metrics } });
  without = await raise({ archive: archiveOf([open]), now: DURING_THE_CALL });
  people = [
    withIt.newsroom.join({ name: 'Ellen' }, { owner: true }),
    without.newsroom.join({ name: 'Ellen' }, { owner: true }),
  ];
});
afterAll(async () => {
  await withIt.end();
  await without.end();
});

/**
 * Does the same where the held briefing is in the archive and where it is not: nothing may leak, and nothing else be shown.
 * The rarity of a word is counted over all transcripts, so what is ranked may stand in another order (`words`), and what
 * hangs on a confidence may be surer or less sure (`leaks`).
 */
async function same(
  doing: (person: Person, stage: Stage) => Promise<readonly string[]>,
  { typed = '', compared = 'all' }: { readonly typed?: string; readonly compared?: 'all' | 'words' | 'leaks' } = {},
): Promise<void> {
  const one = await doing(people[0], withIt);
  const other = await doing(people[1], without);
  expect(one.flatMap((text) => leakedIn(text, typed))).toEqual([]);
  const inAnyOrder = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => fold(text).split(' ')).sort();
  if (compared === 'all') expect(one).toEqual(other);
  if (compared === 'words') expect(inAnyOrder(one)).toEqual(inAnyOrder(other));
}

/** Too few words to be words of the briefing when somebody reads them again. */
const few = (typed: string): string => typed.split(' ').slice(0, 4).join(' ');

it('Nothing under embargo is in an answer, a nearest question or a refusal', async ({ task }) => {
  for (const typed of PROBES) {
    await same(
      async (person, stage) => {
        const asked = await person.writes('#general', `${stage.registered.mention} ${typed}`);
        const reply = await stage.discord.replyTo(asked);
        const hasCard = reply.buttons.some(({ label }) => label === 'Card');
        return [
          all(reply),
          ...(hasCard ? [all(await person.presses(reply, 'Card'))] : []),
          all(await person.runs('/ask', { question: typed })),
          all(await person.usesOn(asked, 'Ask the briefings')),
        ];
      },
      { typed, compared: 'leaks' },
    );
  }
  expectCount(task.name, PROBES.length);
});

it('Nothing under embargo is found by its words, counted or compared', async ({ task }) => {
  for (const typed of PROBES) {
    await same(
      async (person) => {
        const written = await person.writes('#general', `He said “${typed}”.`);
        return [
          all(await person.runs('/quote', { words: typed })),
          all(await person.usesOn(written, 'Who said this?')),
          all(await person.runs('/trend', { topic: few(typed) })),
        ];
      },
      { typed },
    );
    await same(
      async (person) => [
        all(await person.runs('/compare', { topic: few(typed), when1: '2022-02-18', when2: '2022-02-21' })),
      ],
      { typed, compared: 'leaks' },
    );
  }
  expectCount(task.name, PROBES.length);
});

it('Nothing under embargo is offered while somebody types', async ({ task }) => {
  const typings = ['', ...PROBES.map((probe) => probe.slice(0, 60)), '2022-02-21', 'background press call', 'senior'];
  for (const typed of typings) {
    await same(
      async (person) => [
        ...(await offered(person, '/ask', { question: typed })),
        ...(await offered(person, '/ask', { question: 'x', briefing: typed })),
        ...(await offered(person, '/ask', { question: 'x', speaker: typed })),
        ...(await offered(person, '/quote', { words: 'x', speaker: typed })),
        ...(await offered(person, '/quote', { words: 'x', briefing: typed })),
        ...(await offered(person, '/briefing', { which: typed })),
        ...(await offered(person, '/rules', { briefing: typed })),
        ...(await offered(person, '/speakers', { briefing: typed })),
      ],
      { compared: 'words' },
    );
  }
  expectCount(task.name, typings.length);
});

async function offered(person: Person, line: string, values: Record<string, string>): Promise<readonly string[]> {
  const choices = await person.types(line, values);
  return choices.map(({ name }) => name);
}

it('Nothing under embargo is in a briefing’s card, rules, speakers, the latest, help or the list of files', async ({
  task,
}) => {
  const named = ['', SEED_FILE.replace('.md', ''), 'ukraine', '2022-02-21', 'Feb. 21, 2022', held.header.title];
  for (const name of named) {
    const option = name === '' ? {} : { briefing: name };
    await same(
      async (person) => [
        all(await person.runs('/briefing', name === '' ? {} : { which: name })),
        all(await person.runs('/rules', option)),
        all(await person.runs('/speakers', option)),
        all(await person.runs('/ask', { question: 'Is the summit on?', ...option })),
        all(await person.runs('/quote', { words: 'no intention of sending American forces', ...option })),
      ],
      { compared: 'words' },
    );
  }
  await same(async (person) => [all(await person.runs('/latest')), all(await person.runs('/help'))], {
    compared: 'words',
  });
  await same(async (person) => [all(await person.runs('/transcripts list'))]);
  expectCount(task.name, named.length + 3);
});

it('Nothing under embargo is in a digest of any kind', async ({ task }) => {
  const kinds = ['new', 'on-this-day', 'archive'];
  for (const [at, kind] of kinds.entries()) {
    await same(async (person) => {
      await person.runs('/digest set', { kind, topics: 'ukraine, russia, summit', quiet_days: true });
      const [choice] = await person.types('/digest test', { digest: '' });
      expect(choice).toBeDefined();
      const all_ = await person.types('/digest test', { digest: '' });
      return [all(await person.runs('/digest test', { digest: String(all_[at]?.value ?? '') }))];
    });
  }
  expectCount(task.name, kinds.length);
});

it('Nothing under embargo is in what a search is explained by, in scores, or in who was heard', ({ task }) => {
  const archive = archiveOf([held, open]);
  for (const question of PROBES) {
    const reply = answerQuestion(archive, { question }, DURING_THE_CALL);
    expect(leakedIn(JSON.stringify(reply), question)).toEqual([]);
    // What is looked for can be found: once the embargo has lifted.
    const lifted = answerQuestion(archive, { question: SUMMIT }, AFTER_THE_CALL);
    expect(leakedIn(JSON.stringify(lifted), SUMMIT)).not.toEqual([]);
    const explained = explainQuestion(archive, { question }, DURING_THE_CALL);
    expect(leakedIn(JSON.stringify(explained), question)).toEqual([]);
  }
  expect(heardSpeakers(archive, DURING_THE_CALL)).toEqual(heardSpeakers(archiveOf([open]), DURING_THE_CALL));
  expectCount(task.name, PROBES.length);
});

it('Nothing under embargo is in the log or the metrics', async ({ task }) => {
  expect(withIt.log.length).toBeGreaterThan(0);
  expect(withIt.log.flatMap((line) => leakedIn(line))).toEqual([]);
  expect(withIt.log.join('')).not.toContain(SEED_FILE.replace('.md', ''));
  expect(leakedIn(await metrics.registry.metrics())).toEqual([]);
  expectCount(task.name, 1);
});

/** All that a button with a reference does. */
const KINDS = ['open', 'whole', 'asked', 'copy', 'card', 'turn-light', 'turn-dark', 'turn-whole', 'turn-asked'];
const NOT_THERE = /no longer in my archive|no briefing by that name|do not know that button/;

it('Nothing under embargo is in a picture, a page or a copy that a button opens once the clock is set back', async ({
  task,
}) => {
  let time = AFTER_THE_CALL;
  const archive = archiveOf([held, open]);
  const stage = await raise({
    archive,
    now: AFTER_THE_CALL,
    bot: { now: () => time, answer: async (asked) => answerQuestion(archive, asked, time) },
  });
  try {
    const ellen = stage.newsroom.join({ name: 'Ellen' }, { owner: true });
    const reader = stage.newsroom.join({ name: 'Rita' });
    const words = 'no intention of sending American forces';
    const asked = await ellen.writes('#general', `${stage.registered.mention} ${SUMMIT}`);
    const answer = await stage.discord.replyTo(asked);
    const card = await ellen.presses(answer, 'Card');
    const messages = [answer, await ellen.runs('/quote', { words }), card, await ellen.presses(card, 'Dark')];
    messages.push(await ellen.presses(answer, 'Whole answer'), await ellen.runs('/briefing', { which: 'ukraine' }));
    // What is looked for can be found in each of them: in what those read who do not see a picture, too.
    for (const message of messages) expect(leakedIn(all(message))).not.toEqual([]);
    expect(card.attachments).toHaveLength(1);

    time = DURING_THE_CALL;
    const ids = new Set(
      messages.flatMap(({ buttons }) => buttons.flatMap(({ customId }) => (customId === null ? [] : [customId]))),
    );
    const [, , ref = ''] = [...ids].find((id) => id.startsWith('card:'))?.split(':') ?? [];
    for (const kind of KINDS) ids.add(`${kind}:0:${ref}`);
    for (const { value } of messages.flatMap(({ menus }) => menus.flatMap(({ options }) => options)))
      ids.add(`card:0:${value}`);
    let tried = 0;
    for (const id of ids) {
      // It would take the answer away, and shows nothing.
      if (id.startsWith('remove:')) continue;
      tried += 1;
      // Everything is tried under a message of its own, as a page that is turned takes the place of the one before.
      const under = await reader.runs('/help');
      const seen = await reader.forges(under, id);
      expect({ id, leaked: leakedIn(all(seen)) }).toEqual({ id, leaked: [] });
      expect({ id, files: seen.attachments, words: seen.words }).toEqual({
        id,
        files: [],
        words: expect.stringMatching(NOT_THERE),
      });
    }
    for (const message of messages.slice(0, 2)) {
      for (const label of ['Card', 'Whole answer', 'Open', 'Copy']) {
        const button = message.buttons.find((each) => each.label === label);
        if (button === undefined) continue;
        tried += 1;
        const seen = await reader.presses(message, label);
        expect(leakedIn(all(seen))).toEqual([]);
        expect(seen.words).toMatch(NOT_THERE);
      }
    }
    expectCount(task.name, tried);
  } finally {
    await stage.end();
  }
});
