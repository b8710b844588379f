import { addDays, instantOf, localAt, weekdayOf } from '../transcript/rules/civil-time.ts';

/** When a digest is posted: on which days of the week, at which hour of a zone's clocks. */
export interface Schedule {
  readonly hour: number;
  readonly minute: number;
  /** An IANA name. */
  readonly timezone: string;
  /** Sunday is 0. */
  readonly days: readonly number[];
}

/** A moment that a digest is due at. */
export interface Due {
  /** `YYYY-MM-DD` on the zone's clocks. */
  readonly date: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Names the moment: `2022-02-22T08:00`. */
  readonly key: string;
}

const A_WEEK = 7;

/**
 * The last moment up to now that a digest was due at. However many were missed, it is one: a machine that slept catches up
 * once. A time that clocks skip or show twice in the night of a change comes once, as late as it can be meant.
 *
 * @param now milliseconds since 1970
 */
export function lastDue(schedule: Schedule, now: number): Due | null {
  const today = localAt(now, schedule.timezone).date;
  // A day more on both sides: around midnight the instant may fall on the other side of it.
  for (let back = -1; back <= A_WEEK + 1; back++) {
    const due = dueOn(schedule, addDays(today, -back));
    if (due !== null && due.at <= now) return due;
  }
  return null;
}

/** The first moment after now that a digest is due at; null where it is due on no day. */
export function nextDue(schedule: Schedule, now: number): Due | null {
  const today = localAt(now, schedule.timezone).date;
  for (let ahead = -1; ahead <= A_WEEK + 1; ahead++) {
    const due = dueOn(schedule, addDays(today, ahead));
    if (due !== null && due.at > now) return due;
  }
  return null;
}

function dueOn({ hour, minute, timezone, days }: Schedule, date: string): Due | null {
  if (!days.includes(weekdayOf(date))) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    date,
    at: instantOf({ date, minutes: hour * 60 + minute }, timezone),
    key: `${date}T${two(hour)}:${two(minute)}`,
  };
}
