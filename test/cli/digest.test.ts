import { describe, expect, it } from 'vitest';
import { SEED_FILE, TRANSCRIPTS } from '../seed.ts';
import { cli } from './command-line.ts';

const digest = (...args: string[]) => cli('digest', ...args, '--transcripts', TRANSCRIPTS);

describe('digest', () => {
  it('prints what would be posted the morning after', async () => {
    const { status, out, err } = await digest('--on', '2022-02-22', '--timezone', 'America/New_York');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('New from the briefings, Feb. 22, 2022');
    expect(out).toContain('— a senior administration official, on background');
    expect(out).toContain('Embargo lifted at 5:43 p.m. EST on Feb. 21, 2022.');
    expect(out).toMatch(/7 more questions were answered there\.\n$/);
  });

  it('prints nothing of a call that is under embargo at that hour', async () => {
    const during = await digest('--on', '2022-02-21', '--at', '17:42', '--timezone', 'America/New_York', '--json');
    expect(JSON.parse(during.out)).toMatchObject({ kind: 'new', briefings: [] });
    expect(during.out).not.toMatch(/Russia|Background/);
    const inLondon = await digest('--on', '2022-02-21', '--at', '22:43', '--timezone', 'Europe/London', '--json');
    expect(JSON.parse(inLondon.out).briefings).toHaveLength(1);
  });

  it('prints one line of JSON with --json, rows as of ask', async () => {
    const { out } = await digest('--on', '2025-02-21', '--timezone', 'UTC', '--kind', 'on-this-day', '--json');
    expect(out.trimEnd()).not.toContain('\n');
    const [briefing] = JSON.parse(out).briefings;
    expect(briefing.exchanges[0]).toMatchObject({
      file: SEED_FILE,
      speaker: 'SENIOR ADMINISTRATION OFFICIAL',
      attribution: 'a senior administration official',
      basis: 'on_background',
      reason: { kind: 'long-answer' },
    });
  });

  it.each([
    [['--timezone', 'UTC'], 'digest takes --on DATE'],
    [['--on', '2022-02-30', '--timezone', 'UTC'], '--on is "2022-02-30"; it must be a day'],
    [['--on', '2022-02-22'], 'digest takes --timezone ZONE'],
    [['--on', '2022-02-22', '--timezone', 'Mars'], '--timezone is "Mars"; it must be an IANA zone'],
    [['--on', '2022-02-22', '--timezone', 'UTC', '--at', '25:00'], '--at is "25:00"; it must be an hour'],
    [['--on', '2022-02-22', '--timezone', 'UTC', '--kind', 'best'], '--kind is "best"; it must be new, on-this-day'],
  ])('says what is wrong with %j', async (args, message) => {
    const { status, out, err } = await digest(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
  });
});
