/** Hours from UTC of the zones that a printed time can have. */
const ZONES: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};
/** Words after which a clock time is one of another zone than the page's. */
const OTHER_ZONE = /pacific|central|mountain|japan|standard|local|greenwich|GMT|CET|CEST|JST|KST|[PCM][SD]T/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAY = 24 * 60 * 60_000;

/**
 * The instant before which a page's words were certainly under its embargo, read from the page in the plainest way: an
 * embargo that names a clock time in the page's zone runs until that time, on the day that is named, else when it first comes
 * after the call began; one until the end of the call runs until the printed end. The page's date is taken for the call's,
 * and the embargo for over when the page came out. So what is shown before this instant is shown too early, whatever a closer
 * reading says.
 *
 * @param body all after the front matter, as plain text on one line
 * @param date `YYYY-MM-DD` of the page
 * @param published when the page came out, in milliseconds since 1970
 * @returns milliseconds since 1970; null where no embargo is stated, or none as plainly as that
 */
export function certainlyHeldUntil(body: string, date: string | null, published: number | null): number | null {
  const stated =
    /\bembargo(?:ed)?\b(?: \S+){0,14}? (?:until|for|to|at|is|lifts?(?: at)?)\b([^.?!]{0,100}.{0,60})/i.exec(body);
  if (date === null || stated === null || /no embargo|not held under any embargo/i.test(body)) return null;
  const [begin, end] = printedTimes(body, date);
  if (begin === null) return null;
  const until = stated[1] ?? '';
  const isOfCall = /^[^.?!]*\b(?:end|ends|conclusion|concludes|completion)\b/i.test(until);
  const bound = isOfCall ? end : clockAfter(until, begin);
  if (bound === null) return null;
  return published === null ? bound : Math.min(bound, published);
}

interface Printed {
  readonly at: number;
  readonly zone: string;
}

/** The instants that stand for themselves in capitals: the first is the call's beginning, the last its end. */
function printedTimes(body: string, date: string): readonly [Printed | null, number | null] {
  const all = [...body.matchAll(/\b(\d{1,2}):(\d{2}) (A\.M\.|P\.M\.)(?: (E[SD]T|C[SD]T|M[SD]T|P[SD]T)\b)?/g)];
  const zone = all.find((each) => each[4] !== undefined)?.[4];
  const [first] = all;
  if (first === undefined || zone === undefined) return [null, null];
  const at = (each: RegExpMatchArray): number =>
    Date.parse(`${date}T00:00:00Z`) + minutesOf(each[1], each[2], each[3]) * 60_000 - (ZONES[zone] ?? 0) * 3_600_000;
  const last = all.at(-1);
  return [{ at: at(first), zone }, all.length < 2 || last === undefined ? null : at(last)];
}

/** When the clock time that a statement names first comes after the beginning, on the day that it names. */
function clockAfter(until: string, { at, zone }: Printed): number | null {
  const clock = /\b(\d{1,2})(?::(\d{2}))? ([ap])\.?m\b/i.exec(until);
  if (clock === null || OTHER_ZONE.test(until.slice(clock.index, clock.index + 40))) return null;
  const offset = (ZONES[zone] ?? 0) * 3_600_000;
  const midnight = Math.floor((at + offset) / DAY) * DAY - offset;
  const minutes = minutesOf(clock[1], clock[2], `${clock[3]}.m.`);
  const named = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?\b/i.exec(until);
  if (named !== null) {
    const year = new Date(at + offset).getUTCFullYear();
    const day = Date.UTC(year, MONTHS.indexOf(named[1]?.toLowerCase() ?? ''), Number(named[2]));
    return day - offset + minutes * 60_000;
  }
  const today = midnight + minutes * 60_000;
  return today > at ? today : today + DAY;
}

function minutesOf(hour = '0', minute = '0', half = ''): number {
  return ((Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0)) * 60 + Number(minute);
}
