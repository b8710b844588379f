import { afterAll, describe, expect, it, vi } from 'vitest';
import { subjects } from '../../bench/doubling/subjects.ts';
import { startCounting } from '../../bench/doubling/work.ts';
import { questionParts } from '../../src/answer/question-parts.ts';
import { buildArchive } from '../../src/search/build-archive.ts';
import { findQuotes } from '../../src/search/find-quote.ts';
import { indexBriefing } from '../../src/search/segment.ts';
import { createVocabulary } from '../../src/search/vocabulary.ts';
import { readOverride } from '../../src/transcript/override.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { fromHtml } from '../../src/transcript/sources/html.ts';
import { madeUp } from '../seed.ts';

/** In characters: of a page at least so much, and of a message as much as Discord takes. */
const [PAGE, MESSAGE] = [16_000, 4_000];
/** Of the blocks of code entered, when a text is doubled; 2 is linear, 4 is the square. */
const MOST_GROWTH = 2.5;
/** What takes fewer blocks than this for the longer text is too little to tell how it grows. */
const TOLD = 4_000;

const work = startCounting((url) => url.includes('/src/'));
afterAll(() => work.stop());

describe('over texts that are made to be slow, with no look at a clock', () => {
  for (const { name, families, sizes, run } of subjects()) {
    const size = sizes[0] < MESSAGE ? MESSAGE : PAGE;
    it(`${name}: a text twice as long is about twice the work, and what comes of it is sound`, () => {
      // Whether they are sound is seen at the end, since that is work too.
      const counted = work.count(
        families.flatMap(({ make }) => [make(size), make(2 * size)].map((text) => () => run(text))),
      );
      const wrong = families.flatMap(({ name: family }, at) => {
        const [once, twice] = [counted[2 * at], counted[2 * at + 1]];
        const grows = (twice?.blocks ?? 0) > Math.max(TOLD, MOST_GROWTH * (once?.blocks ?? 0));
        const isSound = once?.result() && twice?.result();
        return [
          ...(grows ? [`${family}: ${once?.blocks} blocks, then ${twice?.blocks}`] : []),
          ...(isSound ? [] : [`${family}: not sound`]),
        ];
      });
      expect(wrong).toEqual([]);
    });
  }
});

describe('what once took time by the square of a page', () => {
  it('a web page without line breaks is not read to its end for each of its tags', () => {
    const page = (tags: number): string => `<!doctype html><body><article>${'<p>Q  Why?</p>'.repeat(tags)}</article>`;
    const [once, twice] = [scanned(page(500)), scanned(page(1_000))];
    expect(once).toBeGreaterThan(page(500).length);
    expect(twice).toBeLessThan(MOST_GROWTH * once);
  });

  it('an override is read up to 32,000 characters, and a longer one holds its briefing back', () => {
    const note = 'reason: a\n';
    const full = note.padEnd(32_000, '#');
    expect(readOverride(full)).toMatchObject({ ok: true, override: { reason: 'a' } });
    expect(readOverride(`${full}#`)).toEqual({ ok: false, message: 'it is longer than 32000 characters' });
    const { rules } = readTranscript('Q    Why?\n\nMR. PRICE:  Yes.\n', 'a.md', `${full}#`);
    expect(rules.embargo.release.kind).toBe('held');
  });

  it('what a followed question is about is not looked for in the whole transcript', () => {
    // Reading words is by far the most of an index, and hides what grows beside it.
    const counter = startCounting((url) => url.endsWith('/search/segment.ts'));
    const blocks = [250, 500].map((times) => {
      const briefing = madeUp('Q    Why?\n\nMR. PRICE:  We said so.\n\n'.repeat(times));
      expect(briefing.exchanges.filter(({ follows }) => follows !== null)).toHaveLength(times - 1);
      return counter.count([() => indexBriefing(briefing, createVocabulary())])[0]?.blocks;
    });
    counter.stop();
    expect(blocks[1]).toBeLessThan(MOST_GROWTH * (blocks[0] ?? 0));
  });

  it('each place of a phrase that is said again and again is found', () => {
    const times = 700;
    const archive = buildArchive(
      [madeUp(`MR. PRICE:  ${'We said so and we will say it again. '.repeat(times)}\n`)],
      null,
    );
    const words = 'we said so and we will say it again';
    expect(findQuotes(archive, { words, mayShow: () => true })).toMatchObject({ total: times });
  });

  it('whether a long statement may be shown is not asked again for each place in it that holds the words', () => {
    const asked = [100, 200].map((times) => {
      const archive = buildArchive(
        [madeUp('MR. PRICE:  We said so and we will say it again.\n\n'.repeat(times))],
        null,
      );
      let calls = 0;
      const mayShow = (): boolean => {
        calls += 1;
        return true;
      };
      expect(findQuotes(archive, { words: 'we said so and we will say it again', mayShow }).total).toBe(times);
      return calls;
    });
    expect(asked[0]).toBeGreaterThanOrEqual(100);
    expect(asked[1]).toBeLessThan(MOST_GROWTH * (asked[0] ?? 0));
  });

  it('a question longer than may be asked is one, however many it is made of', () => {
    const text = 'What did he say about Kyiv? Why did they go to Minsk? '.repeat(100);
    expect(questionParts(text)).toEqual([{ asked: text.trim(), soughtBy: text.trim() }]);
    expect(questionParts(text.slice(0, 53))).toHaveLength(2);
  });
});

/** How many characters `indexOf` looks at while a web page is read: it is not code of ours, so its work is not in blocks. */
function scanned(html: string): number {
  const spy = vi.spyOn(String.prototype, 'indexOf');
  try {
    fromHtml(html);
    return spy.mock.contexts.reduce<number>((sum, text, call) => {
      const from = spy.mock.calls[call]?.[1] ?? 0;
      const found: unknown = spy.mock.results[call]?.value;
      return sum + (typeof found === 'number' && found >= 0 ? found : String(text).length) - from;
    }, 0);
  } finally {
    spy.mockRestore();
  }
}
