import type { Vocabulary } from '../search/vocabulary.ts';
import { contentTerms } from '../search/words.ts';

/** The terms that a text is searched by, each once. */
export function termsIn(text: string, { termOf }: Pick<Vocabulary, 'termOf'>): ReadonlySet<string> {
  return new Set(contentTerms(text, termOf));
}

/** Whether a text is about a topic: it has all of the topic's words, in any form. A topic without content is about nothing. */
export function isAbout(
  textTerms: ReadonlySet<string>,
  topic: string,
  vocabulary: Pick<Vocabulary, 'termOf'>,
): boolean {
  const wanted = termsIn(topic, vocabulary);
  return wanted.size > 0 && [...wanted].every((term) => textTerms.has(term));
}
