import type { Archive } from '../search/build-archive.ts';
import { contentWords } from '../search/words.ts';
import type { Briefing } from '../transcript/briefing.ts';

/** A word is new while no more than this share of the earlier briefings has it. */
const RARE = 0.01;

/** With fewer earlier briefings than this nearly every word is new, and that says nothing. */
const ENOUGH = 20;

/**
 * Tells which of a text's names are new at a briefing: hardly one of the earlier ones has them. Words that are not names
 * are new by chance more often than not.
 *
 * @returns a function from a text to its new words as printed, each once, in order; empty where there are too few earlier
 *   briefings to tell
 */
export function newWordsAt(archive: Archive, briefing: Briefing): (text: string) => readonly string[] {
  const before = archive.segments.map(({ briefing: other }) => isBefore(other, briefing));
  const earlier = before.filter(Boolean).length;
  const most = Math.floor(earlier * RARE);
  const known = new Map<number, boolean>();
  const isNew = (term: number): boolean => {
    const told = known.get(term);
    if (told !== undefined) return told;
    const { holderStart, holders } = archive.postings;
    let holding = 0;
    for (let at = holderStart[term] ?? 0; at < (holderStart[term + 1] ?? 0) && holding <= most; at++) {
      if (before[holders[at] ?? 0]) holding++;
    }
    const answer = holding <= most;
    known.set(term, answer);
    return answer;
  };
  return (text) => {
    if (earlier < ENOUGH) return [];
    const found = new Map<string, string>();
    for (const { form, start, end } of contentWords(text)) {
      if (!isName(text, start)) continue;
      const term = archive.vocabulary.termOf(form);
      const id = archive.vocabulary.find(term);
      if (id !== 0 && !found.has(term) && isNew(id)) found.set(term, text.slice(start, end));
    }
    return [...found.values()];
  };
}

/** Written with a capital where no sentence begins. */
function isName(text: string, start: number): boolean {
  return /\p{Lu}/u.test(text.charAt(start)) && /[\p{L}\d,]\s+$/u.test(text.slice(Math.max(0, start - 3), start));
}

function isBefore(one: Briefing, other: Briefing): boolean {
  return (one.header.callDate ?? '') < (other.header.callDate ?? '');
}
