import { withoutTrailing } from '../../without-trailing.ts';
import { plain } from './spelling.ts';
import { tidyTitle } from './title-before.ts';
import { ends, isCapital, isStop } from './tokens.ts';
import { isConnector, isFullTitle, isTitleWord } from './words.ts';

/** "Carole Johnson, White House Testing Coordinator, will": the title that follows a name, and the token where it ends. */
export function titleAfter(tokens: readonly string[], last: number): { title: string; end: number } | null {
  const token = tokens[last] ?? '';
  const lead = /^(?:who (?:is|serves as)|who[’']s|is|and I[’']m|I[’']m|I am|and I am|,)?\s*(?:the|our|my)?$/;
  let at = last + 1;
  const leadWords: string[] = [];
  while (leadWords.length < 4 && at < tokens.length && !isCapital(tokens[at] ?? '')) {
    leadWords.push(tokens[at] ?? '');
    at += 1;
  }
  if (/^I(?:[’']m)?$/.test(tokens[at] ?? '')) {
    while (
      at < tokens.length &&
      (/^I(?:[’']m)?$/.test(tokens[at] ?? '') || /^(?:am|the|our)$/.test(tokens[at] ?? ''))
    ) {
      leadWords.push(tokens[at] ?? '');
      at += 1;
    }
  }
  const words = leadWords.join(' ');
  const follows = token.endsWith(',')
    ? lead.test(words)
    : /[\p{L}.]$/u.test(token) && words !== '' && !/^(?:the|our|my)$/.test(words) && lead.test(words);
  if (!follows) return null;
  const title: string[] = [];
  let end = at;
  for (; end < tokens.length && title.length < 16; end += 1) {
    const word = tokens[end] ?? '';
    const previous = title.at(-1) ?? '';
    if (plain(previous) === 'AND' && !isTitleWord(word)) {
      title.pop();
      break;
    }
    if (!fitsNext(tokens, end, title)) {
      // "Secretary Blinken", "Secretary of Commerce Gina Raimondo": the next person of a list, not an apposition.
      if (isCapital(word) && !isStop(word, 'speech') && !ends(previous)) return null;
      break;
    }
    title.push(word);
    if (ends(word)) break;
  }
  const tidy = tidyTitle(
    title.map((word) => {
      const stem = withoutTrailing(word, /[,;:.!?)—]/);
      return word === `${stem}.` && /\p{Lu}\.\p{Lu}/u.test(word) ? word : stem;
    }),
  );
  if (tidy === null || !isFullTitle(tidy)) return null;
  return { title: tidy, end: Math.min(end, tokens.length - 1) };
}

/** Whether the token at `at` goes on with the title so far. */
function fitsNext(tokens: readonly string[], at: number, title: readonly string[]): boolean {
  const word = tokens[at] ?? '';
  const previous = title.at(-1) ?? '';
  if (isConnector(word)) return title.length > 0;
  if (/^\p{Ll}/u.test(word)) return isConnector(previous) && isTitleWord(word);
  if (!isCapital(word) || isStop(word, 'speech')) return false;
  return isTitleWord(word) || isConnector(previous) || /^[A-Z.]{2,}[,.;]?$/.test(word) || leadsToTitleWord(tokens, at);
}

/** Proper nouns inside a title are followed by a word of titles: "Biden-Harris COVID-19 Health Equity Task Force". */
function leadsToTitleWord(tokens: readonly string[], at: number): boolean {
  for (let next = at; next < at + 3; next += 1) {
    const word = tokens[next] ?? '';
    if (!isCapital(word)) return false;
    if (isTitleWord(word)) return true;
    if (ends(word)) return false;
  }
  return false;
}
