import { describe, expect, it } from 'vitest';
import { SEED_FILE, TRANSCRIPTS } from '../seed.ts';
import { cli } from './command-line.ts';

const quote = (...args: string[]) => cli('quote', ...args, '--transcripts', TRANSCRIPTS);

describe('quote', () => {
  it('finds who said words, with everything that must stand beside them', async () => {
    const { status, out, err } = await quote('no intention of sending american forces');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Found in 1 place:');
    expect(out).toContain('Word for word as in the transcript.');
    expect(out).toContain('— a senior administration official, on background');
    expect(out).toContain('Embargo lifted at 5:43 p.m. EST on Feb. 21, 2022.');
  });

  it('says where the words are not those of the transcript', async () => {
    const { out } = await quote('he has no plans of sending American forces to fight inside Ukraine');
    expect(out).toContain('Not word for word: for “plans” the transcript has “intention”.');
  });

  it('prints one line of JSON with --json, rows as of ask', async () => {
    const { out } = await quote('"no intention of sending American forces"', '--json');
    const { results } = JSON.parse(out);
    expect(out.trimEnd()).not.toContain('\n');
    expect(results).toHaveLength(1);
    const [row] = results;
    expect(row).toMatchObject({
      file: SEED_FILE,
      words: 'no intention of sending American forces',
      exact: true,
      speaker: 'SENIOR ADMINISTRATION OFFICIAL',
      attribution: 'a senior administration official',
      basis: 'on_background',
    });
    expect(row.answer).toContain(row.passage);
    expect(row.passage).toContain(row.words);
    expect(row.asked).toContain('?');
  });

  it.each([
    [['--speaker', 'administration official'], 1],
    [['--speaker', 'A Senior Administration Official'], 1],
    [['--speaker', 'Psaki'], 0],
    [['--since', '2022-02-21', '--until', '2022-02-21'], 1],
    [['--since', '2022', '--until', '2022-02'], 1],
    [['--since', '2022-03'], 0],
    [['--until', '2021'], 0],
    [['--briefing', SEED_FILE], 1],
  ] as const)('keeps to %j', async (limits, count) => {
    const { out } = await quote('no intention of sending American forces', '--json', ...limits);
    expect(JSON.parse(out).results).toHaveLength(count);
  });

  it('says that nobody said it', async () => {
    const { status, out } = await quote('we will raise taxes on everybody');
    expect(status).toBe(0);
    expect(out).toContain('I find these words from no official');
  });

  it.each([
    [[], 'quote takes the words to look for'],
    [['x', '--since', 'yesterday'], '--since is "yesterday"; it must be a day such as 2022-02-21'],
    [['x', '--until', '2022-02-30'], '--until is "2022-02-30"'],
    [['x', '--top', '0'], '--top is "0"'],
  ] as const)('refuses %j', async (args, reason) => {
    const { status, out, err } = await quote(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(reason);
  });

  it('has a page of help', async () => {
    expect((await cli('help', 'quote')).out).toContain('--speaker S');
  });
});
