import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Archive, replaceBriefing } from '../../src/search/build-archive.ts';
import { findQuotes, type QuoteFind, type QuoteQuery } from '../../src/search/find-quote.ts';
import { PASSAGE_LIMIT } from '../../src/search/passage.ts';
import { quoteWordsOf } from '../../src/search/quote-words.ts';
import { statementRefs } from '../../src/search/statements.ts';
import { paragraphAt, statementOf } from '../../src/transcript/statement.ts';
import { archiveOf, madeUp, readSeed } from '../seed.ts';

const seed = archiveOf();

function find(words: string, archive: Archive = seed, more: Partial<QuoteQuery> = {}): readonly QuoteFind[] {
  return findQuotes(archive, { words, mayShow: () => true, ...more }).finds;
}

/** The words that a find marks, and the sentences that hold them, as printed. */
function textsOf({ briefing, ref, spans, passage }: QuoteFind): { words: string; sentences: string } {
  const paragraphs = (statementOf(briefing, ref)?.paragraphs ?? []).map((at) => paragraphAt(briefing, at)?.text ?? '');
  const cut = paragraphs.slice(passage.firstParagraph, passage.lastParagraph + 1).map((text, index, all) => {
    const end = index === all.length - 1 ? passage.end : text.length;
    return text.slice(index === 0 ? passage.start : 0, end);
  });
  return {
    words: spans.map(({ paragraph, start, end }) => paragraphs[paragraph]?.slice(start, end)).join('\n\n'),
    sentences: cut.join('\n\n'),
  };
}

const forms = (text: string): string[] => quoteWordsOf(text).map(({ form }) => form);

describe('words that an official said', () => {
  it.each([
    'no intention of sending American forces to fight inside Ukraine',
    '"no intention of sending American forces to fight inside Ukraine"',
    '“No Intention  of sending american forces — to fight inside Ukraine!”',
  ])('%s: are found word for word, in their sentence', (words) => {
    const [first] = find(words);
    expect(first).toMatchObject({ isExact: true, differences: [], likeness: 1 });
    if (first === undefined) return;
    expect(textsOf(first).words).toBe('no intention of sending American forces to fight inside Ukraine');
    expect(textsOf(first).sentences).toMatch(/^But I have nothing to amend .* inside Ukraine\.$/);
  });

  it('are found where the asker has straight apostrophes and the page curly ones', () => {
    expect(find('"can\'t commit to a meeting"')[0]?.isExact).toBe(true);
  });

  it('are found over a paragraph end', () => {
    const made = archiveOf([
      madeUp('MS. PSAKI:  We will act.\n\nAnd we will act soon.\n\nQ    When?\n\nMS. PSAKI:  Soon.\n'),
    ]);
    const [first] = find('“will act and we will”', made);
    expect(first?.spans).toHaveLength(2);
    if (first !== undefined) expect(textsOf(first).words).toBe('will act\n\nAnd we will');
  });

  it('are found with a few words missing, added or changed, and it says which', () => {
    const [first] = find('he has no plans of sending any American forces to fight Ukraine');
    expect(first?.isExact).toBe(false);
    expect(first?.differences).toEqual([
      { sought: 'plans', said: 'intention' },
      { sought: 'any', said: '' },
      { sought: '', said: 'inside' },
    ]);
  });

  it.each([
    ['no intention of sending American forces to fight inside Poland', { sought: 'Poland', said: 'Ukraine' }],
    ['no intention of sending American forces to fight inside Ukraine tomorrow', { sought: 'tomorrow', said: '' }],
  ])('end with the words that were said, where the sentence goes on: %s', (words, difference) => {
    expect(find(words)[0]?.differences).toEqual([difference]);
  });

  it('are not found in quotation marks where a word differs', () => {
    expect(find('"no intention of sending any American forces"')).toEqual([]);
  });

  it.each(['he has every intention of raising taxes next year', 'it is not at all the case', '…', ''])(
    'are not found where nobody said them: %s',
    (words) => expect(find(words)).toEqual([]),
  );

  it('are no reporter’s words', () => {
    expect(find('"basically a ban on investment"')).toEqual([]);
  });
});

describe('a corrected transcript', () => {
  const page =
    'MS. PSAKI:  There are <s>40 million</s> \\[40,000\\] people who need help today.\n\nQ    Where?\n\nMS. PSAKI:  There.\n';

  it.each(['“there are 40,000 people who need help”', '“there are 40 million people who need help”'])(
    'is found by what was said and by what was meant: %s',
    (words) => {
      const found = find(words, archiveOf([madeUp(page)]));
      expect(found).toHaveLength(1);
      expect(found[0]?.isExact).toBe(true);
    },
  );
});

describe('a search for words', () => {
  const older = madeUp('Q    Why?\n\nMS. PSAKI:  We will not comment on that matter.\n', {
    date: '2021-05-01',
    slug: 'old',
  });
  const newer = madeUp('Q    Why?\n\nMS. PSAKI:  We will not comment on that matter.\n', {
    date: '2022-05-01',
    slug: 'new',
  });
  const near = madeUp('Q    Why?\n\nMS. PSAKI:  We will never comment on that matter.\n', {
    date: '2023-05-01',
    slug: 'near',
  });
  const three = archiveOf([older, near, newer]);
  const words = 'We will not comment on that matter';

  it('ranks exact words first, the latest of them first', () => {
    expect(find(words, three).map(({ briefing }) => briefing.id)).toEqual([newer.id, older.id, near.id]);
  });

  it.each([
    [{ since: '2022-01-01', until: '2022-12-31' }, [newer.id]],
    [{ until: '2021-05-01' }, [older.id]],
    [{ briefing: near.id }, [near.id]],
  ])('keeps to %j', (limits, ids) => {
    expect(find(words, three, limits).map(({ briefing }) => briefing.id)).toEqual(ids);
  });

  it('neither finds nor counts what may not be shown', () => {
    const { finds, total } = findQuotes(three, { words, mayShow: ({ id }) => id !== newer.id });
    expect(finds.map(({ briefing }) => briefing.id)).toEqual([older.id, near.id]);
    expect(total).toBe(2);
  });

  it('counts what it leaves out', () => {
    expect(findQuotes(three, { words, mayShow: () => true, top: 1 })).toMatchObject({ total: 3, finds: { length: 1 } });
  });

  it('sees a briefing that came in later', () => {
    find(words, seed);
    expect(find(words, replaceBriefing(seed, newer))).toHaveLength(1);
  });
});

describe('any words of the record', () => {
  const briefing = readSeed();
  const places = statementRefs(briefing).map((ref) => {
    const statement = statementOf(briefing, ref);
    return (statement?.paragraphs ?? []).map((at) => paragraphAt(briefing, at)?.text ?? '').join('\n\n');
  });
  const run = fc
    .record({ place: fc.constantFrom(...places), from: fc.nat(), length: fc.integer({ min: 8, max: 40 }) })
    .map(({ place, from, length }) => {
      const all = place.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
      const start = from % Math.max(1, all.length - length);
      return all.slice(start, start + length);
    })
    .filter((words) => words.length >= 8 && !words.some((word) => /[()]/.test(word)));

  it('are found exactly, and the sentences hold them', () => {
    fc.assert(
      fc.property(run, (words) => {
        const found = find(`“${words.join(' ')}”`, seed, { top: 50 });
        expect(found.length).toBeGreaterThan(0);
        for (const each of found) {
          const texts = textsOf(each);
          expect(forms(texts.words)).toEqual(forms(words.join(' ')));
          expect(forms(texts.sentences).join(' ')).toContain(forms(texts.words).join(' '));
          expect(texts.sentences.length).toBeLessThanOrEqual(PASSAGE_LIMIT);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are found with any one word changed or left out', () => {
    fc.assert(
      fc.property(run, fc.nat(), fc.boolean(), (words, at, isLeftOut) => {
        const index = at % words.length;
        const wrong = isLeftOut ? words.toSpliced(index, 1) : words.with(index, 'xylophone');
        const found = find(wrong.join(' '), seed, { top: 50 });
        const held = found.map((each) => forms(textsOf(each).words).join(' '));
        const inner = forms(words.slice(1, -1).join(' ')).join(' ');
        expect(held.some((said) => said.includes(inner) || inner.includes(said))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('whatever is sought, it ends, and a find is never longer than a few words more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        for (const each of find(words)) {
          expect(forms(textsOf(each).words).length).toBeLessThanOrEqual(forms(words).length * 1.35 + 1);
        }
      }),
    );
  });
});
