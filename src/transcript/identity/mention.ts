import { titleAfter } from './apposition.ts';
import { plain } from './spelling.ts';
import { placeAfter, RULES_A_PLACE, tidyTitle, titleBefore, titleBeforeComma } from './title-before.ts';
import { ends, isCapital, isStop, type Setting, smallWordsBefore } from './tokens.ts';
import { bare, isConnector, isFullTitle, isTitleNoun, isTitleWord, RANKS } from './words.ts';

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

/**
 * Finds every place where a surname (plain capitals, one word or more) is named in the text with a first name, a rank
 * or a title beside it, in order. A bare surname gives nothing.
 */
export function mentionsOf(surname: string, text: string, setting: Setting): readonly Mention[] {
  const wanted = surname.split(' ');
  const tokens = text.split(/\s+/).filter((token) => token !== '');
  const found: Mention[] = [];
  for (let at = 0; at + wanted.length <= tokens.length; at += 1) {
    const last = at + wanted.length - 1;
    const fits = wanted.every((word, offset) => {
      const token = tokens[at + offset] ?? '';
      return bare(token).replace(/\.$/, '') === word && /^[^\p{L}]*\p{Lu}/u.test(token);
    });
    if (!fits || wanted.some((_, offset) => offset + 1 < wanted.length && ends(tokens[at + offset] ?? ''))) continue;
    const mention = readAround(tokens, at, last, setting);
    if (mention !== null) found.push(mention);
  }
  return found;
}

function readAround(tokens: readonly string[], first: number, last: number, setting: Setting): Mention | null {
  let at = first - 1;
  const names: string[] = [];
  while (at >= 0 && names.length < 4 && isNameWord(tokens[at] ?? '', setting)) {
    names.unshift(tokens[at] ?? '');
    at -= 1;
  }
  // "Senior Director for Europe Amanda Sloat", "Council on Environmental Quality Brenda Mallory": behind a small word or
  // a word that is no office, what comes first still belongs to the title, and the name is what is left.
  if (names.length > 1 && goesOnBefore(tokens, at)) {
    const own = Math.max(
      names.findLastIndex((word) => !/^\p{Lu}\.$/u.test(word)),
      0,
    );
    at += own;
    names.splice(0, own);
  }
  if (/^(?:Mr|Ms|Mrs)\.?$/.test(tokens[at] ?? '')) return null;

  const rank = rankBefore(tokens, at);
  if (rank !== null) at -= rank.length;
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
  const surname = tokens
    .slice(first, last + 1)
    .join(' ')
    .replace(/[’']s?(?=[^\p{L}]*$)/u, '')
    .replace(/[^\p{L}]+$/u, '');
  const end =
    title === null
      ? last
      : title === appositive?.title
        ? appositive.end
        : title === whole && whole !== ahead
          ? (of?.end ?? last)
          : last;
  return {
    given,
    surname,
    rank: rank?.join(' ') ?? null,
    title,
    words: tokens.slice(comma !== null && title === comma.title ? comma.start : start, end + 1).join(' '),
    before,
  };
}

/** Whether a title is under way before this place, so that the next word need not be a name. */
function goesOnBefore(tokens: readonly string[], at: number): boolean {
  const token = tokens[at] ?? '';
  if (!isConnector(token)) return isTitleWord(token) && !isTitleNoun(token) && !ends(token);
  return isTitleWord(tokens[at - smallWordsBefore(tokens, at)] ?? '');
}

function isNameWord(token: string, setting: Setting): boolean {
  if (/^\p{Lu}\.$/u.test(token)) return true;
  if (!isCapital(token) || ends(token) || isStop(token, setting) || isTitleWord(token) || isConnector(token))
    return false;
  if (/[’']s$/.test(token) || isTitleWord(token.replace(/(?:ies|s)$/, (end) => (end === 'ies' ? 'y' : ''))))
    return false;
  if (/^(?:Doctors?|Mister|Madam|Professors?)$/.test(token)) return false;
  if (/^(?:Dr|Mr|Ms|Mrs|Gen|Lt|Adm|Col|Capt|Maj|Sen|Rep|Gov|Drs|Sgt)\.?$/.test(token)) return false;
  return !/\d/.test(token) && /\p{Ll}/u.test(token);
}

function rankBefore(tokens: readonly string[], at: number): readonly string[] | null {
  for (const rank of RANKS) {
    const length = rank.split(' ').length;
    const words = tokens.slice(Math.max(0, at - length + 1), at + 1);
    if (words.length !== length || plain(words.join(' ')) !== rank) continue;
    const left = bare(tokens[at - length] ?? '');
    if (
      rank.startsWith('GEN') &&
      /^(ATTORNEY|SURGEON|SECRETARY|ADJUTANT|INSPECTOR|SOLICITOR|DIRECTOR|CONSUL)$/.test(left)
    )
      return null;
    return words;
  }
  return null;
}
