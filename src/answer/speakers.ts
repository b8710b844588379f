import type { Briefing } from '../transcript/briefing.ts';
import type { Attribution } from './answer.ts';
import { attributionOf } from './attribution.ts';
import { mayShowTurn } from './embargo.ts';
import { foldWords } from './fold-words.ts';

/** An official of a briefing, as the rules let the official be named: on background several may share one phrase. */
export interface SpokenFor {
  readonly phrase: string;
  readonly basis: Attribution['basis'];
  /** The labels as printed, for those on the record; empty for others. */
  readonly labels: readonly string[];
  /** The turns, ascending. */
  readonly turns: readonly number[];
}

/** What never changes for a briefing is worked out once; whether it may be shown depends on the clock. */
const known = new WeakMap<Briefing, readonly SpokenFor[]>();

/** Who spoke, in order of first words. Whether a turn may be shown is for the caller to ask. */
export function speakersOf(briefing: Briefing): readonly SpokenFor[] {
  const all = known.get(briefing) ?? listSpeakers(briefing);
  known.set(briefing, all);
  return all;
}

/**
 * Who may be said to have spoken, with the turns that may be shown.
 * @param now milliseconds since 1970
 */
export function shownSpeakersOf(briefing: Briefing, now: number): SpokenFor[] {
  return speakersOf(briefing)
    .map((each) => ({ ...each, turns: each.turns.filter((turn) => mayShowTurn(briefing, turn, now)) }))
    .filter(({ turns }) => turns.length > 0);
}

/**
 * Whether a turn's speaker is the one that somebody names: by words of the name, title or label on the record, by words
 * of the attribution phrase otherwise, so that a name that is withheld finds nothing.
 *
 * @param named "Psaki", "press secretary", "a senior administration official"
 */
export function isSpokenBy(named: string): (briefing: Briefing, turn: number) => boolean {
  const wanted = foldWords(named).filter((word) => !ARTICLES.has(word));
  const isWanted = new Map<string, boolean>();
  return (briefing, turn) => {
    const name = nameOf(briefing, turn);
    let is = isWanted.get(name);
    if (is === undefined) {
      const words = new Set(foldWords(name));
      is = wanted.every((word) => words.has(word));
      isWanted.set(name, is);
    }
    return is;
  };
}

/** The words that name who speaks in a turn, by turn: a search asks it of thousands of turns. */
const names = new WeakMap<Briefing, string[]>();

function nameOf(briefing: Briefing, turn: number): string {
  const known = names.get(briefing) ?? [];
  names.set(briefing, known);
  const before = known[turn];
  if (before !== undefined) return before;
  const { phrase, basis, label } = attributionOf(briefing, turn);
  const name = basis === 'on_record' ? `${phrase} ${label}` : phrase;
  known[turn] = name;
  return name;
}

const ARTICLES = new Set(['a', 'an', 'the']);

function listSpeakers(briefing: Briefing): SpokenFor[] {
  const found = new Map<string, { phrase: string; basis: SpokenFor['basis']; labels: Set<string>; turns: number[] }>();
  for (const { index, role } of briefing.turns) {
    if (role !== 'official') continue;
    const { phrase, basis, label } = attributionOf(briefing, index);
    const key = `${basis}:${phrase}`;
    const entry = found.get(key) ?? { phrase, basis, labels: new Set(), turns: [] };
    if (basis === 'on_record') entry.labels.add(label);
    entry.turns.push(index);
    found.set(key, entry);
  }
  return [...found.values()].map(({ labels, ...each }) => ({ ...each, labels: [...labels] }));
}
