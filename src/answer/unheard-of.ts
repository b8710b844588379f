import { askQuestion } from '../search/asked-question.ts';
import type { Archive } from '../search/build-archive.ts';

/** A longer text is a question with many words, and some of them stand somewhere. */
const LONGEST = 60;

/** How like a word must be to be another name of the same thing, or the same word spelt otherwise; mere kinship is less. */
const SAME_THING = 0.79;

/** Words that also begin alike are forms or spellings of one from this likeness on: "Donbass", "Donbas". */
const SAME_WORD = 0.5;
const BEGINNING = 4;

/**
 * Whether a few words name what no transcript speaks of: neither one of them nor another name for it stands anywhere in
 * the archive. What is only like them, other countries for a country, is then no answer to offer, however near it comes.
 */
export function isUnheardOf(archive: Archive, question: string): boolean {
  if (question.length > LONGEST) return false;
  const { terms, likenesses } = askQuestion(archive, question);
  const { vocabulary, postings } = archive;
  const { holderStart } = postings;
  const isHeld = (id: number): boolean => (holderStart[id + 1] ?? 0) > (holderStart[id] ?? 0);
  const isHeardOf = (index: number): boolean => {
    const { terms: like, likeness } = likenesses[index] ?? { terms: [], likeness: [] };
    const { id: own = 0, term = '' } = terms[index] ?? {};
    const isSame = (id: number, how: number): boolean =>
      how >= SAME_THING || (how >= SAME_WORD && vocabulary.term(id).startsWith(term.slice(0, BEGINNING)));
    return isHeld(own) || Array.from(like).some((id, at) => isHeld(id) && isSame(id, likeness[at] ?? 0));
  };
  return terms.length > 0 && !terms.some(({ isDate }, index) => isDate || isHeardOf(index));
}
