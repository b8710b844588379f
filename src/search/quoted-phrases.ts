import type { Archive } from './build-archive.ts';
import type { Range, Segment, Unit } from './segment.ts';
import { SENTENCE_END } from './vocabulary.ts';
import { contentTerms } from './words.ts';

/** What stands between quotation marks; single ones are apostrophes too often. */
const QUOTED = /“([^“”]{3,200})”|«([^«»]{3,200})»|(?<![\p{L}\p{N}])"([^"]{3,200})"(?![\p{L}\p{N}])/gu;
const LEAST_WORDS = 2;

/** The phrases that a question puts between quotation marks, each of at least two words that are searched by, as term numbers. */
export function quotedPhrases({ vocabulary }: Pick<Archive, 'vocabulary'>, question: string): number[][] {
  return [...question.matchAll(QUOTED)]
    .map((match) => match.slice(1).find((words) => words !== undefined) ?? '')
    .map((words) => contentTerms(words, vocabulary.termOf).map((term) => vocabulary.find(term)))
    .filter((terms) => terms.length >= LEAST_WORDS);
}

/** Whether a unit has each phrase in its question or its answer, word behind word; words of grammar between them aside. */
export function holdsPhrases(
  { vocabulary }: Pick<Archive, 'vocabulary'>,
  { terms }: Segment,
  { question, answer }: Unit,
  phrases: readonly (readonly number[])[],
): boolean {
  const isWord = (term: number): boolean => term !== SENTENCE_END && !vocabulary.term(term).startsWith('=');
  return phrases.every((phrase) => [...question, ...answer].some((range) => holds(terms, range, phrase, isWord)));
}

function holds(
  terms: Uint32Array,
  { start, end }: Range,
  phrase: readonly number[],
  isWord: (term: number) => boolean,
): boolean {
  for (let from = start; from < end; from++) {
    if (terms[from] !== phrase[0]) continue;
    let met = 1;
    for (let at = from + 1; at < end && met < phrase.length; at++) {
      const term = terms[at] ?? SENTENCE_END;
      if (term === phrase[met]) met++;
      else if (isWord(term)) break;
    }
    if (met === phrase.length) return true;
  }
  return false;
}
