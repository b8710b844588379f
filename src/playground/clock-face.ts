import { apDate, apTime } from '../answer/ap-style.ts';
import { isReleased } from '../answer/embargo.ts';
import type { Archive } from '../search/build-archive.ts';
import { addDays, instantOf, localAt } from '../transcript/rules/civil-time.ts';
import { WASHINGTON } from '../transcript/rules/zones.ts';

const MINUTE = 60_000;
const JUST_BEFORE = 10 * MINUTE;
/** Eight o'clock, in minutes since midnight: when a digest is posted where nothing else is set. */
const MORNING = 8 * 60;

/** The latest embargo that has lifted by the real time: what can be watched lifting again. */
export interface LiftedEmbargo {
  /** Milliseconds since 1970: ten minutes before it lifted. */
  readonly before: number;
  /** A minute after it lifted. */
  readonly after: number;
  /** The morning after, when a digest tells of it; never later than now. */
  readonly morning: number;
}

/**
 * The latest embargo that can be shown lifting.
 *
 * @param now milliseconds since 1970, by the machine's clock: an embargo that still runs is not told of
 */
export function latestLiftedEmbargo({ briefings }: Archive, now: number): LiftedEmbargo | null {
  const lifted = briefings
    .map(({ rules }) => rules.embargo.release)
    .filter((release) => release.kind === 'at' && isReleased(release, now))
    .map((release) => (release.kind === 'at' ? Date.parse(release.instant) : Number.NaN));
  const latest = Math.max(...lifted);
  if (!Number.isFinite(latest)) return null;
  const { date } = localAt(latest, WASHINGTON);
  const morning = instantOf({ date: addDays(date, 1), minutes: MORNING }, WASHINGTON);
  return { before: latest - JUST_BEFORE, after: latest + MINUTE, morning: Math.min(morning, now) };
}

const zoneName = new Intl.DateTimeFormat('en-US', { timeZone: WASHINGTON, timeZoneName: 'short' });

/** "Feb. 21, 2022, 5:33 p.m. EST": Washington's time, which is the briefings'. */
export function clockWords(instant: number): string {
  const zone = zoneName.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${messageTime(instant)} ${zone}`;
}

/** "Feb. 21, 2022, 5:33 p.m.": beside a message. */
export function messageTime(instant: number): string {
  const [date = '', time = ''] = clockField(instant).split('T');
  return `${apDate(date)}, ${apTime(time)}`;
}

/** `2022-02-21T17:33`, as a field for dates and times takes it, in Washington's time. */
export function clockField(instant: number): string {
  const { date, minutes } = localAt(instant, WASHINGTON);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The instant that such a field means; null where it is none. */
export function readClockField(text: string): number | null {
  const form = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(text);
  if (form === null || Number.isNaN(Date.parse(`${form[1]}T00:00:00Z`))) return null;
  return instantOf({ date: form[1] ?? '', minutes: Number(form[2]) * 60 + Number(form[3]) }, WASHINGTON);
}
