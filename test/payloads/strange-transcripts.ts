import fc from 'fast-check';
import { requireStatement, statementRefs } from '../../src/search/statements.ts';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { statementText } from '../../src/transcript/statement.ts';
import { madeUp } from '../seed.ts';

type Measure = (briefing: Briefing) => number;

const wordsOf = (briefing: Briefing): readonly string[] =>
  briefing.turns.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
const countOf =
  (pattern: RegExp): Measure =>
  (briefing) =>
    wordsOf(briefing).reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);

/** What makes a transcript strange; of each the extreme ones are taken. */
const MEASURES: Readonly<Record<string, Measure>> = {
  'longest title': ({ header }) => header.title.length,
  'shortest title': ({ header }) => -header.title.length,
  'longest statement': (briefing) =>
    Math.max(
      0,
      ...statementRefs(briefing).map((ref) => statementText(briefing, requireStatement(briefing, ref)).length),
    ),
  'longest paragraph': (briefing) => Math.max(0, ...wordsOf(briefing).map(({ length }) => length)),
  'most questions': ({ exchanges }) => exchanges.length,
  'no questions': ({ exchanges }) => -exchanges.length,
  'most speakers': ({ speakers }) => speakers.length,
  'most corrections': (briefing) =>
    briefing.turns.flatMap(({ paragraphs }) => paragraphs.flatMap(({ struck }) => struck)).length,
  'most problems': ({ problems }) => problems.length,
  'longest place': ({ header }) => header.location?.length ?? 0,
  'not Latin': countOf(/[^\p{Script=Latin}\p{Script=Common}]/gu),
  'beyond 16 bits': countOf(/[\u{10000}-\u{10FFFF}]/gu),
  capitals: countOf(/\p{Lu}{5,}/gu),
  'marks of Markdown': countOf(/[*_~`|<>[\]#\\]/g),
  'longest word': (briefing) =>
    Math.max(0, ...wordsOf(briefing).flatMap((text) => text.split(/\s+/).map(({ length }) => length))),
  'longest ground rules': ({ rules }) => JSON.stringify(rules).length,
};

/** The strangest of an archive: of each measure the most extreme ones, each once. */
export function strangest(briefings: readonly Briefing[], ofEach: number): readonly Briefing[] {
  const chosen = Object.values(MEASURES).flatMap((measure) =>
    briefings
      .map((briefing) => ({ briefing, value: measure(briefing) }))
      .sort((one, other) => other.value - one.value)
      .slice(0, ofEach),
  );
  return [...new Set(chosen.map(({ briefing }) => briefing))];
}

/** Words that have gone wrong somewhere before: marks, mentions, links, other scripts, and no space for a long time. */
const odd = fc.constantFrom(
  '**bold',
  '__',
  '~~',
  '||',
  '```',
  '<@123456789012345678>',
  '@everyone',
  '<#1>',
  '</ask:1>',
  '<t:0>',
  '[a](https://b.example)',
  'discord.gg/abc',
  '\\',
  '\\\\',
  '😀'.repeat(70),
  '汉'.repeat(140),
  'a'.repeat(260),
  '汉'.repeat(5_000),
  'x'.repeat(4_500),
  '*'.repeat(2_500),
  '_'.repeat(130),
  '\\*'.repeat(90),
  '‮',
  '👩‍👩‍👧‍👦',
  '-#',
  '#',
  '1.',
  '-',
  'é́́',
  '<s>wrong</s> [right]',
  'SHOUTED',
  'A',
  'a.m.',
  '“',
);
const word = fc.oneof(
  { weight: 3, arbitrary: odd },
  { weight: 5, arbitrary: fc.constantFrom('the', 'summit', 'war', 'of', 'prices') },
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const words = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength }).map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim() || 'words');
const label = fc.oneof(
  fc.constantFrom('MS. PSAKI', 'SENIOR ADMINISTRATION OFFICIAL', 'MODERATOR', 'Q', 'AIDE'),
  fc
    .string({ unit: fc.constantFrom('A', 'B', 'É', '-', ' '), minLength: 2, maxLength: 60 })
    .map((name) => `MR. X${name.replace(/\s+/g, ' ').trim()}`),
);
const turn = fc.record({ label, paragraphs: fc.array(words(60), { minLength: 1, maxLength: 4 }) });

/** Transcripts that nobody would publish, but that can be dropped into the folder. */
export const strangeTranscript: fc.Arbitrary<Briefing> = fc
  .record({
    title: words(60).map((title) => title.replaceAll('"', '”').replaceAll('\\', '')),
    rules: fc.constantFrom(
      '',
      'MODERATOR:  This call is on background, attributable to “senior administration officials.” The call is embargoed until it ends.\n\n',
    ),
    turns: fc.array(turn, { minLength: 1, maxLength: 14 }),
  })
  .map(({ title, rules, turns }) => {
    const asked = turns.flatMap((each) => [{ label: 'Q', paragraphs: ['Is it so?'] }, each]);
    const body = asked.map((each) => `${each.label}:  ${each.paragraphs.join('\n\n')}`).join('\n\n');
    return madeUp(`1:05 P.M. EST\n\n${rules}${body}\n\nEND  2:00 P.M. EST\n`, { title });
  });
