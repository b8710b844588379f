import type { Briefing, Release } from '../transcript/briefing.ts';
import { rulesAt } from '../transcript/rules/rules-at.ts';

/** Whether words under this release may be shown at an instant (milliseconds since 1970). */
export function isReleased(release: Release, now: number): boolean {
  switch (release.kind) {
    case 'free':
      return true;
    case 'at':
      return now >= Date.parse(release.instant);
    case 'held':
      return false;
  }
}

/**
 * Whether anything of a briefing may be shown: its title, its date, that it took place.
 * @param now milliseconds since 1970
 */
export function mayShowBriefing(briefing: Briefing, now: number): boolean {
  return isReleased(briefing.rules.embargo.release, now);
}

/**
 * Whether the words of one turn may be shown: its embargo has lifted, and they were not said off the record.
 * @param now milliseconds since 1970
 */
export function mayShowTurn(briefing: Briefing, turn: number, now: number): boolean {
  const rules = rulesAt(briefing, turn);
  return rules.quotable && isReleased(rules.release, now);
}
