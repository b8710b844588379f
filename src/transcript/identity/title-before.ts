import { withoutTrailing } from '../../without-trailing.ts';
import { ends, isCapital, isStop, type Setting, smallWordsBefore } from './tokens.ts';
import { bare, isConnector, isFullTitle, isTitleNoun, isTitleWord } from './words.ts';

/** Pairs that "and" joins inside one title. */
const JOINED: ReadonlySet<string> = new Set([
  'MANAGEMENT BUDGET',
  'HOUSING URBAN',
  'SCIENCE TECHNOLOGY',
  'HEALTH HUMAN',
  'PREPAREDNESS RESPONSE',
  'CYBER EMERGING',
  'INNOVATION IMPLEMENTATION',
  'ECONOMICS COMPETITIVENESS',
  'SECURITY BIODEFENSE',
  'CUSTOMS BORDER',
  'IMMIGRATION CUSTOMS',
  'CONTROL PREVENTION',
  'FOOD DRUG',
  'OCEANIC ATMOSPHERIC',
  'EUROPE EURASIA',
  'AFRICA MIDDLE',
]);

/** In tokens. */
const LONGEST_TITLE = 24;

/** The tokens of a title that end at `at`, walking back from the name. */
export function titleBefore(tokens: readonly string[], at: number, setting: Setting): readonly string[] {
  let start = at + 1;
  while (start > 0 && at - start < LONGEST_TITLE) {
    const token = tokens[start - 1] ?? '';
    if (ends(token) || isStop(token, setting)) {
      if (!isConnector(token)) break;
    }
    if (isConnector(token)) {
      const small = smallWordsBefore(tokens, start - 1);
      const left = tokens[start - 1 - small] ?? '';
      if (start === at + 1 || !isTitleWord(left) || ends(left)) break;
      const joins = tokens.slice(start - small, start).some((word) => word === '&' || bare(word) === 'AND');
      if (joins && !mayCross(tokens, start, start - 1 - small, at, setting)) break;
      start -= small;
      continue;
    }
    if (!isCapital(token)) break;
    start -= 1;
  }
  return tokens.slice(start, at + 1);
}

function mayCross(tokens: readonly string[], right: number, left: number, end: number, setting: Setting): boolean {
  if (JOINED.has(`${bare(tokens[left] ?? '')} ${bare(tokens[right] ?? '')}`)) return true;
  if (setting === 'title') return true;
  return !tokens.slice(right, end + 1).some(isTitleNoun);
}

/** "our nation's Surgeon General, Dr. Vivek Murthy": a title before a comma, where nobody else's name stands before it. */
export function titleBeforeComma(tokens: readonly string[], at: number): { title: string; start: number } | null {
  const last = tokens[at] ?? '';
  if (!last.endsWith(',')) return null;
  const words = titleBefore([...tokens.slice(0, at), last.slice(0, -1)], at, 'speech');
  const before = tokens[at - words.length] ?? '';
  if (
    !/^(?:the|our|my|a|by|is|have|with|to|from|welcome|today,?)$/i.test(before) &&
    !/[’']s$/.test(before) &&
    !/[.:]$/.test(before)
  )
    return null;
  if (/^\p{Lu}.*,$/u.test(tokens[at - words.length - 1] ?? '') && /^(?:the|our|my)$/i.test(before)) return null;
  const title = tidyTitle(words);
  return title !== null && isFullTitle(title) && endsLikeATitle(title) ? { title, start: at - words.length + 1 } : null;
}

function endsLikeATitle(title: string): boolean {
  return isTitleWord(title.split(' ').at(-1) ?? '');
}

/** Offices that are told apart by their place: "Governor John Bel Edwards of Louisiana". */
export const RULES_A_PLACE =
  /^(?:Governor|Mayor|President|Prime Minister|Chancellor|King|Queen|Premier|Emir|Senator|Representative)$/i;

/** The place after "of" behind a name: "Prime Minister Kishida of Japan". */
export function placeAfter(tokens: readonly string[], last: number): { place: string; end: number } | null {
  if (ends(tokens[last] ?? '') || tokens[last + 1] !== 'of') return null;
  const words: string[] = [];
  for (let at = last + 2; at < tokens.length && words.length < 4; at += 1) {
    const word = tokens[at] ?? '';
    const the = word === 'the' && words.length === 0;
    if (!the && (!isCapital(word) || /[’']s/.test(word))) break;
    words.push(withoutTrailing(word, /[,;:.!?)]/));
    if (ends(word)) break;
  }
  return words.some((word) => word !== 'the') ? { place: words.join(' '), end: last + 1 + words.length } : null;
}

/** A title as it is set before a name: no article, no possessive, small words small. Null where no word of an office is left. */
export function tidyTitle(tokens: readonly string[]): string | null {
  let words = tokens.map((token) => withoutTrailing(token.replace(/^[“"‘'(]+/, ''), /[”",;:)]/));
  while (words[0] !== undefined && (isConnector(words[0]) || isStop(words[0], 'title') || /[’']s$/.test(words[0])))
    words = words.slice(1);
  while (words.length > 0 && isConnector(words.at(-1) ?? '')) words = words.slice(0, -1);
  if (!words.some(isTitleNoun)) return null;
  return words.map((word) => (isConnector(word) ? word.toLowerCase() : word)).join(' ');
}
