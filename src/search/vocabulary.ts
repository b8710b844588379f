import { createStemmer, isStopWord, wordsOf } from './words.ts';

/** Stands in a token list between two sentences. */
export const SENTENCE_END = 0;

/** The terms of an archive, numbered from 1 as they are met. Numbers are never reused. */
export interface Vocabulary {
  /** The number of a term, given its form; 0 for a word that is not searched by. New terms get a new number. */
  readonly intern: (form: string) => number;
  /** The number of a term as `intern` gave it; 0 where the archive never saw it. */
  readonly find: (term: string) => number;
  /** The term of a form: its stem. */
  readonly termOf: (form: string) => string;
  /** The term of a number. */
  readonly term: (id: number) => string;
  /** One more than the highest number. */
  readonly size: () => number;
}

export function createVocabulary(stem: (form: string) => string = createStemmer()): Vocabulary {
  const byForm = new Map<string, number>();
  const byTerm = new Map<string, number>();
  const terms: string[] = [''];
  return {
    intern(form) {
      const known = byForm.get(form);
      if (known !== undefined) return known;
      const id = isStopWord(form) ? 0 : internTerm(stem(form), byTerm, terms);
      byForm.set(form, id);
      return id;
    },
    find: (term) => byTerm.get(term) ?? 0,
    termOf: stem,
    term: (id) => terms[id] ?? '',
    size: () => terms.length,
  };
}

function internTerm(term: string, byTerm: Map<string, number>, terms: string[]): number {
  const known = byTerm.get(term);
  if (known !== undefined) return known;
  terms.push(term);
  byTerm.set(term, terms.length - 1);
  return terms.length - 1;
}

/** The terms of a text in order, with `SENTENCE_END` where a sentence ends (roughly: at a stop between two terms). */
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
  return terms;
}

function hasStop(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 || code === 63 || code === 33) return true;
  }
  return false;
}
