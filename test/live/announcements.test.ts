import { expect, it } from 'vitest';
import { dueAnnouncements } from '../../src/live/announcements.ts';
import { archiveOf, madeUp, readSeed } from '../seed.ts';

const SECOND = 1_000;
const DAY = 24 * 60 * 60 * SECOND;
const call = madeUp('MS. PSAKI:  Hello.\n\nQ    Is it safe?\n\nMS. PSAKI:  It is safe.\n');
const embargoed = readSeed();
const archive = archiveOf([call, embargoed]);

/** Which briefings a channel is to hear of that asked at a moment, of transcripts that came at another. */
function due(now: number, { came, asked }: { readonly came: number; readonly asked: number }): readonly string[] {
  const seen = [call, embargoed].map(({ id }) => ({
    briefing: id,
    hash: id,
    source: null,
    firstSeenAt: came,
    changedAt: came,
  }));
  return dueAnnouncements(archive, seen, asked, now).map(({ id }) => id);
}

it('A transcript is announced from half a minute after it came, for a week', () => {
  const came = Date.parse('2022-03-05T12:00:00Z');
  const at = (later: number): boolean => due(came + later, { came, asked: came - DAY }).includes(call.id);
  expect([0, 30 * SECOND - 1, 30 * SECOND, 7 * DAY - 1, 7 * DAY].map(at)).toEqual([false, false, true, true, false]);
});

it('What was there before the channel asked is no news', () => {
  const came = Date.parse('2022-03-05T12:00:00Z');
  expect(due(came + DAY, { came, asked: came + 1 })).toEqual([]);
  expect(due(came + DAY, { came, asked: came - 1 })).toHaveLength(2);
});

it('What is under embargo is news when the embargo lifts, however long it was there', () => {
  const lifts = Date.parse('2022-02-21T17:43:00-05:00');
  const times = { came: lifts - 30 * DAY, asked: lifts - 20 * DAY };
  expect(due(lifts - 1, times)).not.toContain(embargoed.id);
  expect(due(lifts, times)).toContain(embargoed.id);
  expect(due(lifts, { ...times, asked: lifts + 1 })).toEqual([]);
});
