/**
 * Dates and times as a newsroom writes them (the Associated Press Stylebook): months of six letters and more are
 * shortened with a date, "a.m." and "p.m." in lower case with full stops, no ":00".
 */
const MONTHS = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/**
 * @param date `YYYY-MM-DD`
 * @returns "Feb. 21, 2022"; the input unchanged where it is no date
 */
export function apDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  return name === undefined || !year || !day ? date : `${name} ${day}, ${year}`;
}

/**
 * @param time 24-hour `HH:MM`
 * @returns "5:24 p.m.", "6 a.m.", "noon", "midnight"; the input unchanged where it is no time
 */
export function apTime(time: string): string {
  const [hour, minute] = time.split(':').map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour) || Number.isNaN(minute)) return time;
  if (minute === 0 && hour === 12) return 'noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}
