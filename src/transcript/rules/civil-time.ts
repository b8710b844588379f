/** Calendar dates, clock times and zones, with the daylight saving rules that the JavaScript engine ships. */

/** A wall clock time at a place. */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Minutes since midnight. */
  readonly minutes: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** `date` moved by whole days. */
export function addDays(date: string, days: number): string {
  return isoDate(Date.parse(`${date}T00:00:00Z`) + days * DAY);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Minutes that clocks in `zone` (an IANA name, or a fixed offset `+02:00`) are ahead of UTC at that instant. */
export function offsetAt(zone: string, instant: number): number {
  const fixed = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]));
  const part = new Map(
    formatterOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0;
  const wall = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / MINUTE);
}

/**
 * Milliseconds since the epoch of a wall clock time. A time that clocks show twice or skip in the night of a change is
 * taken as late as it can be meant, so that nothing is released early.
 */
export function instantOf(local: LocalTime, zone: string): number {
  const asUtc = Date.parse(`${local.date}T00:00:00Z`) + local.minutes * MINUTE;
  const candidates = [asUtc - DAY, asUtc + DAY].map((near) => asUtc - offsetAt(zone, near) * MINUTE);
  const shown = candidates.filter((instant) => instant + offsetAt(zone, instant) * MINUTE === asUtc);
  return Math.max(...(shown.length > 0 ? shown : candidates));
}

/** What clocks in `zone` show at that instant. */
export function localAt(instant: number, zone: string): LocalTime {
  const wall = instant + offsetAt(zone, instant) * MINUTE;
  return { date: isoDate(wall), minutes: Math.floor((wall % DAY) / MINUTE) };
}

/** `2022-06-07T05:00-04:00` */
export function isoLocal(instant: number, zone: string): string {
  const { date, minutes } = localAt(instant, zone);
  const offset = offsetAt(zone, instant);
  const size = Math.abs(offset);
  return `${date}T${clock(minutes)}${offset < 0 ? '-' : '+'}${clock(size)}`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function isoDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}
