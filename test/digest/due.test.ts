import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDue, nextDue, type Schedule } from '../../src/digest/due.ts';
import { zoneFor, zonesFor } from '../../src/digest/zone-words.ts';
import { localAt } from '../../src/transcript/rules/civil-time.ts';

const HOUR = 60 * 60_000;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const schedule = (more: Partial<Schedule> = {}): Schedule => ({
  hour: 8,
  minute: 0,
  timezone: 'America/New_York',
  days: EVERY_DAY,
  ...more,
});

/** The keys of everything that was due while a clock went by in steps. */
function duesBetween(from: string, to: string, what: Schedule, step: number): string[] {
  const keys = new Set<string>();
  for (let now = Date.parse(from); now <= Date.parse(to); now += step) {
    const due = lastDue(what, now);
    if (due !== null && due.at > Date.parse(from)) keys.add(due.key);
  }
  return [...keys];
}

describe('when a digest is due', () => {
  it('comes at eight in the morning where its readers are', () => {
    const due = nextDue(schedule(), Date.parse('2022-02-21T22:43:00Z'));
    expect(due).toEqual({ date: '2022-02-22', at: Date.parse('2022-02-22T08:00:00-05:00'), key: '2022-02-22T08:00' });
    expect(lastDue(schedule(), Date.parse('2022-02-22T12:59:59Z'))?.key).toBe('2022-02-21T08:00');
    expect(lastDue(schedule(), Date.parse('2022-02-22T13:00:00Z'))?.key).toBe('2022-02-22T08:00');
  });

  it.each([
    [
      'the clocks go forward and skip 02:30',
      '2022-03-12T12:00:00-05:00',
      '2022-03-14T12:00:00-04:00',
      '2022-03-13T02:30',
    ],
    [
      'the clocks go back and show 02:30 twice',
      '2022-11-05T12:00:00-04:00',
      '2022-11-07T12:00:00-05:00',
      '2022-11-06T02:30',
    ],
  ])('comes once in the night in which %s', (_, from, to, key) => {
    const dues = duesBetween(from, to, schedule({ hour: 2, minute: 30 }), 10 * 60_000);
    expect(dues.filter((due) => due === key)).toHaveLength(1);
    expect(dues).toHaveLength(2);
  });

  it('comes once after a machine slept over five of them', () => {
    const asleep = Date.parse('2022-02-21T12:00:00Z');
    const awake = asleep + 5 * 24 * HOUR + 2 * HOUR;
    expect(lastDue(schedule(), awake)?.key).toBe('2022-02-26T08:00');
  });

  it('keeps to its days of the week', () => {
    const weekdays = schedule({ days: [1, 2, 3, 4, 5] });
    expect(nextDue(weekdays, Date.parse('2022-02-25T14:00:00Z'))?.date).toBe('2022-02-28');
    expect(nextDue(schedule({ days: [] }), 0)).toBeNull();
    expect(lastDue(schedule({ days: [] }), 0)).toBeNull();
  });

  it('has a last and a next in any zone at any time: one after the other, on a day of the schedule', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC');
    const times = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2037-12-31') });
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(
        zones,
        times,
        days,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (timezone, now, on, hour, minute) => {
          const what = { timezone, days: on, hour, minute };
          const last = lastDue(what, now);
          const next = nextDue(what, now);
          if (last === null || next === null) throw new Error('never due');
          expect(last.at).toBeLessThanOrEqual(now);
          expect(next.at).toBeGreaterThan(now);
          // Nothing lies between, and the day after the last is found from the last itself.
          expect(nextDue(what, last.at)?.key).toBe(next.key);
          expect(lastDue(what, next.at - 1)?.key).toBe(last.key);
          expect(on).toContain(new Date(`${next.date}T00:00:00Z`).getUTCDay());
          // The clocks there show the hour, but for an hour that they skip.
          const shown = localAt(next.at, timezone).minutes;
          expect(Math.abs(shown - (hour * 60 + minute)) % (24 * 60 - 120)).toBeLessThanOrEqual(120);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the zone that somebody means', () => {
  it.each([
    ['london', 'Europe/London'],
    ['eastern', 'America/New_York'],
    ['pst', 'America/Los_Angeles'],
    ['paris', 'Europe/Paris'],
    ['new york', 'America/New_York'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['UTC', 'UTC'],
    ['são paulo', 'America/Sao_Paulo'],
  ])('by “%s” is %s', (words, zone) => {
    expect(zoneFor(words)).toBe(zone);
  });

  it('is none for words that name none', () => {
    expect(zoneFor('xyzzy')).toBeNull();
  });

  it('is offered from the usual ones before anything is typed, and never too many', () => {
    expect(zonesFor('', 25)[0]).toBe('America/New_York');
    expect(zonesFor('a', 25)).toHaveLength(25);
  });
});
