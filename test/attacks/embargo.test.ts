import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { explainQuestion } from '../../src/answer/explain.ts';
import { heardSpeakers } from '../../src/answer/heard-speakers.ts';
import { createMetrics } from '../../src/health/metrics.ts';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { raise, type Stage } from '../discord/on-background.ts';
import { openPlayground } from '../playground/playground.ts';
import { AFTER_THE_CALL, archiveOf, DURING_THE_CALL, madeUp, readSeed, SEED_FILE } from '../seed.ts';
import { expectCount } from './inputs.ts';
import { PROBES } from './probes.ts';

/** What is open while the call is under embargo: a briefing of the day before, on other things and on the same. */
const open = madeUp(
  [
    'MS. PSAKI:  Hello, everybody.',
    'Q    Will you comment on the price of gasoline?',
    'MS. PSAKI:  The President is watching the price of gasoline.',
    'Q    And is there news on Ukraine?',
    'MS. PSAKI:  We have nothing new to share on Ukraine from this podium.',
  ].join('\n\n'),
  { date: '2022-02-18', slug: 'open' },
);
const held = readSeed();

/** Runs of six words of a briefing, and its title; what an open one says too is left out. */
function runsOf(briefing: Briefing): ReadonlySet<string> {
  const runs = new Set([fold(briefing.header.title)]);
  for (const { paragraphs } of briefing.turns) {
    for (const { text } of paragraphs) {
      const words = fold(text).split(' ');
      for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '));
    }
  }
  return runs;
}

const SUMMIT = 'Is the Biden-Putin summit still on?';
const RUN = 6;
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const RUNS = runsOf(held);

/** The words of the held briefing in a text. */
function leakedIn(text: string, typed: string): readonly string[] {
  // What somebody typed and reads again is no leak.
  const folded = ` ${fold(text).replaceAll(fold(typed), ' ')} `;
  const words = folded.trim().split(/\s+/);
  const found = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const run = words.slice(at, at + RUN).join(' ');
    if (RUNS.has(run)) found.add(run);
  }
  if (folded.includes(` ${fold(held.header.title)} `)) found.add(held.header.title);
  if (/senior administration official/.test(folded)) found.add('the phrase of the attribution');
  return [...found];
}

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
        return [
          all(await stage.discord.replyTo(asked)),
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
  expect(withIt.log.flatMap((line) => leakedIn(line, ''))).toEqual([]);
  expect(withIt.log.join('')).not.toContain(SEED_FILE.replace('.md', ''));
  expect(leakedIn(await metrics.registry.metrics(), '')).toEqual([]);
  expectCount(task.name, 1);
});

it('Nothing under embargo is in any page of the playground', async ({ task }) => {
  const id = SEED_FILE.replace('.md', '');
  const playground = await openPlayground(archiveOf([held, open]));
  try {
    playground.stage.clock.set(DURING_THE_CALL);
    const pages = [
      '/',
      '/briefings',
      ...['ukraine', 'donbas', 'summit', 'senior administration official'].flatMap((word) => [
        `/briefings?topic=${encodeURIComponent(word)}`,
        `/briefings?speaker=${encodeURIComponent(word)}`,
      ]),
      '/briefings?basis=on_background',
      '/briefings?page=2',
      `/briefing/${id}`,
      `/briefing/${id}.md`,
      `/briefing/${id.toUpperCase()}`,
      `/briefing/%32${id.slice(1)}`,
      '/commands',
      '/messages',
      '/editors',
      '/why?message=1',
    ];
    for (const path of pages) {
      const response = await fetch(new URL(path, playground.address));
      const body = (await response.text()).replace(/<[^>]*>/g, ' ');
      // Which words were looked for stands in the form again.
      expect({ path, leaked: leakedIn(body, 'senior administration official') }).toEqual({ path, leaked: [] });
    }
    expectCount(task.name, pages.length);
  } finally {
    await playground.stop();
  }
});
