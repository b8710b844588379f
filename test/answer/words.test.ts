import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apDate, apTime } from '../../src/answer/ap-style.ts';
import { withArticle } from '../../src/answer/article.ts';
import { durableUrl } from '../../src/answer/source-url.ts';
import { linkToQuote } from '../../src/answer/text-fragment.ts';

describe('the article before an attribution', () => {
  it.each([
    ['senior administration official', 'a senior administration official'],
    ['administration official', 'an administration official'],
    ['FBI official', 'an FBI official'],
    ['DHS official', 'a DHS official'],
    ['U.S. official', 'a U.S. official'],
    ['HHS official', 'an HHS official'],
    ['USAID official', 'a USAID official'],
    ['NATO official', 'a NATO official'],
    ['European official', 'a European official'],
    ['White House official', 'a White House official'],
    ['official', 'an official'],
  ])('%s', (phrase, expected) => expect(withArticle(phrase)).toBe(expected));
});

describe('dates and times as a newsroom writes them', () => {
  it.each([
    ['2022-02-21', 'Feb. 21, 2022'],
    ['2024-07-04', 'July 4, 2024'],
    ['2021-09-01', 'Sept. 1, 2021'],
    ['unknown', 'unknown'],
  ])('%s', (date, expected) => expect(apDate(date)).toBe(expected));

  it.each([
    ['17:24', '5:24 p.m.'],
    ['06:00', '6 a.m.'],
    ['12:00', 'noon'],
    ['00:00', 'midnight'],
    ['12:30', '12:30 p.m.'],
    ['00:05', '12:05 a.m.'],
  ])('%s', (time, expected) => expect(apTime(time)).toBe(expected));
});

describe('the address of the page', () => {
  const path = '/briefing-room/press-briefings/2022/02/21/a-call/';

  it('moves the dead address to the archive', () => {
    expect(durableUrl(`https://www.whitehouse.gov${path}`)).toBe(`https://bidenwhitehouse.archives.gov${path}`);
  });

  it.each([
    ['https://www.whitehouse.gov/briefing-room/press-briefings/2025/03/01/a-call/'],
    ['https://www.state.gov/briefings/'],
  ])('leaves %s as it is', (url) => expect(durableUrl(url)).toBe(url));

  it.each([null, '', 'no address', 'javascript:alert(1)', 'file:///etc/passwd'])('takes no %j', (url) => {
    expect(durableUrl(url)).toBeNull();
  });
});

describe('a link to the quoted words', () => {
  const page = 'https://example.org/page';
  const directive = (url: string): string[] => decodeURIComponent(url.split('#:~:text=')[1] ?? '').split(',');

  it('has a short paragraph whole', () => {
    expect(linkToQuote(page, ['Absolutely not.'], ['One.', 'Absolutely not.'], 512)).toBe(
      `${page}#:~:text=Absolutely%20not.`,
    );
  });

  it('escapes what a directive or a Markdown link would trip over', () => {
    const url = linkToQuote(page, ['Well-meant, (really) & so'], ['Well-meant, (really) & so'], 512);
    expect(url).toBe(`${page}#:~:text=Well%2Dmeant%2C%20%28really%29%20%26%20so`);
  });

  it('has the first and last words of more than one paragraph', () => {
    const quote = ['One two three four five six seven eight.', 'Nine ten eleven twelve thirteen fourteen fifteen.'];
    expect(directive(linkToQuote(page, quote, quote, 512))).toEqual([
      'One two three four five six',
      'ten eleven twelve thirteen fourteen fifteen.',
    ]);
  });

  it('says what stands before words that the page has twice', () => {
    const paragraphs = [
      'OFFICIAL: Yes, that’s correct.',
      'Q Tomorrow as well?',
      'OFFICIAL: It does. Yes, that’s correct.',
    ];
    const first = linkToQuote(page, ['Yes, that’s correct.'], paragraphs.slice(0, 2), 512);
    expect(first).toBe(`${page}#:~:text=Yes%2C%20that%E2%80%99s%20correct.`);
    const last = linkToQuote(page, ['It does. Yes, that’s correct.'], paragraphs, 512);
    expect(last).toBe(`${page}#:~:text=It%20does.%20Yes%2C%20that%E2%80%99s%20correct.`);
    const twice = linkToQuote(page, ['Yes.'], ['OFFICIAL: Yes. It is.', 'Q And then?', 'OFFICIAL: Yes.'], 512);
    expect(twice).toBe(`${page}#:~:text=Yes.`);
  });

  it('never exceeds the limit, and falls back to the page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1 }),
        fc.integer({ min: 30, max: 600 }),
        (quote, limit) => {
          const url = linkToQuote(page, quote, quote, limit);
          expect(url.startsWith(page)).toBe(true);
          expect(url.length).toBeLessThanOrEqual(limit);
          expect(URL.canParse(url)).toBe(true);
        },
      ),
    );
  });
});
