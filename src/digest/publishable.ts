import type { Briefing, Header } from '../transcript/briefing.ts';
import { callTimeOf } from '../transcript/rules/call-time.ts';
import { addDays, instantOf } from '../transcript/rules/civil-time.ts';
import { rulesAt } from '../transcript/rules/rules-at.ts';

/**
 * From when on the words of a turn might be published: the end of the call, or the end of their embargo where that is
 * later. Where no end is printed the start counts, and where neither is there, the end of the day at the call's place.
 *
 * @returns milliseconds since 1970; null where they may never be, or no day is known
 */
export function publishableAt(briefing: Briefing, turn: number): number | null {
  const { quotable, release } = rulesAt(briefing, turn);
  const spoken = spokenAt(briefing);
  if (!quotable || release.kind === 'held' || spoken === null) return null;
  return release.kind === 'at' ? Math.max(spoken, Date.parse(release.instant)) : spoken;
}

const known = new WeakMap<Header, number | null>();

/** When a call was over, in milliseconds since 1970; null where the page has no day. It is worked out once a briefing. */
export function spokenAt({ header }: Briefing): number | null {
  const before = known.get(header);
  if (before !== undefined) return before;
  const at = endOf(header);
  known.set(header, at);
  return at;
}

function endOf(header: Header): number | null {
  // The day of a call is in its header by now; its words, which could tell the hour by a greeting, are not asked again.
  const { date, zone, ended, start, published } = callTimeOf(header, []);
  if (ended !== null) return ended;
  const day = header.callDate ?? date;
  if (day === null) return published;
  return start === null
    ? instantOf({ date: addDays(day, 1), minutes: 0 }, zone)
    : instantOf({ date: day, minutes: start }, zone);
}
