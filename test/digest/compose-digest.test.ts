import { describe, expect, it } from 'vitest';
import { quoteText } from '../../src/answer/quote.ts';
import { composeDigest } from '../../src/digest/compose-digest.ts';
import type { DigestWish } from '../../src/digest/digest.ts';
import { digestQuote } from '../../src/digest/digest-quote.ts';
import { momentOf } from '../../src/digest/moment.ts';
import { archiveOf, seedText } from '../seed.ts';

const archive = archiveOf();
const WASHINGTON = 'America/New_York';
const wish = (kind: DigestWish['kind'], more: Partial<DigestWish> = {}): DigestWish => ({
  kind,
  topics: [],
  speakers: [],
  ...more,
});
const at = (date: string, minutes = 8 * 60) => momentOf(date, minutes, WASHINGTON);
const none: ReadonlySet<string> = new Set();

describe('a digest of what is new', () => {
  it('tells the morning after of the call, with its three weightiest answers, each attributed and linked', () => {
    const { sections } = composeDigest(archive, wish('new'), at('2022-02-22'), none);
    expect(sections).toHaveLength(1);
    expect(sections[0]?.card.title).toMatch(/^Background Press Call/);
    expect(sections[0]?.exchanges).toHaveLength(3);
    expect(sections[0]?.more).toBe(7);
    for (const { answer } of sections[0]?.exchanges ?? []) {
      expect(answer.attribution).toMatchObject({ phrase: 'a senior administration official', basis: 'on_background' });
      expect(answer.citation.quoteUrl).toMatch(/^https:\/\/bidenwhitehouse\.archives\.gov\/.+#:~:text=/);
    }
  });

  it('is silent until the embargo lifts at 5:43 p.m., and tells from that minute on', () => {
    const sections = (minutes: number) => composeDigest(archive, wish('new'), at('2022-02-21', minutes), none).sections;
    expect(sections(17 * 60 + 42)).toEqual([]);
    expect(sections(17 * 60 + 43)).toHaveLength(1);
  });

  it('tells of a call for a day, and once', () => {
    const next = composeDigest(archive, wish('new'), at('2022-02-23'), none);
    expect(next.sections).toEqual([]);
    const first = composeDigest(archive, wish('new'), at('2022-02-22'), none);
    expect(composeDigest(archive, wish('new'), at('2022-02-22', 9 * 60), new Set(first.seen)).sections).toEqual([]);
  });

  it('puts first what the readers follow, and says so', () => {
    const digest = composeDigest(archive, wish('new', { topics: ['gas', 'Blinken'] }), at('2022-02-22'), none);
    const [first] = digest.sections[0]?.exchanges ?? [];
    expect(first?.reason).toEqual({ kind: 'topic', topic: 'Blinken' });
    expect(quoteText(first?.answer.whole ?? { paragraphs: [], cutBefore: false, cutAfter: false })).toMatch(/Blinken/);
  });

  it('quotes verbatim and cuts at a sentence, with the cut showing', () => {
    const text = seedText.replaceAll('\\', '');
    const plain = text.replace(/\s+/g, ' ');
    for (const { answer } of composeDigest(archive, wish('new'), at('2022-02-22'), none).sections[0]?.exchanges ?? []) {
      const quote = digestQuote(answer);
      for (const paragraph of quote.paragraphs) expect(plain).toContain(paragraph.text);
      expect(quote.cutAfter).toBe(true);
      expect(quote.paragraphs.at(-1)?.text).toMatch(/[.?!]$/);
    }
  });
});

describe('a digest of this day', () => {
  it('has what was said on that date of an earlier year, and never of the same year', () => {
    expect(composeDigest(archive, wish('on-this-day'), at('2025-02-21'), none).sections).toHaveLength(1);
    expect(composeDigest(archive, wish('on-this-day'), at('2022-02-21', 20 * 60), none).sections).toEqual([]);
    expect(composeDigest(archive, wish('on-this-day'), at('2025-02-22'), none).sections).toEqual([]);
  });
});

describe('a digest that goes through the archive', () => {
  it('gets ten days out of the shipped call, in order, and says on the last that it was the last', () => {
    const seen = new Set<string>();
    const posts = [];
    for (let day = 1; day <= 12; day++) {
      const digest = composeDigest(archive, wish('archive'), at(`2025-03-${String(day).padStart(2, '0')}`), seen);
      if (digest.sections.length === 0) break;
      for (const key of digest.seen) seen.add(key);
      posts.push(digest);
    }
    expect(posts).toHaveLength(10);
    expect(posts.map(({ isLast }) => isLast)).toEqual([...Array(9).fill(false), true]);
    expect(posts.map(({ sections }) => sections[0]?.more)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('keeps to the topics that are followed', () => {
    const followed = wish('archive', { topics: ['sanctions'] });
    const [section] = composeDigest(archive, followed, at('2025-03-01'), none).sections;
    const [first] = section?.exchanges ?? [];
    const said = [first?.answer.asked, first?.answer.whole].map((quote) => (quote ? quoteText(quote) : '')).join(' ');
    expect(said).toMatch(/sanction/i);
    expect(section?.more).toBeGreaterThan(0);
    expect(section?.more).toBeLessThan(9);
  });
});
