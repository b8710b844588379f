import { createRequire } from 'node:module';
import type { ItsFunction, Model, WinkMethods } from 'wink-nlp';

/** A word of a text: where it stands, and what it is searched by. */
export interface Word {
  /** Lower case, accents and inner full stops removed: `covid`, `40000`, `usa`. */
  readonly form: string;
  /** Offset of the first character. */
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
}

// Acronyms with full stops; numbers with separators; words with inner apostrophes.
const WORD = /(?:\p{Lu}\.){2,}|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/uy;

/** Splits a text into words. Hyphens and slashes part words; punctuation is left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 32) {
      at++;
      continue;
    }
    if (code >= 97 && code <= 122) {
      let end = at + 1;
      while (isSmall(text.charCodeAt(end))) end++;
      const next = text.charCodeAt(end);
      if (!(next > 127) && next !== 39 && !isCapital(next)) {
        words.push({ form: text.slice(at, end), start: at, end });
        at = end;
        continue;
      }
    }
    WORD.lastIndex = at;
    const found = WORD.exec(text);
    if (found === null) {
      at++;
      continue;
    }
    const form = formOf(found[0]);
    if (form !== '') words.push({ form, start: at, end: at + found[0].length });
    at += found[0].length;
  }
  return words;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

const PLAIN = /^[a-z]+$/;

/** In letters. Longer than any word of a language, so it has no stem; wink-nlp would take time by the square of its length. */
const LONGEST_WORD = 60;

function formOf(printed: string): string {
  if (PLAIN.test(printed)) return printed;
  if (printed === 'US' || printed === 'U.S.' || printed === 'USA') return 'usa';
  const first = printed.charCodeAt(0);
  if (first >= 48 && first <= 57) return printed.replaceAll(',', '');
  return printed
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '');
}

const STOP_WORDS = new Set(
  `a about above after again against all also am an and any anyone anything are aren't as at be because been before being
  below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each either
  else ever every for from further get gets getting go goes going gonna got had hadn't has hasn't have haven't having he
  he'd he'll he's her here here's hers herself hi him himself his how i i'd i'll i'm i've if in into is isn't it it'd it'll
  it's its itself just kind let let's like lot may me might mm more most much must my myself no nor not now of off oh ok
  okay on once one only or other our ours ourselves out over own quite rather really right said same say saying says shall
  she she'd she'll she's should shouldn't so some someone something sort still such tell than thank thanks that that'll
  that's the their theirs them themselves then there there's these they they'd they'll they're they've thing things think
  this those though through to too um uh under until up upon us very want wanted wants was wasn't way we we'd we'll we're
  we've well went were weren't what what's whatever when where where's whether which while who who's whom whose why will
  with within without won't would wouldn't yeah yes yet you you'd you'll you're you've your yours yourself
  don dont didnt doesnt isnt arent wasnt wont cant whats thats im ive`
    .split(/\s+/)
    .map((word) => word.replaceAll("'", '')),
);

/** Whether a form carries grammar rather than content, so that it is not searched by. */
export function isStopWord(form: string): boolean {
  return STOP_WORDS.has(form);
}

/** The words of a text that it is searched by, in order: those that carry content. */
export function contentWords(text: string): Word[] {
  return wordsOf(text).filter(({ form }) => !isStopWord(form));
}

/**
 * The terms of the words that a text is searched by, in order, as often as they stand in it.
 * @param termOf gives the term of a word's form
 */
export function contentTerms(text: string, termOf: (form: string) => string): string[] {
  return contentWords(text).map(({ form }) => termOf(form));
}

/** Gives the stem of a form, and remembers it. */
export interface Stemmer {
  (form: string): string;
  /** Each form that was asked for, with its stem, in the order of asking. */
  readonly known: ReadonlyMap<string, string>;
  /** Learns what another stemmer knows. */
  readonly learn: (stems: Iterable<readonly [string, string]>) => void;
}

// wink-nlp grows its model's tables each time it loads it, without end: once a process. It takes a quarter of a second, so
// only once a word is met whose stem isn't known.
let loaded: WinkMethods | null = null;

function wink(): WinkMethods {
  const require = createRequire(import.meta.url);
  const winkNLP: (model: Model, pipe: readonly string[]) => WinkMethods = require('wink-nlp');
  loaded ??= winkNLP(require('wink-eng-lite-web-model'), []);
  return loaded;
}

/**
 * A function that gives the stem of a form (Porter's second English stemmer, as wink-nlp has it). It remembers what it
 * was asked, since wink-nlp is made for whole texts and an archive asks for the same words again and again.
 * @param before what another stemmer knew
 */
export function createStemmer(before: Iterable<readonly [string, string]> = []): Stemmer {
  const known = new Map(before);
  const stemOf = (form: string): string => {
    const met = known.get(form);
    if (met !== undefined) return met;
    const stem = form.length <= LONGEST_WORD && PLAIN.test(form) ? wordStem(form) : form;
    known.set(form, stem);
    return stem;
  };
  return Object.assign(stemOf, {
    known,
    learn: (stems: Iterable<readonly [string, string]>): void => {
      for (const [form, stem] of stems) known.set(form, stem);
    },
  });
}

function wordStem(form: string): string {
  const nlp = wink();
  const tokens = nlp.readDoc(form).tokens();
  // A contraction without its apostrophe ("cannot") is two tokens to wink-nlp; it stays as it is.
  return tokens.length() === 1 ? tokens.itemAt(0).out(nlp.its.stem as ItsFunction<string>) : form;
}
