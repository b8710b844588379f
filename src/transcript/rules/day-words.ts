import { addDays, daysBetween, weekdayOf } from './civil-time.ts';

/** A day in words. Absent parts are null. */
export interface DayWords {
  /** Days after the day of the call: "today" 0, "tomorrow" 1. */
  readonly ahead: number | null;
  /** 0 for Sunday to 6 for Saturday. */
  readonly weekday: number | null;
  /** 1 to 12 */
  readonly month: number | null;
  readonly dayOfMonth: number | null;
  readonly year: number | null;
}

const NO_DAY: DayWords = { ahead: null, weekday: null, month: null, dayOfMonth: null, year: null };

const WEEKDAYS: readonly string[] = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** A word that tells a day or a part of one. */
export const DAY_WORD =
  /^(?:today|tonight|tomorrow|tomorrow's|day|after|morning|afternoon|evening|night|sunday|monday|tuesday|wednesday|thursday|friday|saturday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

/** Reads the day from words that stand beside a clock time. */
export function dayWordsOf(words: readonly string[]): DayWords {
  let { ahead, weekday, month, dayOfMonth, year } = NO_DAY;
  words.forEach((word, at) => {
    const rest = words.slice(at + 1, at + 3).join(' ');
    if (/^tomorrow/.test(word)) ahead = word === 'tomorrow' && words[at - 1] === 'after' ? 2 : 1;
    else if (/^(?:today|tonight)$/.test(word) || (word === 'this' && /^(?:morning|afternoon|evening)/.test(rest)))
      ahead ??= 0;
    else if (WEEKDAYS.includes(word)) weekday = WEEKDAYS.indexOf(word);
    else if (monthOf(word) !== null) month = monthOf(word);
    else if (/^20\d\d$/.test(word)) year = Number(word);
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(word) && Number.parseInt(word, 10) <= 31)
      dayOfMonth = Number.parseInt(word, 10);
  });
  return { ahead, weekday, month, dayOfMonth, year };
}

/** Whether any day is said. */
export function saysDay(day: DayWords): boolean {
  return day.ahead !== null || day.weekday !== null || day.dayOfMonth !== null;
}

/** Parts that `said` lacks, from `other`. */
export function fillDay(said: DayWords, other: DayWords): DayWords {
  return saysDate(said) || (saysDay(said) && !saysDate(other))
    ? said
    : { ...other, ahead: said.ahead ?? other.ahead, weekday: said.weekday ?? other.weekday };
}

/** Whether the day of the month is said, with or without the month. */
export function saysDate(day: DayWords): boolean {
  return day.dayOfMonth !== null;
}

/**
 * The date that a day in words means for a call held on `callDate`; null where no day is said. A date in words wins
 * over "tomorrow", a weekday over "tomorrow" that falls on another. A weekday is the first from the day of the call on.
 */
export function dateOf(day: DayWords, callDate: string): string | null {
  if (day.dayOfMonth !== null) {
    const year = Number(callDate.slice(0, 4));
    const candidates = [year - 1, year, year + 1].flatMap((y) =>
      (day.month === null ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [day.month]).map((month) =>
        isoDay(day.year ?? y, month, day.dayOfMonth ?? 1),
      ),
    );
    const real = candidates.filter((date) => date !== null);
    // A date without its month is the next one; a date with it the nearest.
    const near = real.filter((date) => day.month !== null || daysBetween(callDate, date) >= -1);
    return near.sort((a, b) => Math.abs(daysBetween(callDate, a)) - Math.abs(daysBetween(callDate, b)))[0] ?? null;
  }
  const ahead = day.ahead === null ? null : addDays(callDate, day.ahead);
  if (day.weekday === null) return ahead;
  if (ahead !== null && weekdayOf(ahead) === day.weekday) return ahead;
  return addDays(callDate, (day.weekday - weekdayOf(callDate) + 7) % 7);
}

function monthOf(word: string): number | null {
  if (!/^[a-z]{3,9}$/.test(word)) return null;
  const at = MONTHS.findIndex(
    (month) => month === word || (word.length <= 4 && word !== 'mayo' && month.startsWith(word)),
  );
  return at === -1 || !DAY_WORD.test(word) ? null : at + 1;
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}
