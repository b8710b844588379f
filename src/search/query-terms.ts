import { readDays } from './asked-dates.ts';
import type { Archive } from './build-archive.ts';
import { contentWords } from './words.ts';

/** One term that is asked for. */
export interface QueryTerm {
  readonly term: string;
  /** Its number in the archive's vocabulary; 0 where no transcript holds it. */
  readonly id: number;
  /** Its row in the learned vectors; -1 where it has none. */
  readonly row: number;
  /** As the asker wrote it. */
  readonly printed: string;
  /** How much it counts: how rare it is. */
  readonly weight: number;
  /** A number, or written with a capital where a sentence does not begin; not of a date. */
  readonly isName: boolean;
  /** A word of a date: the briefing's own date may meet it. */
  readonly isDate: boolean;
  /** The number of the initials that the asker wrote for the name that it is a word of; left out elsewhere. */
  readonly initials?: number | undefined;
}

/** What a question asks for, in terms. */
export interface QueryTerms {
  /** Each term once, in order. */
  readonly terms: readonly QueryTerm[];
  readonly totalWeight: number;
}

// A term that neither this archive nor the training transcripts hold is as rare as can be.
const UNSEEN_RARITY = 9;

/** How much a word of a date counts of what it would as another word: transcripts hardly name their own day. */
const DATE_WEIGHT = 0.25;

/** Reads the question's terms: stop words left out, each once. */
export function queryTerms(archive: Archive, question: string): QueryTerms {
  const terms = new Map<string, QueryTerm>();
  const withoutDates = readDays(question).rest;
  for (const word of contentWords(question)) {
    const term = archive.vocabulary.termOf(word.form);
    if (terms.has(term)) continue;
    const id = archive.vocabulary.find(term);
    const row = archive.models?.vectors.rowOf(term) ?? -1;
    const printed = question.slice(word.start, word.end);
    const isDate = withoutDates.charAt(word.start) === ' ';
    terms.set(term, {
      term,
      id,
      row,
      printed,
      weight: rarityOf(archive, id, row) * (isDate ? DATE_WEIGHT : 1),
      isName: !isDate && isName(question, word.start),
      isDate,
    });
  }
  const all = spellOut(archive, [...terms.values()]);
  return { terms: all, totalWeight: all.reduce((sum, term) => sum + term.weight, 0) };
}

const CAPITALS = /^(?:\p{Lu}\.?){3,6}$/u;

/** How much of what initials count the words of their name count instead. */
const SPELT_OUT = 0.3;

/**
 * Puts a name behind its initials, where the transcripts say the name oftener: a place that has the name and not the
 * initials then meets a part of what is asked; one that has the initials meets all of it (see `likenessesOf`).
 */
function spellOut(archive: Archive, terms: readonly QueryTerm[]): QueryTerm[] {
  const { postings, vocabulary, models, acronyms } = archive;
  const holders = (id: number): number => (postings.start[id + 1] ?? 0) - (postings.start[id] ?? 0);
  return terms.flatMap((term) => {
    const [name, ...others] = CAPITALS.test(term.printed) ? acronyms.namesOf(term.term) : [];
    if (name === undefined || others.length > 0) return [term];
    const added = name
      .filter((word) => terms.every((other) => other.term !== word))
      .map((word) => ({ word, id: vocabulary.find(word), row: models?.vectors.rowOf(word) ?? -1 }));
    if (added.some(({ id }) => holders(id) <= holders(term.id))) return [term];
    const rarities = added.map(({ id, row }) => rarityOf(archive, id, row));
    const scale = (SPELT_OUT * term.weight) / rarities.reduce((sum, rarity) => sum + rarity, 0);
    const words = added.map(({ word, id, row }, index) => ({
      ...term,
      term: word,
      id,
      row,
      weight: scale * (rarities[index] ?? 0),
      initials: term.id,
    }));
    return words.length === 0 ? [term] : [{ ...term, weight: (1 - SPELT_OUT) * term.weight }, ...words];
  });
}

function rarityOf(archive: Archive, id: number, row: number): number {
  const learned = archive.models?.vectors.rarity[row] ?? 0;
  if (learned > 0) return learned;
  const here = archive.postings.rarity[id] ?? 0;
  return here > 0 ? here : UNSEEN_RARITY;
}

function isName(question: string, start: number): boolean {
  const first = question.charAt(start);
  if (/\d/.test(first)) return true;
  return /\p{Lu}/u.test(first) && /[^.?!\s]\s*$/.test(question.slice(0, start));
}
