import type { Attribution } from '../answer/answer.ts';

/**
 * How a speaker stands in a language other than the transcript's. Names and titles stay as the record has them. The
 * phrase of an attribution on background is part of the record too: it stays in English, in quotation marks, so that
 * nobody takes a translation for what the moderator said; the usual ones have their meaning beside them, in words that
 * do not tell more of the speaker than the phrase does, such as whether it is a woman or a man.
 *
 * @param glosses what a phrase means, by the phrase in lower case without its article
 * @param quoted puts words in the language's quotation marks
 */
export function phraseIn(
  { phrase, basis }: Pick<Attribution, 'phrase' | 'basis'>,
  glosses: ReadonlyMap<string, string>,
  quoted: (words: string) => string,
): string {
  if (basis === 'on_record') return phrase;
  const bare = phrase.replace(/^an? /, '');
  const gloss = glosses.get(bare.toLowerCase());
  return gloss === undefined ? quoted(bare) : `${quoted(bare)} (${gloss})`;
}
