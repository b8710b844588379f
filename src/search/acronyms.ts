import { contentTerms } from './words.ts';

/** A name of several words and its initials, in terms: `pgii` and `partnership global infrastructur invest`. */
export interface Acronym {
  readonly short: string;
  /** The words of the name that are searched by, at least two. */
  readonly name: readonly string[];
}

/** Which initials stand for which names in an archive. */
export interface Acronyms {
  /** The names that initials stand for, likeliest first. */
  readonly namesOf: (short: string) => readonly (readonly string[])[];
  /** The initials of the names that begin with a term. */
  readonly startingWith: (term: string) => readonly Acronym[];
}

/** Looks for names and initials in the texts of one briefing. */
export interface AcronymFinder {
  readonly read: (text: string) => void;
  /** What was found: each name whose initials the same texts hold too. */
  readonly found: (termOf: (form: string) => string) => Acronym[];
}

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}\p{L}*/gu;
const INITIALS = /^\p{Lu}{3,6}$/u;
/** What may stand between two words of a name. */
const BETWEEN = new Set([
  ' ',
  '-',
  ...['of', 'the', 'and', 'for', 'on', 'in', 'to'].map((word) => ` ${word} `),
  ' of the ',
  ' for the ',
  ' and the ',
]);
const MOST_WORDS = 7;

interface NamePart {
  readonly word: string;
  /** What stands before it within the name; null where a name can only begin with it. */
  readonly joint: string | null;
}

/** A finder for one briefing. It takes time linear in the texts: no name is longer than seven words. */
export function acronymFinder(): AcronymFinder {
  const initials = new Set<string>();
  const names = new Map<string, Set<string>>();
  const note = (run: readonly NamePart[]): void => {
    for (let from = 0; from < run.length; from++) {
      let printed = run[from]?.word ?? '';
      let capitals = printed.charAt(0);
      let all = capitals;
      for (let to = from + 1; to < Math.min(run.length, from + MOST_WORDS); to++) {
        const { word, joint } = run[to] ?? { word: '', joint: '' };
        printed += `${joint ?? ''}${word}`;
        capitals += word.charAt(0);
        all += firstLetters(joint ?? '') + word.charAt(0);
        for (const short of new Set([capitals, all])) {
          if (INITIALS.test(short)) names.set(short, (names.get(short) ?? new Set()).add(printed));
        }
      }
    }
  };
  return {
    read(text) {
      let run: NamePart[] = [];
      let end = -1;
      for (const { 0: word, index } of text.matchAll(CAPITALISED)) {
        const isShort = INITIALS.test(word);
        if (isShort) initials.add(word);
        const joint = end >= 0 && index - end <= 9 ? text.slice(end, index) : '';
        const goesOn = run.length > 0 && BETWEEN.has(joint);
        if (!goesOn || isShort) {
          note(run);
          run = [];
        }
        if (!isShort) run.push({ word, joint: goesOn ? joint : null });
        end = index + word.length;
      }
      note(run);
    },
    found: (termOf) =>
      [...initials].sort().flatMap((short) =>
        [...(names.get(short) ?? [])]
          .sort()
          .map((printed) => ({ short: short.toLowerCase(), name: contentTerms(printed, termOf) }))
          .filter(({ name }) => name.length > 1),
      ),
  };
}

function firstLetters(joint: string): string {
  return joint
    .trim()
    .split(/[ -]/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** A name is believed from so many briefings on that have it beside its initials. */
const LEAST_BRIEFINGS = 2;

/**
 * Puts together what the briefings of an archive hold: names that at least two of them have, and at least half as many
 * as have the one that is most usual for the same initials. Other names with the same initials are chance.
 */
export function acronymsOf(ofBriefings: Iterable<readonly Acronym[]>): Acronyms {
  const counts = new Map<string, Map<string, { acronym: Acronym; count: number }>>();
  for (const acronyms of ofBriefings) {
    for (const acronym of acronyms) {
      const names = counts.get(acronym.short) ?? new Map();
      counts.set(acronym.short, names);
      const key = acronym.name.join(' ');
      names.set(key, { acronym, count: (names.get(key)?.count ?? 0) + 1 });
    }
  }
  const namesOf = new Map<string, readonly (readonly string[])[]>();
  const starting = new Map<string, Acronym[]>();
  for (const [short, names] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const most = Math.max(...[...names.values()].map(({ count }) => count));
    const believed = [...names]
      .filter(([, { count }]) => count >= LEAST_BRIEFINGS && count >= most / 2)
      .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
      .map(([, { acronym }]) => acronym);
    if (believed.length === 0) continue;
    namesOf.set(
      short,
      believed.map(({ name }) => name),
    );
    for (const acronym of believed) {
      const first = acronym.name[0] ?? '';
      starting.set(first, [...(starting.get(first) ?? []), acronym]);
    }
  }
  return { namesOf: (short) => namesOf.get(short) ?? [], startingWith: (term) => starting.get(term) ?? [] };
}
