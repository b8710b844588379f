import { MATTERS } from './lexicon/matters.ts';
import { PEOPLE } from './lexicon/people.ts';
import { PLACES } from './lexicon/places.ts';
import { contentTerms, wordsOf } from './words.ts';

/** Which names stand for the same thing. A name of several words is one term that begins with `=`: `=downing street`. */
export interface Lexicon {
  /** The names of several words, as the terms they are made of. */
  readonly phrases: readonly (readonly string[])[];
  /** The other names of what a name stands for, as terms. */
  readonly synonymsOf: (name: string) => readonly string[];
}

/** The term that stands in a text behind a name of several words. */
export function phraseTerm(terms: readonly string[]): string {
  return `=${terms.join(' ')}`;
}

/** The term of a name: that of its one word, or the one that stands for its several. */
export function nameTerm(terms: readonly string[]): string {
  const [only] = terms;
  return only !== undefined && terms.length === 1 ? only : phraseTerm(terms);
}

/**
 * Reads the lexicon that ships with the project.
 * @param termOf gives the term of a word's form
 */
export function readLexicon(termOf: (form: string) => string): Lexicon {
  const lines = [PLACES, PEOPLE, MATTERS].flatMap((list) => list.trim().split('\n'));
  const phrases = new Map<string, readonly string[]>();
  const linesOfWords = new Map(lines.flatMap((line) => singleWords(line).map((form) => [termOf(form), line])));
  const groups = new Map<string, Set<string>[]>();
  for (const line of lines) {
    const group = new Set<string>();
    for (const name of line.split(', ')) {
      const terms = contentTerms(name, termOf);
      if (terms.length === 0) continue;
      const term = nameTerm(terms);
      // "One China" is no other name for China, though "one" is not searched by.
      if (terms.length === 1 && wordsOf(name).length > 1 && (linesOfWords.get(term) ?? line) !== line) continue;
      if (terms.length > 1) phrases.set(term, terms);
      group.add(term);
    }
    for (const name of group) groups.set(name, [...(groups.get(name) ?? []), group]);
  }
  const synonyms = new Map<string, readonly string[]>();
  for (const [name, own] of groups) {
    synonyms.set(
      name,
      [...new Set(own.flatMap((group) => [...group]))].filter((other) => other !== name),
    );
  }
  return { phrases: [...phrases.values()], synonymsOf: (name) => synonyms.get(name) ?? [] };
}

/** The names of a line that are one word, as forms. */
function singleWords(line: string): string[] {
  return line.split(', ').flatMap((name) => {
    const [only, ...more] = wordsOf(name);
    return only === undefined || more.length > 0 ? [] : [only.form];
  });
}
