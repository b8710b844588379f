import type { Briefing } from '../transcript/briefing.ts';
import { attributionOf } from './attribution.ts';
import { mayShowBriefing, mayShowTurn } from './embargo.ts';

/** An unbroken stretch by one who may be named so. */
export interface Stretch {
  /** How the rules let the speaker be named; null for reporters. */
  readonly who: string | null;
  /** Where it begins, in words since the start. */
  readonly from: number;
  readonly words: number;
}

/** Who spoke when in a briefing, measured in words of the transcript. */
export interface SpeakingTimes {
  readonly stretches: readonly Stretch[];
  readonly total: number;
  /** What each spoke in all, the most first. */
  readonly speakers: readonly { readonly who: string | null; readonly words: number }[];
}

/**
 * @param now milliseconds since 1970: what may not be shown then is not measured
 * @returns null where nothing may be shown
 */
export function speakingTimes(briefing: Briefing, now: number): SpeakingTimes | null {
  if (!mayShowBriefing(briefing, now)) return null;
  const stretches: Stretch[] = [];
  const sums = new Map<string | null, number>();
  let from = 0;
  for (const { index, role, paragraphs } of briefing.turns) {
    if (!mayShowTurn(briefing, index, now) || (role !== 'official' && role !== 'reporter')) continue;
    const words = paragraphs.reduce((sum, { text }) => sum + countWords(text), 0);
    const who = role === 'reporter' ? null : attributionOf(briefing, index).phrase;
    stretches.push({ who, from, words });
    sums.set(who, (sums.get(who) ?? 0) + words);
    from += words;
  }
  if (from === 0) return null;
  const speakers = [...sums].map(([who, words]) => ({ who, words })).sort((one, other) => other.words - one.words);
  return { stretches, total: from, speakers };
}

/** How many words a text has: what stands between spaces, and has a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
