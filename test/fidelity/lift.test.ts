import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { AFTER_THE_CALL, SEED_FILE, seedText } from '../seed.ts';
import { sharedFolder } from '../shared.ts';
import { readSource, sourcesIn } from './source.ts';

const shared = sharedFolder();

it('A call that is embargoed until it ends is held until its printed end', () => {
  expect(readSource(seedText, SEED_FILE).heldUntil).toBe(Date.parse('2022-02-21T17:43:00-05:00'));
  expect(AFTER_THE_CALL).toBeGreaterThan(Date.parse('2022-02-21T17:43:00-05:00'));
});

it('A clock time is that of the day that is named, else of when it first comes', () => {
  const until = (words: string): string | null => {
    const raw = seedText.replace(/until the\s+conclusion of the call/, words).replace(/^published_time.*$/m, '');
    const held = readSource(raw, SEED_FILE).heldUntil;
    return held === null ? null : new Date(held).toISOString();
  };
  expect(until('until 6:30 p.m. tonight')).toBe('2022-02-21T23:30:00.000Z');
  expect(until('until 5:00 a.m. tomorrow')).toBe('2022-02-22T10:00:00.000Z');
  expect(until('until Wednesday, February 23rd, at 2 p.m.')).toBe('2022-02-23T19:00:00.000Z');
  // Of what is less plain nothing is certain.
  expect(until('until 5:00 a.m. Japan Standard Time')).toBeNull();
  expect(until('until further notice')).toBeNull();
});

it.skipIf(shared === null)(
  'Never later than the end that was read by hand (skipped where ../shared is not there)',
  () => {
    const rows = readFileSync(path.join(shared ?? '', 'eval/groundrules.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const ends = rows
      .map((row) => JSON.parse(row) as { file: string; embargo: string; embargo_until: string | null })
      .filter(({ embargo }) => embargo === 'until_time');
    const held = ends.flatMap(({ file, embargo_until: until }) => {
      const [source] = sourcesIn(path.join(shared ?? '', 'archive', file));
      return source?.heldUntil == null || until === null ? [] : [{ file, by: Date.parse(until) - source.heldUntil }];
    });
    expect(held.length).toBeGreaterThan(3);
    expect(held.filter(({ by }) => by < 0)).toEqual([]);
  },
);
