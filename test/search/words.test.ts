import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameTerm } from '../../src/search/lexicon.ts';
import { createVocabulary, phraseAt, SENTENCE_END, termsOf } from '../../src/search/vocabulary.ts';
import { contentTerms, contentWords, createStemmer, isStopWord, wordsOf } from '../../src/search/words.ts';

describe('wordsOf', () => {
  it('folds case, accents, possessives, separators and acronyms', () => {
    const forms = wordsOf('Biden’s U.S. troops, re-invasion of 40,000 in Türkiye; COVID-19 cost $1.5 don’t').map(
      ({ form }) => form,
    );
    expect(forms).toEqual([
      'biden',
      'usa',
      'troops',
      're',
      'invasion',
      'of',
      '40000',
      'in',
      'turkiye',
      'covid',
      '19',
      'cost',
      '1.5',
      'dont',
    ]);
  });

  it('tells the country from the pronoun by its capitals', () => {
    expect(wordsOf('will US troops help us').map(({ form }) => form)).toEqual(['will', 'usa', 'troops', 'help', 'us']);
  });

  it('gives offsets of words in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.form).not.toBe('');
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('createStemmer', () => {
  it('leaves what is longer than any word as it is: to look for its ending took time by the square of its length', () => {
    const stem = createStemmer();
    expect(stem(`${'dog'.repeat(19)}s`)).toBe('dog'.repeat(19));
    expect(stem(`${'dog'.repeat(20)}s`)).toBe(`${'dog'.repeat(20)}s`);
    const word = 'a'.repeat(1_000_000);
    expect(stem(word)).toBe(word);
  });

  it('brings the forms of a word together', () => {
    const stem = createStemmer();
    expect(stem('sanctions')).toBe(stem('sanction'));
    expect(stem('countries')).toBe(stem('country'));
    expect(stem('40000')).toBe('40000');
  });
});

describe('isStopWord', () => {
  it('knows grammar from content', () => {
    expect(['the', 'whats', 'dont', 'would'].every(isStopWord)).toBe(true);
    expect(['summit', 'war', 'russia', 'troops'].some(isStopWord)).toBe(false);
  });
});

describe('contentWords', () => {
  it('gives what a text is searched by, in order and as often as it stands there, with its place', () => {
    const text = 'Is the war, the Ukraine war, on?';
    expect(contentWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['war', 'Ukraine', 'war']);
    expect(contentTerms('the sanctions and the sanction', createStemmer())).toEqual(['sanction', 'sanction']);
    expect(contentWords('what is it about?')).toEqual([]);
  });
});

describe('nameTerm', () => {
  it('is the one word of a name, or a term for its several', () => {
    expect(nameTerm(['nato'])).toBe('nato');
    expect(nameTerm(['down', 'street'])).toBe('=down street');
  });
});

describe('termsOf', () => {
  const vocabulary = createVocabulary();
  const read = (text: string): string[] =>
    termsOf(text, vocabulary).map((id) => (id === SENTENCE_END ? '|' : vocabulary.term(id)));

  it('leaves stop words out and marks where sentences end', () => {
    expect(read('We went to war. Then the tanks rolled!')).toEqual(['war', '|', 'tank', 'roll']);
  });

  it('puts one term behind a name of several words', () => {
    expect(read('He met Downing Street officials')).toEqual(['met', 'down', 'street', '=down street', 'offici']);
  });

  it('finds the longest name that begins at a word', () => {
    const ids = ['supreme', 'court', 'nominee'].map((form) => vocabulary.intern(form));
    expect(phraseAt(ids, 0, vocabulary)?.words.length).toBe(3);
    expect(phraseAt(ids, 1, vocabulary)).toBeUndefined();
  });
});

describe('the lexicon', () => {
  const { lexicon, termOf } = createVocabulary();

  it('knows a government by its seat, its people and its leaders', () => {
    const russia = lexicon.synonymsOf(termOf('russia'));
    expect(russia).toContain(termOf('kremlin'));
    expect(russia).toContain(termOf('putin'));
    expect(lexicon.synonymsOf(termOf('xyzzy'))).toEqual([]);
  });

  it('is symmetric', () => {
    for (const name of ['russia', 'vaccine', 'tariff'].map(termOf)) {
      for (const synonym of lexicon.synonymsOf(name)) expect(lexicon.synonymsOf(synonym)).toContain(name);
    }
  });
});
