import { type Alignment, alignQuote } from './quote-align.ts';
import { type FoldedBriefing, type FoldedUnit, positionsIn, type QuoteVocabulary } from './quote-index.ts';

/** A quote made ready to be looked for. */
export interface SoughtQuote {
  /** The number of each word; 0 where nobody ever said it. */
  readonly words: readonly number[];
  /** Most words that may be changed, missing or added. */
  readonly mostEdits: number;
  /** Of each word how much it tells, in nats: its rarity. */
  readonly weights: readonly number[];
  /** By number of word: 0, or one more than its place in `needed`. */
  readonly slots: Uint16Array;
  /** How often the quote has each of its words. */
  readonly needed: readonly number[];
  /** Numbers of words, each once: every place worth looking at has at least one of them. */
  readonly anchors: readonly number[];
}

export interface Hit {
  readonly folded: FoldedBriefing;
  readonly unit: FoldedUnit;
  readonly alignment: Alignment;
  /** The part of the quote's weight that stands there, 0 to 1. */
  readonly likeness: number;
}

/** Shorter phrases say too little for any of their words to be wrong. */
const SHORTEST_INEXACT = 4;
const EDITS_PER_WORD = 0.35;
const MOST_EDITS = 15;
/** Below this the words that are the same are mostly words that every text has. */
const LEAST_LIKENESS = 0.65;

/** @param isExact no word may differ */
export function prepareQuote(forms: readonly string[], isExact: boolean, vocabulary: QuoteVocabulary): SoughtQuote {
  const words = forms.map((form) => vocabulary.numberOf(form) ?? 0);
  const weights = words.map((word) => Math.log(1e7 / (vocabulary.countOf(word) + 1)));
  const mostEdits =
    isExact || words.length < SHORTEST_INEXACT ? 0 : Math.min(MOST_EDITS, Math.floor(words.length * EDITS_PER_WORD));
  const slots = new Uint16Array(vocabulary.size());
  const needed: number[] = [];
  for (const word of words) {
    if (word === 0) continue;
    if (slots[word] === 0) slots[word] = needed.push(0);
    const slot = (slots[word] ?? 1) - 1;
    needed[slot] = (needed[slot] ?? 0) + 1;
  }
  return { words, mostEdits, weights, slots, needed, anchors: anchorsOf(words, weights, mostEdits) };
}

/**
 * The rarest words whose loss is more than a match may lose: a place without any of them is no match. By the number of
 * edits alone that is one word more than may be wrong; by weight it is often fewer.
 */
function anchorsOf(words: readonly number[], weights: readonly number[], mostEdits: number): number[] {
  const anchors = new Set<number>();
  const mostLost = mostEdits === 0 ? 0 : (1 - LEAST_LIKENESS) * sum(weights);
  const rarestFirst = words.map((word, index) => ({ word, weight: weights[index] ?? 0 }));
  rarestFirst.sort((one, other) => other.weight - one.weight);
  let lost = 0;
  let edits = 0;
  for (const { word, weight } of rarestFirst) {
    if (lost > mostLost || edits > mostEdits) break;
    if (word !== 0) anchors.add(word);
    lost += weight;
    edits++;
  }
  return [...anchors];
}

/** Every place of a briefing where the quote stands, or nearly. Time is proportional to how often its rarest words are there. */
export function scanBriefing(sought: SoughtQuote, folded: FoldedBriefing): Hit[] {
  const unknown = sought.words.filter((word) => word === 0).length;
  if (unknown > sought.mostEdits) return [];
  const hits: Hit[] = [];
  for (const { unit, from, to } of windowsAround(sought, folded)) {
    for (const range of promisingRanges(sought, folded.words, from, to)) {
      for (const alignment of alignInPieces(sought, folded.words, range)) {
        const likeness = likenessOf(sought, alignment);
        if (likeness >= LEAST_LIKENESS) hits.push({ folded, unit, alignment, likeness });
      }
    }
  }
  return hits;
}

interface Window extends Range {
  readonly unit: FoldedUnit;
}

/** The surroundings of the anchors that could hold the quote, each within its unit, in order; they do not overlap. */
function windowsAround({ anchors, words, mostEdits }: SoughtQuote, folded: FoldedBriefing): Window[] {
  const found = anchors.map((anchor) => positionsIn(folded, anchor)).filter(({ length }) => length > 0);
  const [first = new Uint32Array(0), ...more] = found;
  const positions = more.length === 0 ? first : Uint32Array.from(found.flatMap((each) => [...each])).sort();
  const reach = words.length + mostEdits;
  const windows: { unit: FoldedUnit; from: number; to: number }[] = [];
  let at = 0;
  for (const position of positions) {
    while (position >= (folded.units[at]?.end ?? Number.POSITIVE_INFINITY)) at++;
    const unit = folded.units[at];
    if (unit === undefined) break;
    const from = Math.max(unit.start, position - reach);
    const to = Math.min(unit.end, position + reach + 1);
    const previous = windows.at(-1);
    if (previous?.unit === unit && from <= previous.to) previous.to = to;
    else windows.push({ unit, from, to });
  }
  return windows;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where, in any order, enough of the quote's words stand close together. */
function promisingRanges(sought: SoughtQuote, words: Uint32Array, start: number, end: number): Range[] {
  const { slots, needed } = sought;
  const reach = sought.words.length + sought.mostEdits;
  const least = sought.words.length - sought.mostEdits;
  const held = new Uint16Array(needed.length);
  const ranges: { from: number; to: number }[] = [];
  let fitting = 0;
  for (let at = start; at < end; at++) {
    const coming = slots[words[at] ?? 0] ?? 0;
    if (coming > 0) {
      const now = (held[coming - 1] ?? 0) + 1;
      held[coming - 1] = now;
      if (now <= (needed[coming - 1] ?? 0)) fitting++;
    }
    const going = at - reach < start ? 0 : (slots[words[at - reach] ?? 0] ?? 0);
    if (going > 0) {
      const now = held[going - 1] ?? 0;
      held[going - 1] = now - 1;
      if (now <= (needed[going - 1] ?? 0)) fitting--;
    }
    if (fitting < least) continue;
    const from = Math.max(start, at - reach + 1);
    const previous = ranges.at(-1);
    if (previous !== undefined && from <= previous.to) previous.to = at + 1;
    else ranges.push({ from, to: at + 1 });
  }
  return ranges;
}

/** A range is aligned in pieces of so many times the room that one place can take. */
const PIECE = 16;

/**
 * Where a phrase is said again and again, a range may be as long as the transcript, and each place found in it would have
 * the rest of it read anew. A place that begins so near a piece's end that it might go on behind it is left to the next
 * piece, which begins there.
 */
function alignInPieces(sought: SoughtQuote, words: Uint32Array, { from, to }: Range): Alignment[] {
  const reach = sought.words.length + sought.mostEdits;
  const found: Alignment[] = [];
  let at = from;
  while (to - at > PIECE * reach) {
    const end = at + PIECE * reach;
    const whole = alignAll(sought, words, at, end).filter(({ start }) => start < end - reach);
    found.push(...whole);
    at = whole.reduce((last, place) => Math.max(last, place.end), end - reach);
  }
  return [...found, ...alignAll(sought, words, at, to)];
}

/** The best place of a range, then the best ones before and after it. */
function alignAll(sought: SoughtQuote, words: Uint32Array, from: number, to: number): Alignment[] {
  const open: Range[] = [{ from, to }];
  const found: Alignment[] = [];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    if (range.to - range.from < sought.words.length - sought.mostEdits) continue;
    const best = alignQuote(sought.words, words, range.from, range.to, sought.mostEdits);
    if (best === null || best.end === best.start) continue;
    found.push(best);
    open.push({ from: range.from, to: best.start }, { from: best.end, to: range.to });
  }
  return found;
}

function likenessOf({ weights }: SoughtQuote, { steps }: Alignment): number {
  let same = 0;
  let at = 0;
  for (const step of steps) {
    if (step === 'same') same += weights[at] ?? 0;
    if (step !== 'added') at++;
  }
  return same / sum(weights);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
