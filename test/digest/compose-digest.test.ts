import { describe, expect, it } from 'vitest';
import { quoteText } from '../../src/answer/quote.ts';
import { composeDigest } from '../../src/digest/compose-digest.ts';
import type { DigestWish } from '../../src/digest/digest.ts';
import { digestQuote } from '../../src/digest/digest-quote.ts';
import { momentOf } from '../../src/digest/moment.ts';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { archiveOf, madeUp, readSeed, seedText } from '../seed.ts';

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

/** A podium briefing at which so many questions are answered, each about something of its own. */
function briefingOf(date: string, slug: string, asked: readonly string[]): Briefing {
  const exchanges = asked.map(
    (question) => `Q    ${question}\n\nMS. PSAKI:  It is being looked at, and we will say more.`,
  );
  return madeUp(['MS. PSAKI:  Good afternoon.', ...exchanges].join('\n\n'), { date, slug });
}
const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `What of the ferry number ${at + 1}?`);

describe('what a digest of what is new chooses', () => {
  const morningAfter = (count: number) =>
    composeDigest(
      archiveOf(Array.from({ length: count }, (_, at) => briefingOf('2022-03-01', `call-${at}`, numbered(5)))),
      wish('new'),
      at('2022-03-02'),
      none,
    );

  it.each([
    [1, [3], 0],
    [2, [3, 3], 0],
    [3, [2, 2, 2], 0],
    [4, [2, 2, 2, 2], 0],
    [6, [2, 2, 2, 2], 2],
  ])('of %i briefings are so many exchanges: %j', (count, shown, moreBriefings) => {
    const digest = morningAfter(count);
    expect(digest.sections.map(({ exchanges }) => exchanges.length)).toEqual(shown);
    expect(digest.sections.map(({ more }) => more)).toEqual(shown.map((each) => 5 - each));
    expect(digest.moreBriefings).toBe(moreBriefings);
  });

  it.each([
    [19, 'long-answer'],
    [20, 'new-words'],
  ])(
    'is new by a name that was never said only where there are twenty briefings before: of %i, %s',
    (count, reason) => {
      const before = Array.from({ length: count }, (_, at) =>
        briefingOf(`2022-02-${String(at + 1).padStart(2, '0')}`, `before-${at}`, numbered(2)),
      );
      const archive = archiveOf([
        ...before,
        briefingOf('2022-03-01', 'now', ['What do you know of the town of Zanzibar?']),
      ]);
      const { sections } = composeDigest(archive, wish('new'), at('2022-03-02'), none);
      expect(sections[0]?.exchanges[0]?.reason).toMatchObject(
        reason === 'new-words' ? { kind: reason, words: ['Zanzibar'] } : { kind: reason },
      );
    },
  );

  it('puts a topic before a speaker, and a speaker before what is only long', () => {
    const long = 'We have said so before, and we will say so again. '.repeat(30).trim();
    const briefing = madeUp(
      [
        'MS. PSAKI:  Good afternoon.',
        `Q    What of the harbour?\n\nMS. PSAKI:  ${long}`,
        'Q    What of the bridge?\n\nMR. SULLIVAN:  It stands.',
        'Q    What of the ferry?\n\nMS. PSAKI:  It sails.',
      ].join('\n\n'),
      { title: 'Press Briefing by Press Secretary Jen Psaki and National Security Advisor Jake Sullivan' },
    );
    const followed = wish('new', { topics: ['ferry'], speakers: ['Sullivan'] });
    const [section] = composeDigest(archiveOf([briefing]), followed, at('2022-03-02'), none).sections;
    expect(section?.exchanges.map(({ reason }) => reason.kind)).toEqual(['topic', 'speaker', 'long-answer']);
  });

  it('follows somebody on background by the phrase alone', () => {
    const reasons = (speaker: string): unknown[] =>
      composeDigest(
        archiveOf([readSeed()]),
        wish('new', { speakers: [speaker] }),
        at('2022-02-22'),
        none,
      ).sections.flatMap(({ exchanges }) => exchanges.map(({ reason }) => reason.kind));
    expect(reasons('administration official')).toEqual(['speaker', 'speaker', 'speaker']);
    expect(reasons('Biden')).not.toContain('speaker');
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

  it.each([
    [40, 1],
    [41, 3],
  ])('shows of %i exchanges %i a day, of one call at a time', (size, aDay) => {
    const archive = archiveOf([
      briefingOf('2022-03-01', 'one', numbered(4)),
      briefingOf('2022-03-02', 'two', numbered(size - 4)),
    ]);
    const first = composeDigest(archive, wish('archive'), at('2025-03-01'), none);
    expect(first.sections.map(({ exchanges }) => exchanges.length)).toEqual([aDay]);
    const rest = new Set(archive.briefings[0]?.exchanges.slice(0, 3).map((_, at) => first.seen[at] ?? '') ?? []);
    const second = composeDigest(archive, wish('archive'), at('2025-03-02'), rest);
    expect(second.sections.map(({ briefing, exchanges }) => [briefing, exchanges.length])).toEqual([
      ['2022-03-01-one', 1],
    ]);
  });
});
