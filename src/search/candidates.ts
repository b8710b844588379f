import { type Archive, unitAt } from './build-archive.ts';
import type { Query } from './match.ts';
import { holdsPhrases } from './quoted-phrases.ts';

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
  if (query.phrases !== undefined && !holdsPhrases(archive, segment, unit, query.phrases)) return false;
  return (
    unit.turns.every((turn) => query.mayShow(briefing, turn)) &&
    // Whether the words that would be quoted are those of somebody who is sought.
    (query.isSought === undefined || query.isSought(briefing, unit.answeredIn))
  );
}

/** The units with the highest scores that may be taken, best first; a score of 0 is none. */
export function bestUnits(scores: Float32Array, reach: Reach, count: number): number[] {
  const everything = highest(scores, count, TAKE_ALL);
  // Nearly always all of the best may be taken, and it takes long to ask about each that once was among them.
  const isFree = everything.every((index) => reach.mayTake(reach.from + index));
  const best = isFree ? everything : highest(scores, count, (index) => reach.mayTake(reach.from + index));
  return best.map((index) => reach.from + index);
}

const TAKE_ALL = (): boolean => true;

/** Indexes of the highest scores above 0 that are taken, the highest first; of equal ones that with the lower index. */
function highest(scores: Float32Array, count: number, take: (index: number) => boolean): number[] {
  // A heap with the least of the best on top.
  const heap: number[] = [];
  let least = 0;
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] as number;
    if (score <= least || !take(index)) continue;
    if (heap.length < count) {
      heap.push(index);
      rise(heap, scores);
    } else {
      heap[0] = index;
      sink(heap, scores);
    }
    if (heap.length === count) least = scores[heap[0] as number] as number;
  }
  return heap.sort((a, b) => (isWorse(scores, a, b) ? 1 : -1));
}

function isWorse(scores: Float32Array, a: number, b: number): boolean {
  const one = scores[a] as number;
  const other = scores[b] as number;
  return one < other || (one === other && a > b);
}

function rise(heap: number[], scores: Float32Array): void {
  let at = heap.length - 1;
  const risen = heap[at] as number;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const held = heap[above] as number;
    if (!isWorse(scores, risen, held)) break;
    heap[at] = held;
    at = above;
  }
  heap[at] = risen;
}

function sink(heap: number[], scores: Float32Array): void {
  const sunk = heap[0] as number;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && isWorse(scores, heap[below + 1] as number, heap[below] as number)) below++;
    const held = heap[below] as number;
    if (!isWorse(scores, held, sunk)) break;
    heap[at] = held;
    at = below;
  }
  heap[at] = sunk;
}

/** Every unit in reach that may be taken. */
export function allUnits(reach: Reach): number[] {
  const units: number[] = [];
  for (let unit = reach.from; unit < reach.to; unit++) if (reach.mayTake(unit)) units.push(unit);
  return units;
}
