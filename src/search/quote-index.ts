import type { Briefing, Statement } from '../transcript/briefing.ts';
import type { Archive } from './build-archive.ts';
import { type Reading, readingsOf, textsOfStatement } from './quote-text.ts';
import { eachQuoteWord } from './quote-words.ts';

/** Everything that officials said in one briefing, as numbers of words, ready to be compared with a quote. */
export interface FoldedBriefing {
  readonly briefing: Briefing;
  /** The words of all units, one unit after the other. */
  readonly words: Uint32Array;
  readonly units: readonly FoldedUnit[];
  /** The numbers of its words, each once, ascending. */
  readonly distinct: Uint32Array;
  /** Of each of them its first place in `positions`, and at the end the number of words. */
  readonly firsts: Uint32Array;
  /** Where in `words` each of them stands. */
  readonly positions: Uint32Array;
}

/** The words of one speaker, unbroken: an answer, or a whole stretch of remarks. */
export interface FoldedUnit {
  readonly place: UnitPlace;
  readonly statement: Statement;
  readonly reading: Reading;
  /** Range of `FoldedBriefing.words`. */
  readonly start: number;
  readonly end: number;
}

export type UnitPlace =
  | { readonly kind: 'exchange'; readonly exchange: number; readonly statement: number }
  | { readonly kind: 'remarks'; readonly remarks: number };

/** The numbers of words, from 1, and how often each was said; the same for all briefings of an archive. */
export interface QuoteVocabulary {
  readonly numberOf: (form: string) => number | undefined;
  readonly countOf: (number: number) => number;
  readonly size: () => number;
}

interface Folder {
  readonly vocabulary: QuoteVocabulary;
  readonly fold: (briefing: Briefing) => FoldedBriefing;
}

/** An archive keeps its vocabulary when briefings are replaced, so what is folded stays folded. */
const folders = new WeakMap<Archive['vocabulary'], Folder>();

/** The archive's briefings, folded; each only once, when it is first looked at, which takes milliseconds. */
export function foldArchive(archive: Archive): { vocabulary: QuoteVocabulary; folded: readonly FoldedBriefing[] } {
  const folder = folderOf(archive);
  return { vocabulary: folder.vocabulary, folded: archive.briefings.map(folder.fold) };
}

/**
 * Folds what is not folded yet, a few briefings at a time, so that a first lookup in a large archive keeps nothing else
 * waiting.
 * @param rest lets other work go on
 */
export async function foldUnhurried(archive: Archive, rest: () => Promise<void>): Promise<void> {
  const { fold } = folderOf(archive);
  for (const [index, briefing] of archive.briefings.entries()) {
    fold(briefing);
    if (index % BRIEFINGS_AT_ONCE === 0) await rest();
  }
}

const BRIEFINGS_AT_ONCE = 4;

function folderOf(archive: Archive): Folder {
  const folder = folders.get(archive.vocabulary) ?? createFolder();
  folders.set(archive.vocabulary, folder);
  return folder;
}

function createFolder(): Folder {
  const numbers = new Map<string, number>();
  const counts: number[] = [0];
  const folded = new WeakMap<Briefing, FoldedBriefing>();
  const numbered = (form: string): number => {
    const number = numbers.get(form) ?? counts.length;
    if (number === counts.length) numbers.set(form, number);
    counts[number] = (counts[number] ?? 0) + 1;
    return number;
  };
  return {
    vocabulary: {
      numberOf: (form) => numbers.get(form),
      countOf: (number) => counts[number] ?? 0,
      size: () => counts.length,
    },
    fold: (briefing) => {
      const known = folded.get(briefing);
      if (known !== undefined) return known;
      const fresh = foldBriefing(briefing, numbered);
      folded.set(briefing, fresh);
      return fresh;
    },
  };
}

function foldBriefing(briefing: Briefing, numbered: (form: string) => number): FoldedBriefing {
  const words: number[] = [];
  const units: FoldedUnit[] = [];
  const add = (place: UnitPlace, statement: Statement): void => {
    for (const reading of readingsOf(briefing, statement)) {
      const start = words.length;
      for (const text of textsOfStatement(briefing, statement, reading)) {
        eachQuoteWord(text, (form) => words.push(numbered(form)));
      }
      units.push({ place, statement, reading, start, end: words.length });
    }
  };
  for (const exchange of briefing.exchanges) {
    exchange.answers.forEach((statement, index) => {
      add({ kind: 'exchange', exchange: exchange.index, statement: index }, statement);
    });
  }
  for (const remarks of briefing.remarks) add({ kind: 'remarks', remarks: remarks.index }, remarks.statement);
  return { briefing, words: Uint32Array.from(words), units, ...positionsOf(words) };
}

function positionsOf(words: readonly number[]): Pick<FoldedBriefing, 'distinct' | 'firsts' | 'positions'> {
  // A word's number and its place in one number, which typed arrays sort fast.
  const keys = Float64Array.from(words, (word, at) => word * words.length + at).sort();
  const distinct: number[] = [];
  const firsts: number[] = [];
  const positions = new Uint32Array(words.length);
  keys.forEach((key, index) => {
    const word = Math.floor(key / words.length);
    positions[index] = key % words.length;
    if (distinct.at(-1) === word) return;
    distinct.push(word);
    firsts.push(index);
  });
  firsts.push(words.length);
  return { distinct: Uint32Array.from(distinct), firsts: Uint32Array.from(firsts), positions };
}

/** Where a briefing has a word: indexes into `FoldedBriefing.words`, ascending. */
export function positionsIn({ distinct, firsts, positions }: FoldedBriefing, word: number): Uint32Array {
  let low = 0;
  let high = distinct.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((distinct[middle] ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return distinct[low] === word ? positions.subarray(firsts[low], firsts[low + 1]) : positions.subarray(0, 0);
}
