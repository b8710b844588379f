import { instantOf } from '../transcript/rules/civil-time.ts';
import type { DigestMoment } from './digest.ts';

const DAY = 24 * 60 * 60_000;

/** Whether a zone is one that the engine knows: an IANA name such as `America/New_York`. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * The hour of a digest, as clocks in a zone show it; what came in the 24 hours before it is new.
 *
 * @param date `YYYY-MM-DD`
 * @param minutes since midnight
 * @param zone an IANA name
 */
export function momentOf(date: string, minutes: number, zone: string): DigestMoment {
  const now = instantOf({ date, minutes }, zone);
  return { date, now, since: now - DAY };
}
