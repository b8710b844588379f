import { seededRandom } from '../random.ts';

/** A kind of briefing, told by the file's name, and how many of it are read. */
interface Stratum {
  readonly name: RegExp;
  readonly count: number;
}

const STRATA: readonly Stratum[] = [
  { name: /^[\d-]+-background-press-(?:call|gaggle|briefing)/, count: 13 },
  { name: /^[\d-]+-(?:on-the-record-press|press-gaggle|press-call)/, count: 4 },
  { name: /^[\d-]+-press-briefing-by/, count: 7 },
];

const SEED = 20_261_127;

/**
 * Draws the transcripts that questions are written for, the same ones in every run: of each kind, one from each of as many
 * equal stretches of time as are wanted, so that they are spread over the years.
 * @param names file names, which begin with the date
 * @param without names that are not drawn
 */
export function drawFiles(names: readonly string[], without: ReadonlySet<string>): string[] {
  const random = seededRandom(SEED);
  return STRATA.flatMap(({ name, count }) => {
    const there = names.filter((file) => name.test(file) && !without.has(file)).sort();
    return Array.from({ length: Math.min(count, there.length) }, (_, stretch) => {
      const from = Math.floor((stretch * there.length) / count);
      const to = Math.max(from + 1, Math.floor(((stretch + 1) * there.length) / count));
      return there[from + Math.floor(random() * (to - from))] ?? '';
    });
  });
}
