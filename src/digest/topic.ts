import type { Vocabulary } from '../search/vocabulary.ts';
import { isStopWord, wordsOf } from '../search/words.ts';

/** The terms of a text that carry content. */
export function contentTerms(text: string, vocabulary: Pick<Vocabulary, 'termOf'>): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter(({ form }) => !isStopWord(form))
      .map(({ form }) => vocabulary.termOf(form)),
  );
}

/** Whether a text is about a topic: it has all of the topic's words, in any form. A topic without content is about nothing. */
export function isAbout(
  textTerms: ReadonlySet<string>,
  topic: string,
  vocabulary: Pick<Vocabulary, 'termOf'>,
): boolean {
  const wanted = contentTerms(topic, vocabulary);
  return wanted.size > 0 && [...wanted].every((term) => textTerms.has(term));
}
