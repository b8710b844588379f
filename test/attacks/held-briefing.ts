import type { Briefing } from '../../src/transcript/briefing.ts';
import { madeUp, readSeed } from '../seed.ts';

/** What is open while the call is under embargo: a briefing of the day before, on other things and on the same. */
export const open = madeUp(
  [
    'MS. PSAKI:  Hello, everybody.',
    'Q    Will you comment on the price of gasoline?',
    'MS. PSAKI:  The President is watching the price of gasoline.',
    'Q    And is there news on Ukraine?',
    'MS. PSAKI:  We have nothing new to share on Ukraine from this podium.',
  ].join('\n\n'),
  { date: '2022-02-18', slug: 'open' },
);
/** The call of the transcript that ships, whose embargo lifts as it ends. */
export const held = readSeed();

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

/** A question that the held briefing answers. */
export const SUMMIT = 'Is the Biden-Putin summit still on?';
const RUN = 6;
/** A text as it is compared: words in lower case. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const RUNS = runsOf(held);

/**
 * The words of the held briefing in a text: six in a row, its title, its phrase.
 * @param typed what somebody typed and reads again, which is no leak
 */
export function leakedIn(text: string, ...typed: readonly string[]): readonly string[] {
  const own = typed
    .map(fold)
    .filter((each) => each !== '')
    .sort((one, other) => other.length - one.length);
  const folded = ` ${own.reduce((rest, each) => rest.replaceAll(each, ' '), fold(text))} `;
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
