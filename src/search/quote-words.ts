/** A word of a text as quotes are compared by, and where it stands. */
export interface QuoteWord {
  /** Lower case, without accents, full stops of initials, and separators of thousands; apostrophes are straight. */
  readonly form: string;
  /** Offset of the first character. */
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
}

// Initials with full stops; numbers with separators and endings (`20th`); words with inner apostrophes.
const WORD = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*\p{L}*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{N}]+)*/uy;

/**
 * Splits a text into words to compare quotes by. Unlike the words that questions are searched by, each counts as it was
 * said: "country's" is not "country". Hyphens, dashes, slashes and spaces part words, and all other marks are left out.
 * Takes time proportional to the text.
 */
export function quoteWordsOf(text: string): QuoteWord[] {
  const words: QuoteWord[] = [];
  eachQuoteWord(text, (form, start, end) => words.push({ form, start, end }));
  return words;
}

/** Visits the words of `quoteWordsOf` in order, without keeping them: an archive has millions. */
export function eachQuoteWord(text: string, visit: (form: string, start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) <= 32) {
      at++;
      continue;
    }
    const plainEnd = endOfPlainWord(text, at);
    if (plainEnd > at) {
      visit(text.slice(at, plainEnd), at, plainEnd);
      at = plainEnd;
      continue;
    }
    WORD.lastIndex = at;
    const printed = WORD.exec(text)?.[0];
    if (printed !== undefined) visit(formOf(printed), at, at + printed.length);
    at += printed?.length ?? 1;
  }
}

/** Most words are small letters between spaces; they need no pattern. */
function endOfPlainWord(text: string, start: number): number {
  let end = start;
  while (isSmall(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  const isEnd = Number.isNaN(next) || next === 32 || next === 44 || (next === 46 && !(text.charCodeAt(end + 1) > 32));
  return isEnd ? end : start;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

const ASCII_LETTERS = /^[A-Za-z]+$/;

function formOf(printed: string): string {
  if (ASCII_LETTERS.test(printed)) return printed.toLowerCase();
  if (/^\d/.test(printed)) return printed.replace(/,(?=\d{3})/g, '').toLowerCase();
  return printed
    .normalize('NFKD')
    .replace(/\p{M}|\./gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase();
}
