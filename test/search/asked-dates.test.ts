import { describe, expect, it } from 'vitest';
import { askedDays, monthsAway } from '../../src/search/asked-dates.ts';

describe('askedDays', () => {
  it.each([
    ['What happened in March 2022?', '2022-03-01', '2022-03-31'],
    ['What did he say on Feb. 21, 2022?', '2022-02-21', '2022-02-21'],
    ['What did he say on February 3rd 2021 about it?', '2021-02-03', '2021-02-03'],
    ['the briefing of 2023-05-19', '2023-05-19', '2023-05-19'],
    ['inflation in fall 2024', '2024-09-01', '2024-11-30'],
    ['the Olympics of 2022', '2022-01-01', '2022-12-31'],
  ])('reads %s', (question, from, to) => {
    expect(askedDays(question)).toEqual([{ from, to }]);
  });

  it.each([
    ['What did they say yesterday?', '2024-07-09', '2024-07-09'],
    ['What was said last week about Israel?', '2024-07-01', '2024-07-07'],
    ['anything this week?', '2024-07-08', '2024-07-10'],
    ['and last month?', '2024-06-01', '2024-06-30'],
    ['was it a record last year?', '2023-01-01', '2023-12-31'],
  ])('counts from today: %s', (question, from, to) => {
    expect(askedDays(question, '2024-07-10')).toEqual([{ from, to }]);
    expect(askedDays(question)).toEqual([]);
  });

  it.each(['Will it pass?', 'May he go in April?', 'What of the 1.5 trillion?', 'on February 30, 2022, no day'])(
    'finds no date in %s',
    (question) => {
      expect(askedDays(question).filter(({ from, to }) => from === to || to.endsWith('-01'))).toEqual([]);
    },
  );
});

describe('monthsAway', () => {
  it('is nought within, and counts from the nearest end', () => {
    const asked = askedDays('March 2022');
    expect(monthsAway('2022-03-24', asked)).toBe(0);
    expect(monthsAway('2022-04-30', asked)).toBe(1);
    expect(monthsAway('2022-01-30', asked)).toBe(1);
    expect(monthsAway('2022-01-30', [])).toBe(0);
  });
});
