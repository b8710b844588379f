import type { Header } from '../briefing.ts';
import { addDays, instantOf } from './civil-time.ts';
import type { Clause } from './clauses.ts';
import { WASHINGTON, zoneOfAbbreviation, zoneOfPlace } from './zones.ts';

/** When and where a call was held, as far as the page tells. */
export interface CallTime {
  /** `YYYY-MM-DD` on the clocks at the call; null where the page has no date. */
  readonly date: string | null;
  /** Minutes since midnight; guessed from the greeting where none is printed; null where neither is there. */
  readonly start: number | null;
  /** IANA name of the zone that a time without a zone is meant in. */
  readonly zone: string;
  /** Zone of the place where the call was held, for "local time"; null where the page names none. */
  readonly placeZone: string | null;
  /** The printed end, in milliseconds since the epoch; null where none is printed. */
  readonly ended: number | null;
  /** In milliseconds since the epoch. */
  readonly published: number | null;
}

/** A page may carry a time of publication a little before the printed start: it was scheduled. */
const SCHEDULED_EARLY = 60 * 60_000;
/** A greeting tells the start to within a few hours. */
const GREETING_EARLY = 3 * 60 * 60_000;

/**
 * Works out when a call was held. A date printed in the body is the day of the call. The date of the front matter is
 * the day of publication: where the page came out before the printed start, the call was held the day before; where the
 * call was far east of the publisher, it may have been the day after.
 */
export function callTimeOf(header: Header, clauses: readonly Clause[]): CallTime {
  const placeZone = placeOf(header);
  const zone = zoneOfAbbreviation(header.zone) ?? (isLocal(header.zone) ? placeZone : null) ?? placeZone ?? WASHINGTON;
  const printed = minutesOf(header.start);
  const greeted = printed === null ? greetingTime(clauses) : null;
  const start = printed ?? greeted;
  const published = header.publishedAt === null ? null : orNull(Date.parse(header.publishedAt));
  const slack = printed === null ? GREETING_EARLY : SCHEDULED_EARLY;
  const date = header.printedDate ?? dayOfCall(header.frontMatterDate, start, zone, published, slack);
  return { date, start, zone, placeZone, ended: endOf(header, date, zone), published };
}

/**
 * When a call began, in milliseconds since the epoch, as its page prints it; null where it prints no time, or no zone that
 * is known.
 */
export function startOf(header: Header): number | null {
  const before = starts.get(header);
  if (before !== undefined) return before;
  const start = printedStart(header);
  starts.set(header, start);
  return start;
}

/** Every answer tells when its call began, and to ask for the offset of a zone takes long. */
const starts = new WeakMap<Header, number | null>();

function printedStart(header: Header): number | null {
  const zone = zoneOfAbbreviation(header.zone) ?? (isLocal(header.zone) ? placeOf(header) : null);
  const minutes = minutesOf(header.start);
  if (zone === null || minutes === null || header.callDate === null) return null;
  return instantOf({ date: header.callDate, minutes }, zone);
}

function dayOfCall(
  frontMatterDate: string | null,
  start: number | null,
  zone: string,
  published: number | null,
  slack: number,
): string | null {
  if (frontMatterDate === null || start === null || published === null) return frontMatterDate;
  const starts = (date: string): number => instantOf({ date, minutes: start }, zone);
  if (starts(frontMatterDate) - slack > published) return addDays(frontMatterDate, -1);
  const next = addDays(frontMatterDate, 1);
  const eastward = starts(frontMatterDate) < Date.parse(`${frontMatterDate}T00:00:00Z`);
  return eastward && starts(next) <= published ? next : frontMatterDate;
}

function endOf(header: Header, date: string | null, zone: string): number | null {
  const end = minutesOf(header.end);
  if (end === null || date === null) return null;
  const start = minutesOf(header.start);
  const overMidnight = start !== null && end < start && start - end > 12 * 60;
  return instantOf({ date: overMidnight ? addDays(date, 1) : date, minutes: end }, zone);
}

function placeOf(header: Header): string | null {
  return header.location === null ? null : zoneOfPlace(header.location);
}

function isLocal(zone: string | null): boolean {
  return zone !== null && /^local/i.test(zone);
}

function greetingTime(clauses: readonly Clause[]): number | null {
  for (const { text, turn } of clauses) {
    if (turn > 3) break;
    const part = /\bgood (morning|afternoon|evening|night)\b/i.exec(text)?.[1]?.toLowerCase();
    if (part === undefined) continue;
    return part === 'morning' ? 9 * 60 : part === 'afternoon' ? 14 * 60 : 18 * 60 + 30;
  }
  return null;
}

function minutesOf(time: string | null): number | null {
  const match = time === null ? null : /^(\d\d):(\d\d)$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

function orNull(time: number): number | null {
  return Number.isNaN(time) ? null : time;
}
