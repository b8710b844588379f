import type { Archive } from '../search/build-archive.ts';
import { mayShowBriefing, mayShowTurn } from './embargo.ts';
import { type SpokenFor, speakersOf } from './speakers.ts';

/** Somebody who spoke at one or more briefings, as the rules let the speaker be named. */
export interface HeardSpeaker extends Pick<SpokenFor, 'phrase' | 'basis'> {
  readonly briefings: number;
  /** `YYYY-MM-DD` of the first and the last of them. */
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * Who spoke in the archive, those first that spoke at most briefings.
 * @param now milliseconds since 1970
 */
export function heardSpeakers({ briefings }: Archive, now: number): HeardSpeaker[] {
  const heard = new Map<string, HeardSpeaker>();
  for (const briefing of briefings) {
    if (!mayShowBriefing(briefing, now)) continue;
    const date = briefing.header.callDate;
    for (const { phrase, basis, turns } of speakersOf(briefing)) {
      if (!turns.some((turn) => mayShowTurn(briefing, turn, now))) continue;
      const key = `${basis}:${phrase}`;
      const { briefings: before = 0, first = null, last = null } = heard.get(key) ?? {};
      heard.set(key, {
        phrase,
        basis,
        briefings: before + 1,
        first: date === null || (first !== null && first < date) ? first : date,
        last: date === null || (last !== null && last > date) ? last : date,
      });
    }
  }
  return [...heard.values()].sort(
    (one, other) => other.briefings - one.briefings || one.phrase.localeCompare(other.phrase),
  );
}
