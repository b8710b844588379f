import type { Archive } from '../search/build-archive.ts';
import { type FoundQuote, lookUpQuote } from './look-up-quote.ts';
import { quotationsIn, sentencesToSeek } from './quotations.ts';

/** Words that a message quotes, and the place that has them best; null where no official said them, or nearly. */
export interface Quotation {
  readonly words: string;
  readonly found: FoundQuote | null;
}

/**
 * Looks for what a message quotes. Where it marks no quotation and is none as a whole, its sentences are looked for.
 *
 * @param text as Discord has it, with its marks
 * @param now milliseconds since 1970: what is under embargo then is not found
 * @returns at most three, in order; empty where the text has no words
 */
export function whoSaid(archive: Archive, text: string, now: number): Quotation[] {
  const lookFor = (words: string): Quotation => {
    const reply = lookUpQuote(archive, { words, top: 1 }, now);
    return { words, found: reply.kind === 'found' ? (reply.quotes[0] ?? null) : null };
  };
  const quotations = quotationsIn(text).map(lookFor);
  const [only, ...more] = quotations;
  if (only === undefined || more.length > 0 || only.found !== null) return quotations;
  const inSentences = sentencesToSeek(only.words)
    .map(lookFor)
    .filter(({ found }) => found !== null);
  return inSentences.length > 0 ? inSentences.slice(0, 3) : quotations;
}
