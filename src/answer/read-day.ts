/**
 * Reads a day that somebody typed: `2022-02-21`, or a month or a year, which mean their first or last day.
 *
 * @param edge which day of a month or a year is meant
 * @returns `YYYY-MM-DD`; null where it is no day of the calendar
 */
export function readDay(text: string, edge: 'first' | 'last'): string | null {
  const form = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (form === null) return null;
  const year = Number(form[1]);
  const month = Number(form[2] ?? (edge === 'first' ? 1 : 12));
  if (month < 1 || month > 12) return null;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Number(form[3] ?? (edge === 'first' ? 1 : days));
  if (day < 1 || day > days) return null;
  return [form[1], String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
