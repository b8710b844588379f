import { type Lexicon, phraseTerm, readLexicon } from './lexicon.ts';
import { createStemmer, isStopWord, type Stemmer, wordsOf } from './words.ts';

/** Stands in a token list between two sentences. */
export const SENTENCE_END = 0;

/** The terms of an archive, numbered from 1 as they are met. Numbers are never reused. */
export interface Vocabulary {
  /** The number of a term, given its form; 0 for a word that is not searched by. New terms get a new number. */
  readonly intern: (form: string) => number;
  /** The number of a term, which gets a new one where it has none. */
  readonly internTerm: (term: string) => number;
  /** The number of a term as `intern` gave it; 0 where the archive never saw it. */
  readonly find: (term: string) => number;
  /** The term of a form: its stem. */
  readonly termOf: Stemmer;
  /** The term of a number. */
  readonly term: (id: number) => string;
  /** One more than the highest number. */
  readonly size: () => number;
  readonly lexicon: Lexicon;
  /** The lexicon's names of several words that begin with a term, the longest first. */
  readonly phrasesFrom: (id: number) => readonly Phrase[];
}

/** A name of several words. */
export interface Phrase {
  /** The numbers of its words' terms. */
  readonly words: readonly number[];
  /** The number of the term that stands for all of it. */
  readonly term: number;
}

const NO_PHRASES: readonly Phrase[] = [];

/**
 * A vocabulary of the lexicon's names.
 * @param before further terms, in order: those of a vocabulary that was kept get the numbers that they had
 */
export function createVocabulary(termOf: Stemmer = createStemmer(), before: readonly string[] = []): Vocabulary {
  const lexicon = readLexicon(termOf);
  const byForm = new Map<string, number>();
  const byTerm = new Map<string, number>();
  const terms: string[] = [''];
  const internTerm = (term: string): number => {
    const known = byTerm.get(term);
    if (known !== undefined) return known;
    terms.push(term);
    byTerm.set(term, terms.length - 1);
    return terms.length - 1;
  };
  const phrases: (Phrase[] | undefined)[] = [];
  for (const words of lexicon.phrases) {
    const phrase = { words: words.map(internTerm), term: internTerm(phraseTerm(words)) };
    const first = phrase.words[0] ?? 0;
    phrases[first] = [...(phrases[first] ?? []), phrase].sort((a, b) => b.words.length - a.words.length);
  }
  for (const term of before) internTerm(term);
  return {
    internTerm,
    intern(form) {
      const known = byForm.get(form);
      if (known !== undefined) return known;
      const id = isStopWord(form) ? 0 : internTerm(termOf(form));
      byForm.set(form, id);
      return id;
    },
    find: (term) => byTerm.get(term) ?? 0,
    termOf,
    term: (id) => terms[id] ?? '',
    size: () => terms.length,
    lexicon,
    phrasesFrom: (id) => phrases[id] ?? NO_PHRASES,
  };
}

/**
 * The terms of a text in order, with `SENTENCE_END` where a sentence ends (roughly: at a stop between two terms), and
 * behind each of the lexicon's names of several words the term that stands for it.
 */
export function termsOf(text: string, vocabulary: Vocabulary): number[] {
  const terms: number[] = [];
  let end = 0;
  for (const word of wordsOf(text)) {
    if (terms.length > 0 && terms.at(-1) !== SENTENCE_END && hasStop(text, end, word.start)) terms.push(SENTENCE_END);
    end = word.end;
    const term = vocabulary.intern(word.form);
    if (term !== 0) terms.push(term);
  }
  if (terms.at(-1) === SENTENCE_END) terms.pop();
  return withPhrases(terms, vocabulary);
}

/** The lexicon's name of several words that begins at an index of a term list, the longest one. */
export function phraseAt(terms: readonly number[], at: number, vocabulary: Vocabulary): Phrase | undefined {
  return vocabulary
    .phrasesFrom(terms[at] ?? SENTENCE_END)
    .find(({ words }) => words.every((word, index) => terms[at + index] === word));
}

function withPhrases(terms: readonly number[], vocabulary: Vocabulary): number[] {
  const all: number[] = [];
  const pending = new Map<number, number>();
  terms.forEach((term, index) => {
    all.push(term);
    const phrase = phraseAt(terms, index, vocabulary);
    if (phrase !== undefined) pending.set(index + phrase.words.length - 1, phrase.term);
    const complete = pending.get(index);
    if (complete !== undefined) all.push(complete);
  });
  return all;
}

function hasStop(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 || code === 63 || code === 33) return true;
  }
  return false;
}
