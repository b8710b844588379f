import type { InSteps } from './in-steps.ts';
import type { Range, Segment, Unit } from './segment.ts';
import { SENTENCE_END } from './vocabulary.ts';

/**
 * BM25F (Robertson, Zaragoza and Taylor 2004, "Simple BM25 extension to multiple weighted fields"): term frequencies are
 * normalised by length in each field, added up with the field's weight, and saturated once.
 */
export const BM25F = {
  k1: 1.4,
  fields: {
    question: { weight: 2, b: 0.5 },
    parts: { weight: 1, b: 0.3 },
    answer: { weight: 1.3, b: 0.6 },
    // Remarks have no question that could hold the words too.
    remarks: { weight: 3, b: 0.4 },
    context: { weight: 0.5, b: 0.5 },
    title: { weight: 0.6, b: 0 },
    speaker: { weight: 0.6, b: 0 },
  },
} as const;

type Field = keyof typeof BM25F.fields;
const FIELDS = Object.keys(BM25F.fields) as Field[];

/** For every term the units and the briefings that hold it. */
export interface Postings {
  /** Of term `t`: `entries[start[t]]` up to `entries[start[t + 1]]`. */
  readonly start: Uint32Array;
  /**
   * The number of a unit times 256, and what the term is worth there before its rarity: 0 to 255 for 0 to k1 + 1. Units
   * ascend. So there are at most 16 million units.
   */
  readonly entries: Uint32Array;
  /** Of term `t`: `holders[holderStart[t]]` up to `holders[holderStart[t + 1]]`. */
  readonly holderStart: Uint32Array;
  /** The briefings that hold the term, by the index of their segment, ascending. */
  readonly holders: Uint32Array;
  /** Natural logarithm of how rare a term is; 0 for a term that no unit holds. */
  readonly rarity: Float32Array;
}

/** The number of the unit of an entry of the postings. */
export function unitOf(entry: number): number {
  return entry >>> 8;
}

/** Where a unit's words stand, field by field. The context is what it follows up. */
function fieldRanges(segment: Segment, unit: Unit): Record<Field, readonly Range[]> {
  const context = unit.follows.flatMap((index) => {
    const followed = segment.units[index];
    return followed === undefined ? [] : [...followed.question, ...followed.answer.slice(0, 2)];
  });
  return {
    question: unit.question,
    parts: unit.parts,
    answer: unit.ref.kind === 'remarks' ? [] : unit.answer,
    remarks: unit.ref.kind === 'remarks' ? unit.answer : [],
    context,
    title: [segment.title],
    speaker: [unit.speaker],
  };
}

/** After so many units, or many times as many of their entries, other work may go on. */
const UNITS_A_STEP = 200;
const INVERTED_A_STEP = 2_000;

/** Builds the inverted index over every unit of the segments, numbered through in order. */
export function* postingsInSteps(segments: readonly Segment[], terms: number): InSteps<Postings> {
  const units = segments.flatMap((segment) => segment.units.map((unit) => ({ segment, unit })));
  yield;
  const average = yield* averageLengths(units);
  const weight = new Float32Array(terms);
  const counts = new Uint32Array(terms + 1);
  const termsOfUnits: Uint32Array[] = [];
  const impactsOfUnits: Uint8Array[] = [];
  for (const { segment, unit } of units) {
    const touched: number[] = [];
    const ranges = fieldRanges(segment, unit);
    for (const field of FIELDS) {
      const { weight: fieldWeight, b } = BM25F.fields[field];
      const length = lengthOf(ranges[field]);
      const each = fieldWeight / (1 - b + (b * length) / Math.max(1, average[field]));
      for (const range of ranges[field]) {
        for (let at = range.start; at < range.end; at++) {
          const term = segment.terms[at] ?? SENTENCE_END;
          if (term === SENTENCE_END) continue;
          if (weight[term] === 0) touched.push(term);
          weight[term] = (weight[term] ?? 0) + each;
        }
      }
    }
    const own = Uint32Array.from(touched);
    const impacts = new Uint8Array(own.length);
    own.forEach((term, index) => {
      const frequency = weight[term] ?? 0;
      impacts[index] = Math.max(1, Math.round((255 * frequency) / (BM25F.k1 + frequency)));
      counts[term + 1] = (counts[term + 1] ?? 0) + 1;
      weight[term] = 0;
    });
    termsOfUnits.push(own);
    impactsOfUnits.push(impacts);
    if (termsOfUnits.length % UNITS_A_STEP === 0) yield;
  }
  const inverted = yield* invert(termsOfUnits, impactsOfUnits, counts, units.length);
  return { ...inverted, ...(yield* holdersOf(inverted, segments)) };
}

function* invert(
  termsOfUnits: readonly Uint32Array[],
  impactsOfUnits: readonly Uint8Array[],
  counts: Uint32Array,
  unitCount: number,
): InSteps<Pick<Postings, 'start' | 'entries' | 'rarity'>> {
  const rarity = new Float32Array(new SharedArrayBuffer(4 * (counts.length - 1)));
  for (let term = 0; term < rarity.length; term++) {
    const holders = counts[term + 1] ?? 0;
    rarity[term] = holders === 0 ? 0 : Math.log(1 + (unitCount - holders + 0.5) / (holders + 0.5));
  }
  const start = shared(counts);
  for (let term = 1; term < start.length; term++) start[term] = (start[term] ?? 0) + (start[term - 1] ?? 0);
  const total = start.at(-1) ?? 0;
  const next = start.slice();
  const entries = new Uint32Array(new SharedArrayBuffer(4 * total));
  for (const [unit, terms] of termsOfUnits.entries()) {
    terms.forEach((term, index) => {
      const at = next[term] ?? 0;
      entries[at] = unit * 256 + (impactsOfUnits[unit]?.[index] ?? 0);
      next[term] = at + 1;
    });
    if (unit % INVERTED_A_STEP === 0) yield;
  }
  return { start, entries, rarity };
}

/** Numbers in memory that all threads see: see `src/searching/`. */
function shared(numbers: ArrayLike<number>): Uint32Array {
  const copy = new Uint32Array(new SharedArrayBuffer(4 * numbers.length));
  copy.set(numbers);
  return copy;
}

/** After so many entries other work may go on. */
const ENTRIES_A_STEP = 500_000;

function* holdersOf(
  { start, entries }: Pick<Postings, 'start' | 'entries'>,
  segments: readonly Segment[],
): InSteps<Pick<Postings, 'holderStart' | 'holders'>> {
  const segmentOf = segments.flatMap(({ units }, segment) => units.map(() => segment));
  const holders: number[] = [];
  const holderStart = new Uint32Array(start.length);
  for (let term = 0; term + 1 < start.length; term++) {
    let last = -1;
    for (let at = start[term] ?? 0; at < (start[term + 1] ?? 0); at++) {
      const segment = segmentOf[unitOf(entries[at] ?? 0)] ?? 0;
      if (segment !== last) holders.push(segment);
      last = segment;
      if (at % ENTRIES_A_STEP === 0) yield;
    }
    holderStart[term + 1] = holders.length;
  }
  return { holderStart: shared(holderStart), holders: shared(holders) };
}

/** The mean length of each field where there is one. */
function* averageLengths(units: readonly { segment: Segment; unit: Unit }[]): InSteps<Record<Field, number>> {
  const none = { question: 0, parts: 0, answer: 0, remarks: 0, context: 0, title: 0, speaker: 0 };
  const sums: Record<Field, number> = { ...none };
  const holders: Record<Field, number> = { ...none };
  for (const [index, { segment, unit }] of units.entries()) {
    const ranges = fieldRanges(segment, unit);
    for (const field of FIELDS) {
      const length = lengthOf(ranges[field]);
      sums[field] += length;
      if (length > 0) holders[field]++;
    }
    if (index % INVERTED_A_STEP === 0) yield;
  }
  for (const field of FIELDS) sums[field] /= Math.max(1, holders[field]);
  return sums;
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, range) => sum + range.end - range.start, 0);
}
