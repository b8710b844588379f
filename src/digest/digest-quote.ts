import type { Answer, Quote } from '../answer/answer.ts';
import { quoteText } from '../answer/quote.ts';
import { shortenQuote } from '../answer/shorten.ts';

/** Characters of an answer in a digest: it is read in a minute, and the whole answer is one click away. */
const QUOTE_LENGTH = 420;
const SENTENCE_END = /[.?!…][”"’')\]]*$/;

/**
 * The beginning of an answer, as a digest shows it: cut at a sentence, and at a word only where one sentence fills it.
 * @param length characters at the most
 */
export function digestQuote({ quote }: Answer, length = QUOTE_LENGTH): Quote {
  const cut = shortenQuote(quote, (candidate) => quoteText(candidate).length <= length);
  const last = cut.paragraphs.at(-1);
  const isBroken = cut.cutAfter && last !== undefined && !SENTENCE_END.test(last.text);
  return isBroken && cut.paragraphs.length > 1 ? { ...cut, paragraphs: cut.paragraphs.slice(0, -1) } : cut;
}
