import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { exchangeAnswer } from '../../src/answer/briefing-card.ts';
import { speakingTimes } from '../../src/answer/speaking-times.ts';
import { trendOf, trendTable } from '../../src/answer/trend.ts';
import { createPainter } from '../../src/pictures/draw.ts';
import { canSet, widthOf } from '../../src/pictures/fonts.ts';
import { breakLines } from '../../src/pictures/lines.ts';
import { quoteCard } from '../../src/pictures/quote-card.ts';
import { timeline } from '../../src/pictures/timeline.ts';
import { trendChart } from '../../src/pictures/trend-chart.ts';
import { english } from '../../src/wording/english.ts';
import { french } from '../../src/wording/french.ts';
import { spanish } from '../../src/wording/spanish.ts';
import { AFTER_THE_CALL, archiveOf, DURING_THE_CALL, readSeed } from '../seed.ts';

const seed = readSeed();
const [exchange] = seed.exchanges;
if (exchange === undefined) throw new Error('the seed has no exchange');
const shown = exchangeAnswer(seed, exchange, AFTER_THE_CALL);
if (shown === null) throw new Error('the seed shows no answer');
const { answer } = shown;
const saying = (...paragraphs: string[]): Answer => ({
  ...answer,
  quote: {
    paragraphs: paragraphs.map((text) => ({ text, struck: [], interjections: [] })),
    cutBefore: false,
    cutAfter: false,
  },
});
const LONG = Array.from({ length: 60 }, (_, index) => `This is sentence number ${index + 1} of a long answer.`).join(
  ' ',
);

/** What is set in an SVG, in order. */
const textOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inner]) => (inner ?? '').replace(/<[^>]+>/g, '')).join(' ');

describe('lines', () => {
  it('keep every character, in order, and never get wider than there is room for', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.integer({ min: 80, max: 1000 }),
        fc.integer({ min: 10, max: 70 }),
        (text, room, size) => {
          const lines = breakLines(text, 'serif', size, room);
          const set = lines.map(({ runs }) => runs.map((run) => run.text).join('')).join('');
          expect(set.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(room + 1e-6);
        },
      ),
    );
  });

  it('keep what is struck through, also over a break', () => {
    const text = 'We have 40 million people waiting';
    const lines = breakLines(text, 'serif', 40, 200, [{ start: 8, end: 18 }]);
    const struck = lines.flatMap(({ runs }) => runs.filter((run) => run.isStruck).map((run) => run.text));
    expect(struck.join('').replace(/\s/g, '')).toBe('40million');
  });
});

describe('fonts', () => {
  it('have the letters of the three languages, of Cyrillic and Greek, and say what they lack', () => {
    expect(canSet('¿Qué? ¡Sí! Œuvre çà et là, naïve — “quoted” … €5 ½ Żółć Зеленський Ελλάδα', 'serif')).toBe(true);
    expect(canSet('co\u2011operate 1\u20122 a\u2060b', 'serif')).toBe(true);
    expect(canSet('你好', 'serif')).toBe(false);
    expect(widthOf('iii', 'sans', 20)).toBeLessThan(widthOf('mmm', 'sans', 20));
  });
});

describe('a quote card', () => {
  it('is the same in every run', () => {
    const svg = quoteCard(answer, 'light', english)?.drawing.svg ?? '';
    expect(svg).toBe(quoteCard(answer, 'light', english)?.drawing.svg);
    expect(createHash('sha256').update(svg).digest('hex').slice(0, 16)).toMatchInlineSnapshot(`"eb4f70eaff6dd287"`);
  });

  it.each([english, spanish, french])('has the words, who said them, under which rule, when and where', (wording) => {
    const text = textOf(quoteCard(answer, 'dark', wording)?.drawing.svg ?? '').replace(/\s+/g, ' ');
    for (const paragraph of answer.quote.paragraphs) expect(text).toContain(paragraph.text.slice(0, 20));
    expect(text).toContain('senior administration official');
    expect(text).toContain('on background');
    expect(text).toContain('2022');
    expect(text).toContain('bidenwhitehouse.archives.gov');
  });

  it('sets short words large and long ones small, and grows', () => {
    const small = quoteCard(saying('No.'), 'light', english);
    const large = quoteCard(saying(LONG.slice(0, 1400)), 'light', english);
    expect(small?.drawing.svg).toContain('font-size="60"');
    expect(large?.drawing.svg).not.toContain('font-size="60"');
    expect(large?.isCut).toBe(false);
    expect(large?.drawing.height).toBeGreaterThan(small?.drawing.height ?? Infinity);
  });

  it('cuts what has no room at the end of a sentence, and shows it; the alternative text has the words', () => {
    const card = quoteCard(saying(LONG, LONG), 'light', english);
    const text = textOf(card?.drawing.svg ?? '').replace(/\s+/g, ' ');
    expect(card?.isCut).toBe(true);
    expect(text).toMatch(/of a long answer\. \[…\]/);
    expect(card?.drawing.height).toBeLessThanOrEqual(1500);
    expect(card?.alt.length).toBeLessThanOrEqual(1024);
    expect(card?.alt).toContain('This is sentence number 1 of');
    expect(card?.alt).toContain('on background');
  });

  it('keeps the whole quote in the alternative text where it has room', () => {
    const words = 'One. Two, three & <four>. “Five”?';
    expect(quoteCard(saying(words), 'light', english)?.alt).toContain(words);
  });

  it('strikes through what the transcript strikes through', () => {
    const struck = saying('We sent 40 million [40,000] doses.');
    const [paragraph] = struck.quote.paragraphs;
    const quote = { ...struck.quote, paragraphs: paragraph ? [{ ...paragraph, struck: [{ start: 8, end: 18 }] }] : [] };
    const svg = quoteCard({ ...struck, quote }, 'light', english)?.drawing.svg ?? '';
    expect(svg).toContain('<tspan text-decoration="line-through">40 million</tspan>');
    expect(svg).toContain('[40,000]');
  });

  it('is not made where a letter is lacking: a picture must not show other words', () => {
    expect(quoteCard(saying('He said 你好.'), 'light', english)).toBeNull();
  });

  it('means nothing but itself, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (words) => {
        const svg = quoteCard(saying(`x ${words}</text><script>`), 'light', english)?.drawing.svg ?? '';
        expect(svg).not.toContain('<script');
        expect(svg.match(/<text/g)?.length ?? 0).toBe(svg.match(/<\/text>/g)?.length ?? 0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a trend', () => {
  const archive = archiveOf([seed]);

  it('counts the exchanges whose question has the topic, in any form, and nothing under embargo', () => {
    const trend = trendOf(archive, 'sanction', {}, AFTER_THE_CALL);
    expect(trend?.exchanges).toBeGreaterThan(1);
    expect(trend?.months).toHaveLength(1);
    expect(trend?.months[0]?.month).toBe('2022-02');
    const { kinds } = trend ?? {};
    expect(Object.values(kinds ?? {}).reduce((sum, each) => sum + each, 0)).toBe(trend?.exchanges);
    expect(trendOf(archive, 'sanction', {}, DURING_THE_CALL)).toBeNull();
    expect(trendOf(archive, 'sanction', { until: '2021' }, AFTER_THE_CALL)).toBeNull();
    expect(trendOf(archive, 'the of', {}, AFTER_THE_CALL)).toBeNull();
  });

  it('is drawn with a bar for each month, also those with none, and has the same numbers as the table', () => {
    const one = trendOf(archive, 'sanction', {}, AFTER_THE_CALL);
    if (one === null) throw new Error('nothing was counted');
    const svg = trendChart(one, 'light', english).svg;
    expect(textOf(svg)).toContain('How often reporters asked about “sanction”');
    expect(textOf(svg)).toContain('Feb. 2022');
    expect(trendTable(one).split('\r\n')[1]).toContain(`2022-02,${one.exchanges},`);
  });
});

describe('a timeline', () => {
  it('measures who spoke in words, from left to right, without gaps', () => {
    const times = speakingTimes(seed, AFTER_THE_CALL);
    if (times === null) throw new Error('nothing was measured');
    expect(times.stretches.reduce((sum, { words }) => sum + words, 0)).toBe(times.total);
    times.stretches.forEach(({ from }, index) => {
      const before = times.stretches[index - 1];
      expect(from).toBe(before === undefined ? 0 : before.from + before.words);
    });
    const drawn = timeline({ title: 'A call', when: 'today', times, longest: [] }, 'dark', french);
    expect(textOf(drawn.svg)).toContain('A senior administration official');
    expect(speakingTimes(seed, DURING_THE_CALL)).toBeNull();
  });
});

describe('painting', () => {
  it('gives a PNG of the drawing’s size, the same bytes again, and forgets what is too much', async () => {
    const drawing = quoteCard(saying('No.'), 'light', english)?.drawing;
    if (drawing === undefined) throw new Error('no card');
    const painter = createPainter(1);
    const png = await painter.paint(drawing);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([drawing.width, drawing.height]);
    const again = await painter.paint(drawing);
    expect(again).not.toBe(png);
    expect(again.equals(png)).toBe(true);
    const keeping = createPainter();
    expect(await keeping.paint(drawing)).toBe(await keeping.paint(drawing));
  });
});
