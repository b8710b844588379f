import { type Archive, unitAt } from './build-archive.ts';
import type { Query } from './match.ts';

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
    mayTake: (unit) => mayTake(archive, query, unit),
  };
}

function mayTake(archive: Archive, query: Query, number: number): boolean {
  const { segment, unit } = unitAt(archive, number);
  const { briefing } = segment;
  const date = briefing.header.callDate;
  if (query.since !== undefined && (date === null || date < query.since)) return false;
  if (query.until !== undefined && (date === null || date > query.until)) return false;
  return unit.turns.every((turn) => query.mayShow(briefing, turn));
}

/** The units with the highest scores that may be taken, best first; a score of 0 is none. */
export function bestUnits(scores: Float32Array, reach: Reach, count: number): number[] {
  const found: number[] = [];
  for (let index = 0; index < scores.length; index++) if ((scores[index] ?? 0) > 0) found.push(index);
  found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const best: number[] = [];
  for (const index of found) {
    if (best.length >= count) break;
    const unit = reach.from + index;
    if (reach.mayTake(unit)) best.push(unit);
  }
  return best;
}

/** Every unit in reach that may be taken. */
export function allUnits(reach: Reach): number[] {
  const units: number[] = [];
  for (let unit = reach.from; unit < reach.to; unit++) if (reach.mayTake(unit)) units.push(unit);
  return units;
}
