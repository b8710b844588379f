import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  instantOf,
  isoLocal,
  localAt,
  weekdayOf,
} from '../../../src/transcript/rules/civil-time.ts';
import { zoneOfAbbreviation, zoneOfPlace } from '../../../src/transcript/rules/zones.ts';

const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Australia/Sydney',
  'UTC',
  '+05:30',
  '-03:00',
];

describe('wall clocks', () => {
  it('know daylight saving time', () => {
    expect(isoLocal(instantOf({ date: '2022-06-07', minutes: 300 }, 'America/New_York'), 'America/New_York')).toBe(
      '2022-06-07T05:00-04:00',
    );
    expect(isoLocal(instantOf({ date: '2022-12-07', minutes: 300 }, 'America/New_York'), 'America/New_York')).toBe(
      '2022-12-07T05:00-05:00',
    );
  });

  it('take an hour that comes twice as late as it can be meant, and one that is skipped too', () => {
    expect(new Date(instantOf({ date: '2022-11-06', minutes: 90 }, 'America/New_York')).toISOString()).toBe(
      '2022-11-06T06:30:00.000Z',
    );
    expect(new Date(instantOf({ date: '2022-03-13', minutes: 150 }, 'America/New_York')).toISOString()).toBe(
      '2022-03-13T07:30:00.000Z',
    );
  });

  it('read back what they show', () => {
    const instants = fc
      .integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) })
      .map((time) => time - (time % 60_000));
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        const again = instantOf(localAt(instant, zone), zone);
        // In the hour that comes twice, the later of the two.
        expect([0, 3_600_000]).toContain(again - instant);
        expect(Date.parse(isoLocal(instant, zone))).toBe(instant);
      }),
    );
  });

  it('count days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2021-12-31', '2022-01-02')).toBe(2);
    expect(weekdayOf('2022-06-07')).toBe(2);
  });
});

describe('zones', () => {
  it.each([
    ['EDT', 'America/New_York'],
    ['EST', 'America/New_York'],
    ['ET', 'America/New_York'],
    ['CEST', 'Europe/Berlin'],
    ['BST', 'Europe/London'],
    ['JST', 'Asia/Tokyo'],
    ['Eastern Time', 'America/New_York'],
    ['local', null],
    [null, null],
  ])('of %s', (printed, zone) => {
    expect(zoneOfAbbreviation(printed)).toBe(zone);
  });

  it.each([
    ['Luanda, Angola', 'Africa/Luanda'],
    ['Aboard Air Force One\nEn Route Geneva, Switzerland', 'Europe/Zurich'],
    ['Intercontinental New York Barclay\nNew York, New York', 'America/New_York'],
    ['Lima Convention Center\nLima, Peru', 'America/Lima'],
    ['San Diego, California', 'America/Los_Angeles'],
    ['Via Teleconference', null],
    ['James S. Brady Press Briefing Room', null],
  ])('of %s', (place, zone) => {
    expect(zoneOfPlace(place)).toBe(zone);
  });
});
