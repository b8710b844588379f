import type { Briefing } from '../transcript/briefing.ts';
import { type Archive, unitAt } from './build-archive.ts';
import type { Query } from './match.ts';
import type { Unit } from './segment.ts';
import { requireStatement } from './statements.ts';

/** A range of units that a question may be answered from, whole briefings at a time. */
export interface Reach {
  readonly from: number;
  /** The unit after the last. */
  readonly to: number;
  /** There is one briefing to look in. */
  readonly oneBriefing: boolean;
  /** Whether a unit may be taken: by date, and by what may be shown. */
  readonly mayTake: (unit: number) => boolean;
}

/** Where a query looks. */
export function reachOf(archive: Archive, query: Query): Reach {
  const at =
    query.briefing === undefined ? -1 : archive.segments.findIndex(({ briefing }) => briefing.id === query.briefing);
  const all = archive.segmentOf.length;
  const from = at < 0 ? 0 : (archive.firstUnits[at] ?? 0);
  const to = at >= 0 ? (archive.firstUnits[at + 1] ?? all) : query.briefing !== undefined ? 0 : all;
  return {
    from,
    to,
    oneBriefing: at >= 0 || archive.segments.length === 1,
    mayTake: rememberEach(from, to, (unit) => mayTake(archive, query, unit)),
  };
}

/** Asks once a unit: several lists of the best are drawn from the same ones. */
function rememberEach(from: number, to: number, ask: (unit: number) => boolean): (unit: number) => boolean {
  const UNKNOWN = 0;
  const NO = 1;
  const YES = 2;
  const answers = new Uint8Array(to - from);
  return (unit) => {
    if (answers[unit - from] === UNKNOWN) answers[unit - from] = ask(unit) ? YES : NO;
    return answers[unit - from] === YES;
  };
}

function mayTake(archive: Archive, query: Query, number: number): boolean {
  const { segment, unit } = unitAt(archive, number);
  const { briefing } = segment;
  const date = briefing.header.callDate;
  if (query.since !== undefined && (date === null || date < query.since)) return false;
  if (query.until !== undefined && (date === null || date > query.until)) return false;
  return unit.turns.every((turn) => query.mayShow(briefing, turn)) && isSought(query, briefing, unit);
}

/** Whether the words that would be quoted are those of somebody who is sought. */
function isSought(query: Query, briefing: Briefing, { ref }: Unit): boolean {
  if (query.isSought === undefined) return true;
  const [first] = requireStatement(briefing, ref).paragraphs;
  return first !== undefined && query.isSought(briefing, first.turn);
}

/** The units with the highest scores that may be taken, best first; a score of 0 is none. */
export function bestUnits(scores: Float32Array, reach: Reach, count: number): number[] {
  // A heap with the least of the best on top.
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };
  for (let index = 0; index < scores.length; index++) {
    if ((scores[index] ?? 0) <= 0) continue;
    const full = heap.length >= count;
    if (full && !isWorse(heap[0] ?? 0, index)) continue;
    if (!reach.mayTake(reach.from + index)) continue;
    if (full) {
      heap[0] = index;
      sink(heap, isWorse);
    } else {
      heap.push(index);
      rise(heap, isWorse);
    }
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1)).map((index) => reach.from + index);
}

function rise(heap: number[], isWorse: (a: number, b: number) => boolean): void {
  let at = heap.length - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!isWorse(heap[at] ?? 0, heap[above] ?? 0)) return;
    swap(heap, at, above);
    at = above;
  }
}

function sink(heap: number[], isWorse: (a: number, b: number) => boolean): void {
  let at = 0;
  for (;;) {
    let least = at;
    for (const below of [2 * at + 1, 2 * at + 2]) {
      if (below < heap.length && isWorse(heap[below] ?? 0, heap[least] ?? 0)) least = below;
    }
    if (least === at) return;
    swap(heap, at, least);
    at = least;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const held = heap[a] ?? 0;
  heap[a] = heap[b] ?? 0;
  heap[b] = held;
}

/** Every unit in reach that may be taken. */
export function allUnits(reach: Reach): number[] {
  const units: number[] = [];
  for (let unit = reach.from; unit < reach.to; unit++) if (reach.mayTake(unit)) units.push(unit);
  return units;
}
