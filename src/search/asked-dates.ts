/** Days that a question speaks of, the first and the last included, `YYYY-MM-DD`. */
export interface AskedDays {
  readonly from: string;
  readonly to: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '((?:19|20)\\d\\d)';

const ISO = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/g;
const DAY_OF_YEAR = new RegExp(`\\b${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}\\b`, 'gi');
const MONTH_OF_YEAR = new RegExp(`\\b${MONTH}\\.?,?\\s+(?:of\\s+)?${YEAR}\\b`, 'gi');
const SEASON_OF_YEAR = new RegExp(`\\b(spring|summer|fall|autumn|winter)\\s+(?:of\\s+)?${YEAR}\\b`, 'gi');
const BARE_YEAR = /\b(20[12]\d)\b/g;

/** First month of each season, from 0; winter begins in December of the year that is named, or is its first months. */
const SEASONS: Readonly<Record<string, number>> = { spring: 2, summer: 5, fall: 8, autumn: 8 };

const RELATIVE: readonly (readonly [RegExp, (today: Date) => AskedDays])[] = [
  [/\btoday\b/i, (today) => daysBack(today, 0, 0)],
  [/\byesterday\b/i, (today) => daysBack(today, 1, 1)],
  [/\bthis week\b/i, (today) => daysBack(today, weekday(today), 0)],
  [/\blast week\b/i, (today) => daysBack(today, weekday(today) + 7, weekday(today) + 1)],
  [/\bthis month\b/i, (today) => month(today.getUTCFullYear(), today.getUTCMonth())],
  [/\blast month\b/i, (today) => month(today.getUTCFullYear(), today.getUTCMonth() - 1)],
  [/\bthis year\b/i, (today) => year(today.getUTCFullYear())],
  [/\blast year\b/i, (today) => year(today.getUTCFullYear() - 1)],
];

/**
 * The days that a question speaks of: a date, a month or a season with its year, a year alone; and, where it is known
 * which day it is, "yesterday", "last week" and the like.
 * @param today `YYYY-MM-DD`; without it words that count from today say nothing
 */
export function askedDays(question: string, today?: string): AskedDays[] {
  return readDays(question, today).days;
}

/**
 * The days that a question speaks of, and the rest of it: of the same length, blanks in place of a date, a month, a season
 * or a year.
 * @param today as for `askedDays`
 */
export function readDays(question: string, today?: string): { readonly days: AskedDays[]; readonly rest: string } {
  const found: AskedDays[] = [];
  let rest = question;
  const take = (pattern: RegExp, daysOf: (groups: readonly string[]) => AskedDays | null): void => {
    rest = rest.replace(pattern, (...all: unknown[]) => {
      const days = daysOf(all.map(String));
      if (days === null) return String(all[0]);
      found.push(days);
      return ' '.repeat(String(all[0]).length);
    });
  };
  take(ISO, ([, y, m, d]) => day(Number(y), Number(m) - 1, Number(d)));
  take(DAY_OF_YEAR, ([, m, d, y]) => day(Number(y), monthOf(m), Number(d)));
  take(MONTH_OF_YEAR, ([, m, y]) => month(Number(y), monthOf(m)));
  take(SEASON_OF_YEAR, ([, name, y]) => season(name?.toLowerCase() ?? '', Number(y)));
  take(BARE_YEAR, ([, y]) => year(Number(y)));
  if (today === undefined) return { days: found, rest };
  const clock = new Date(`${today}T00:00:00Z`);
  for (const [pattern, daysOf] of RELATIVE) if (pattern.test(rest)) found.push(daysOf(clock));
  return { days: found, rest };
}

/** How many months (of 30 days) a day is from the nearest of the days that are asked for; 0 among them, or where none is. */
export function monthsAway(date: string, asked: readonly AskedDays[]): number {
  if (asked.length === 0) return 0;
  const gaps = asked.map(({ from, to }) =>
    date < from ? daysBetween(date, from) : date > to ? daysBetween(to, date) : 0,
  );
  return Math.min(...gaps) / 30;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function day(y: number, m: number, d: number): AskedDays | null {
  const date = new Date(Date.UTC(y, m, d));
  return m >= 0 && date.getUTCMonth() === m && date.getUTCDate() === d ? { from: iso(date), to: iso(date) } : null;
}

function month(y: number, m: number): AskedDays {
  return { from: iso(new Date(Date.UTC(y, m, 1))), to: iso(new Date(Date.UTC(y, m + 1, 0))) };
}

function season(name: string, y: number): AskedDays {
  const first = SEASONS[name];
  if (first === undefined) return { from: `${y - 1}-12-01`, to: `${y + 1}-02-28` };
  return { from: month(y, first).from, to: month(y, first + 2).to };
}

function year(y: number): AskedDays {
  return { from: `${y}-01-01`, to: `${y}-12-31` };
}

function daysBack(today: Date, first: number, last: number): AskedDays {
  const back = (days: number): string => iso(new Date(today.getTime() - days * 86_400_000));
  return { from: back(first), to: back(last) };
}

/** Days since Monday. */
function weekday(date: Date): number {
  return (date.getUTCDay() + 6) % 7;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
