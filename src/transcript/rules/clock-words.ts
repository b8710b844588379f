import { DAY_WORD, type DayWords, dayWordsOf } from './day-words.ts';
import { zoneAt } from './zones.ts';

/** A clock time in words, with the day and the zone that stand beside it. */
export interface SaidTime {
  /** As said: 1 to 12, to 23 on a 24-hour clock, 24 for midnight. */
  readonly hour: number;
  readonly minute: number;
  /** Null where nobody says whether it is before or after noon. */
  readonly half: 'am' | 'pm' | null;
  readonly day: DayWords;
  /** IANA name, `local`, or null where no zone is said. */
  readonly zone: string | null;
  /** First token of the time with its day and zone, and the one after. */
  readonly start: number;
  readonly end: number;
}

const NUMBERS: readonly string[] = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const LINK = /^(?:,|;|—|at|on|the|of|in|this|by|sharp|approximately|about|around|here|it's|thats|that's)$/;

/** Words of a text in small letters, with clock times in one spelling: `5:00`, `am`, `eastern`, `,`. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/(\d)(?=[ap]\.?m\b)/g, '$1 ')
    .replace(/\b([ap])\.? ?m\b\.?/g, ' $1m ')
    .replace(/\bo['’ ]?clock\b/g, ' oclock ')
    .replace(/\bd\.c\.?/g, 'dc')
    .replace(/\bu\.s\.?/g, 'us')
    .replace(/\bu\.k\.?/g, 'uk');
  return plain.match(/\p{N}{1,2}:\p{N}\p{N}|[\p{L}\p{N}'’-]+|[,;—:]/gu) ?? [];
}

/** All clock times that a text says, in order. */
export function timesIn(words: readonly string[]): readonly SaidTime[] {
  const times: SaidTime[] = [];
  let free = 0;
  for (let at = 0; at < words.length; at++) {
    const clock = clockAt(words, at);
    if (clock === null) continue;
    const start = backOver(words, at, free);
    const { end, zone } = forwardOver(words, at + clock.length);
    const beside = [...words.slice(start, at), ';', ...words.slice(at + clock.length, end)];
    const half = clock.half ?? halfOf(beside);
    times.push({ hour: clock.hour, minute: clock.minute, half, day: dayWordsOf(beside), zone, start, end });
    free = end;
    at = end - 1;
  }
  return times;
}

type Clock = {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  readonly length: number;
};

function clockAt(words: readonly string[], at: number): Clock | null {
  const word = words[at] ?? '';
  if (word === 'noon') return { hour: 12, minute: 0, half: 'pm', length: 1 };
  // "Midnight tonight" ends the day; of two readings of "midnight on Friday" the later holds.
  if (word === 'midnight') return { hour: 24, minute: 0, half: 'am', length: 1 };
  const match = /^(\d{1,2})(?::(\d\d))?$/.exec(word);
  const hour = match ? Number(match[1]) : NUMBERS.indexOf(word) + 1;
  const minute = Number(match?.[2] ?? 0);
  if (hour < 1 || hour > 23 || minute > 59) return null;
  let next = at + 1;
  const oclock = words[next] === 'oclock';
  if (oclock) next += 1;
  const said = words[next];
  const noon = said === 'noon' && hour === 12 ? 'pm' : null;
  const half = said === 'am' || said === 'pm' ? said : noon;
  if (half !== null) return hour > 12 ? null : { hour, minute, half, length: next + 1 - at };
  if (oclock || match?.[2] !== undefined) return { hour, minute, half: null, length: next - at };
  // A bare number is a time only after "until", or after "at" with a day before it, and before a day, a zone or a stop.
  const led =
    /^(?:until|till|by)$/.test(words[at - 1] ?? '') || (words[at - 1] === 'at' && DAY_WORD.test(words[at - 2] ?? ''));
  const after = words[next] ?? ',';
  const follows = /^[,;—]$/.test(after) || DAY_WORD.test(after) || zoneAt(words, next) !== null;
  return led && follows && hour <= 12 ? { hour, minute, half: null, length: 1 } : null;
}

function backOver(words: readonly string[], at: number, free: number): number {
  let start = at;
  for (let i = at - 1; i >= free; i--) {
    const word = words[i] ?? '';
    if (DAY_WORD.test(word) || isOrdinal(words, i)) start = i;
    else if (!LINK.test(word)) break;
  }
  return start;
}

function forwardOver(words: readonly string[], from: number): { readonly end: number; readonly zone: string | null } {
  let end = from;
  let zone: string | null = null;
  for (let i = from; i < words.length; ) {
    const word = words[i] ?? '';
    if (/^(?:local|your)$/.test(word) && words[i + 1] === 'time') {
      zone ??= 'local';
      i += 2;
      end = i;
      continue;
    }
    const found = zoneAt(words, i);
    if (found) {
      zone ??= found.zone;
      i += found.length;
      end = i;
      continue;
    }
    if (DAY_WORD.test(word) || isOrdinal(words, i)) end = i + 1;
    else if (!LINK.test(word) && word !== 'time') break;
    else if (clockAt(words, i + 1) !== null && !DAY_WORD.test(words[i + 2] ?? '')) break;
    i += 1;
  }
  return { end, zone };
}

/** "14", "14th", "2024" beside the name of a month, "the 19th". */
function isOrdinal(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(word)) return true;
  return (
    /^(?:\d{1,2}|20\d\d)$/.test(word) &&
    MONTH_NEAR.test(`${words[at - 1] ?? ''} ${words[at - 2] ?? ''} ${words[at - 3] ?? ''}`)
  );
}

const MONTH_NEAR =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/;

function halfOf(beside: readonly string[]): 'am' | 'pm' | null {
  if (beside.some((word) => word === 'morning')) return 'am';
  return beside.some((word) => /^(?:afternoon|evening|tonight|night)$/.test(word)) ? 'pm' : null;
}
