const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const DATE =
  /\(?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s?,?\s+(\d{4})\s*\)?/i;

/** A date found in a line: its ISO form and where it stands. */
export interface PrintedDate {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** Finds a date such as `(October 20, 2021)` in a line of plain text. */
export function findPrintedDate(text: string): PrintedDate | null {
  if (text.length > 300) return null;
  const found = DATE.exec(text);
  if (found === null) return null;
  const month = MONTHS.indexOf((found[1] ?? '').slice(0, 3).toLowerCase()) + 1;
  const day = Number(found[2]);
  const date = `${found[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isCalendarDate(date)) return null;
  return { date, start: found.index, end: found.index + found[0].length };
}

/** Whether `YYYY-MM-DD` names a day that exists. */
export function isCalendarDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}
