import type { AskedQuestion } from './asked-question.ts';
import type { Archive } from './build-archive.ts';
import { BM25F, unitOf } from './postings.ts';

/** What the words of a question say of every unit in reach. All are shares of the most there can be. */
export interface WordScores {
  /** BM25F by the words themselves, with the rarity that each term of the question carries. */
  readonly words: Float32Array;
  /** The same with how rare each term is among the units in reach. */
  readonly wordsHere: Float32Array;
  /** As `words`, with each term's likest terms standing in for it. */
  readonly wordsLike: Float32Array;
  /** For each segment, how much of the question the briefing as a whole meets. */
  readonly briefingLike: Float32Array;
  /** For each segment, the weight of the most telling term that the briefing as a whole lacks. */
  readonly briefingLacks: Float32Array;
}

/** A term stands in for another from this likeness on, and for each term only the likest so many do. */
const LEAST_LIKENESS = 0.45;
const MOST_LIKE = 14;

/**
 * Scores units `from` to `to`.
 * @param to the unit after the last
 */
export function scoreWords(archive: Archive, asked: AskedQuestion, from: number, to: number): WordScores {
  const scores: WordScores = {
    words: new Float32Array(to - from),
    wordsHere: new Float32Array(to - from),
    wordsLike: new Float32Array(to - from),
    briefingLike: new Float32Array(archive.segments.length),
    briefingLacks: new Float32Array(archive.segments.length),
  };
  const bestOfUnit = new Float32Array(to - from);
  const bestOfBriefing = new Float32Array(archive.segments.length);
  const stretches = asked.terms.map(({ id }) => stretchOf(archive, id, from, to));
  const here = stretches.map(({ start, end }) => Math.log(1 + (to - from - (end - start) + 0.5) / (end - start + 0.5)));
  const most = Math.max(sumOf(asked.weights), BM25F.k1);
  const mostHere = Math.max(sumOf(here), BM25F.k1);
  asked.terms.forEach(({ id: own, weight }, index) => {
    bestOfUnit.fill(0);
    bestOfBriefing.fill(0);
    const share = weight / most;
    meetOwn(archive, stretches[index] ?? NOWHERE, scores, bestOfUnit, from, share, (here[index] ?? 0) / mostHere);
    if (own !== 0) holdIn(archive.postings, own, bestOfBriefing, 1);
    for (const { id, likeness } of likest(archive, asked, index)) {
      standIn(archive, stretchOf(archive, id, from, to), scores.wordsLike, bestOfUnit, from, share, likeness);
      holdIn(archive.postings, id, bestOfBriefing, likeness);
    }
    meetBriefings(scores, bestOfBriefing, weight, most);
  });
  return scores;
}

/** Entries of the postings. */
interface Stretch {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const NOWHERE: Stretch = { start: 0, end: 0 };

/** The entries of a term in units `from` to `to`; none for the number 0. */
function stretchOf({ postings }: Archive, id: number, from: number, to: number): Stretch {
  const { start, entries } = postings;
  const first = start[id] ?? 0;
  const last = id === 0 ? first : (start[id + 1] ?? first);
  return { start: firstAtLeast(entries, first, last, from), end: firstAtLeast(entries, first, last, to) };
}

/** Counts the term itself, before any other stands in for it. */
function meetOwn(
  archive: Archive,
  { start, end }: Stretch,
  { words, wordsHere, wordsLike }: WordScores,
  ofUnit: Float32Array,
  from: number,
  share: number,
  shareHere: number,
): void {
  const { entries } = archive.postings;
  for (let at = start; at < end; at++) {
    const entry = entries[at] as number;
    const unit = unitOf(entry) - from;
    const value = worthOf(entry) / 255;
    ofUnit[unit] = value;
    words[unit] = (words[unit] as number) + share * value;
    wordsHere[unit] = (wordsHere[unit] as number) + shareHere * value;
    wordsLike[unit] = (wordsLike[unit] as number) + share * value;
  }
}

/** Lets a term of the archive stand in for the one that is asked for, where it is worth more than those before. */
function standIn(
  archive: Archive,
  { start, end }: Stretch,
  wordsLike: Float32Array,
  ofUnit: Float32Array,
  from: number,
  share: number,
  likeness: number,
): void {
  const { entries } = archive.postings;
  const scale = likeness / 255;
  for (let at = start; at < end; at++) {
    const entry = entries[at] as number;
    const unit = unitOf(entry) - from;
    const value = scale * worthOf(entry);
    const before = ofUnit[unit] as number;
    if (value > before) {
      ofUnit[unit] = value;
      wordsLike[unit] = (wordsLike[unit] as number) + share * (value - before);
    }
  }
}

/** Notes in which briefings a term stands. */
function holdIn(
  { holderStart, holders }: Archive['postings'],
  id: number,
  ofBriefing: Float32Array,
  likeness: number,
): void {
  const end = holderStart[id + 1] ?? 0;
  for (let at = holderStart[id] ?? 0; at < end; at++) {
    const segment = holders[at] as number;
    if (likeness > (ofBriefing[segment] as number)) ofBriefing[segment] = likeness;
  }
}

function meetBriefings(
  { briefingLike, briefingLacks }: WordScores,
  ofBriefing: Float32Array,
  weight: number,
  most: number,
): void {
  for (let segment = 0; segment < briefingLike.length; segment++) {
    const met = ofBriefing[segment] as number;
    briefingLike[segment] = (briefingLike[segment] as number) + (weight * met) / most;
    const lack = weight * (1 - met);
    if (lack > (briefingLacks[segment] as number)) briefingLacks[segment] = lack;
  }
}

function likest(archive: Archive, asked: AskedQuestion, index: number): { id: number; likeness: number }[] {
  const { terms, likeness } = asked.likenesses[index] ?? { terms: [], likeness: [] };
  const found: { id: number; likeness: number }[] = [];
  for (let k = 0; k < terms.length; k++) {
    const value = likeness[k] ?? 0;
    if (value >= LEAST_LIKENESS) found.push({ id: terms[k] ?? 0, likeness: value });
  }
  // Of equals not the first by number: numbers depend on the order in which briefings came.
  const { term } = archive.vocabulary;
  return found.sort((a, b) => b.likeness - a.likeness || (term(a.id) < term(b.id) ? -1 : 1)).slice(0, MOST_LIKE);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** What an entry's term is worth in its unit, 0 to 255. */
function worthOf(entry: number): number {
  return entry & 255;
}

/** The first entry, from `from` and before `to`, of a unit of at least this number; `to` where there is none. */
function firstAtLeast(entries: Uint32Array, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (unitOf(entries[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
