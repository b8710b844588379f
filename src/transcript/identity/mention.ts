import { withoutTrailing } from '../../without-trailing.ts';
import { titleAfter } from './apposition.ts';
import { nameBefore } from './name-before.ts';
import { placeAfter, RULES_A_PLACE, tidyTitle, titleBefore, titleBeforeComma } from './title-before.ts';
import { ends, type Setting } from './tokens.ts';
import { bare, isFullTitle } from './words.ts';

const NO_LETTER = /[^\p{L}]/u;

/** A place where somebody is named in running text or in the title of a briefing. */
export interface Mention {
  /** First names as printed, "Marcia L."; empty where only the surname is there. */
  readonly given: string;
  /** As printed, without possessive ending. */
  readonly surname: string;
  /** "Vice Admiral", "Dr."; null where none is printed. */
  readonly rank: string | null;
  /** "Secretary of Energy"; null where none is printed beside the name. */
  readonly title: string | null;
  /** The words that were read, title and name. */
  readonly words: string;
  /** The words just before, at most three, lower case: "my name is". */
  readonly before: string;
}

const FORMER: ReadonlySet<string> = new Set(['FORMER', 'EX', 'LATE', 'INCOMING', 'NOMINEE', 'FUTURE', 'RETIRED']);

/** More mentions of one name in one turn than any briefing has tell nothing new. */
const MOST_MENTIONS = 50;

/**
 * Finds the places where a surname (plain capitals, one word or more) is named in the text with a first name, a rank
 * or a title beside it, in order. A bare surname gives nothing.
 */
export function mentionsOf(surname: string, text: string, setting: Setting): readonly Mention[] {
  const wanted = surname.split(' ');
  const tokens = text.split(/\s+/).filter((token) => token !== '');
  const found: Mention[] = [];
  for (let at = 0; at + wanted.length <= tokens.length && found.length < MOST_MENTIONS; at += 1) {
    const last = at + wanted.length - 1;
    const fits = wanted.every((word, offset) => {
      const token = tokens[at + offset] ?? '';
      return token.length >= word.length && bare(token).replace(/\.$/, '') === word && /^[^\p{L}]*\p{Lu}/u.test(token);
    });
    if (!fits || wanted.some((_, offset) => offset + 1 < wanted.length && ends(tokens[at + offset] ?? ''))) continue;
    const mention = readAround(tokens, at, last, setting);
    if (mention !== null) found.push(mention);
  }
  return found;
}

function readAround(tokens: readonly string[], first: number, last: number, setting: Setting): Mention | null {
  if (/^(?:Mr|Ms|Mrs)\.?$/.test(tokens[first - 1] ?? '')) return null;
  const { names, rank, at } = nameBefore(tokens, first, setting);
  const titleTokens = titleBefore(tokens, at, setting);
  const start = at - titleTokens.length + 1;
  const before = tokens
    .slice(Math.max(0, start - 3), start)
    .join(' ')
    .toLowerCase();
  const isPast = FORMER.has(bare(tokens[start - 1] ?? '')) || titleTokens.some((token) => FORMER.has(bare(token)));
  const isActing = /^acting$/i.test(tokens[start - 1] ?? '') && titleTokens.length > 0;
  const ahead = isPast ? null : tidyTitle(isActing ? ['Acting', ...titleTokens] : titleTokens);
  const appositive = titleAfter(tokens, last);
  const comma = ahead === null ? titleBeforeComma(tokens, at) : null;

  const of = ahead === null ? null : placeAfter(tokens, last);
  const whole = ahead !== null && of !== null && RULES_A_PLACE.test(ahead) ? `${ahead} of ${of.place}` : ahead;
  const title = whole !== null && isFullTitle(whole) ? whole : (appositive?.title ?? comma?.title ?? whole);
  const given = names.join(' ').replace(/^[“"‘'([]/, '');
  if (given === '' && title === null && rank === null) return null;
  const family = withoutTrailing(tokens.slice(first, last + 1).join(' '), NO_LETTER);
  const surname = withoutTrailing(family.replace(/[’']s$/, ''), NO_LETTER);
  let end = last;
  if (title !== null && title === appositive?.title) end = appositive.end;
  else if (title !== null && title === whole && whole !== ahead) end = of?.end ?? last;
  return {
    given,
    surname,
    rank,
    title,
    words: tokens.slice(comma !== null && title === comma.title ? comma.start : start, end + 1).join(' '),
    before,
  };
}
