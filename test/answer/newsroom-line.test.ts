import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventPhrase } from '../../src/answer/event-phrase.ts';
import { lookUpQuote } from '../../src/answer/look-up-quote.ts';
import { newsroomLine } from '../../src/answer/newsroom-line.ts';
import { wholePassage } from '../../src/answer/quote.ts';
import { toAnswer } from '../../src/answer/to-answer.ts';
import { statementRefs } from '../../src/search/statements.ts';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { statementOf } from '../../src/transcript/statement.ts';
import { AFTER_THE_CALL, archiveOf, madeUp, readSeed } from '../seed.ts';

const LATER = Date.parse('2025-06-01T00:00:00Z');
const PODIUM = 'Press Briefing by Press Secretary Jen Psaki';

/** The line for the sentence that holds some words. */
function lineFor(words: string, briefing: Briefing): string {
  const reply = lookUpQuote(archiveOf([briefing]), { words }, LATER);
  const answer = reply.kind === 'found' ? reply.quotes[0]?.answer : undefined;
  if (answer === undefined) throw new Error(`nobody said ${words}`);
  return newsroomLine(answer, briefing);
}
const said = (sentence: string, title = PODIUM): Briefing =>
  madeUp(`Q    Why so?\n\nMS. PSAKI:  Let me begin. ${sentence} That is how it is.\n`, { title, date: '2022-09-05' });

describe('a line as a newsroom writes it', () => {
  it('names an official on background by the phrase of the moderator', () => {
    const reply = lookUpQuote(archiveOf(), { words: 'no intention of sending' }, AFTER_THE_CALL);
    const answer = reply.kind === 'found' ? reply.quotes[0]?.answer : undefined;
    expect(answer && newsroomLine(answer, readSeed())).toBe(
      '“But I have nothing to amend in what the President has already said, which is that he has no intention of sending ' +
        'American forces to fight inside Ukraine,” a senior administration official told reporters on a background call on Feb. 21, 2022.',
    );
  });

  it.each([
    ['We will act on it soon.', '“We will act on it soon,”'],
    ['Will we act on it soon?', '“Will we act on it soon?”'],
    ['We act on it soon!', '“We act on it soon!”'],
    ['He said “we act on it soon.”', '“He said ‘we act on it soon,’”'],
    ['He asked "do we act on it soon?"', '“He asked ‘do we act on it soon?’”'],
    ['We act on it soon in the U.S.', '“We act on it soon in the U.S.'],
    ['We act on it soon, or —', '“We act on it soon, or —'],
  ])('%s', (sentence, line) => expect(lineFor('act on it soon', said(sentence)).startsWith(line)).toBe(true));

  it('says who spoke, to whom, where and when', () => {
    expect(lineFor('We will act on it', said('We will act on it.'))).toBe(
      '“We will act on it,” Press Secretary Jen Psaki told reporters at a press briefing on Sept. 5, 2022.',
    );
  });

  it('does not speak of reporters where the transcript has none', () => {
    const alone = madeUp('MS. PSAKI:  We will act on it soon, all of us.\n', {
      title: 'Remarks by Press Secretary Jen Psaki',
    });
    expect(lineFor('We will act on it', alone)).toMatch(/Psaki said in remarks on March 1, 2022\.$/);
  });

  it('shows a correction', () => {
    const line = lineFor('people need help', said('Some <s>40 million</s> \\[40,000\\] people need help.'));
    expect(line).toContain('“Some ~~40 million~~ [40,000] people need help,”');
  });

  it('opens each paragraph, and closes the last', () => {
    const two = madeUp('Q    Why?\n\nMS. PSAKI:  We will act on it.\n\nAnd we will do so soon.\n');
    expect(lineFor('act on it and we will do so', two)).toMatch(
      /^“We will act on it\.\n\n“And we will do so soon,” Press/,
    );
  });
});

describe('the kind of event', () => {
  it.each([
    [
      'Press Gaggle by Press Secretary Jen Psaki Aboard Air Force One En Route Kansas City',
      'on_record',
      'in a gaggle aboard Air Force One',
    ],
    ['Gaggle by Principal Deputy Press Secretary', 'on_record', 'in a gaggle'],
    ['On-the-Record Press Call by OMB Director Shalanda Young', 'on_record', 'on a press call'],
    ['Background Press Call on a Summit', 'on_background', 'on a background call'],
    ['Background Press Briefing on a Summit', 'on_background', 'at a background briefing'],
    ['Press Conference by President Biden', 'on_record', 'at a news conference'],
    ['On-the-Record Roundtable by Jake Sullivan', 'on_record', 'at a roundtable'],
    ['Letter to the Speaker', 'on_record', null],
  ] as const)('%s', (title, basis, phrase) => expect(eventPhrase({ title, location: null }, basis)).toBe(phrase));

  it('is aboard the aeroplane where the place says so', () => {
    const place = { title: 'Press Gaggle by Jen Psaki', location: 'Aboard Air Force One\nEn Route Delaware' };
    expect(eventPhrase(place, 'on_record')).toBe('in a gaggle aboard Air Force One');
  });
});

describe('whatever an official said', () => {
  const bare = (text: string): string => text.replace(/["“”'‘’]/g, '').replace(/[.,;:)\]]+$/, '');

  it('stands in the line word for word', () => {
    const seed = readSeed();
    const [ref] = statementRefs(seed);
    const statement = ref === undefined ? null : statementOf(seed, ref);
    if (ref === undefined || statement === null) throw new Error('the seed says nothing');
    const answer = toAnswer({ briefing: seed, ref, passage: wholePassage(seed, statement) }, AFTER_THE_CALL);
    if (answer === null) throw new Error('the seed may not be shown');
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '’s',
      '.',
      '?',
      '…',
      ' — ',
      ' word',
      ' U.S.',
      ')',
      '(',
      '[x]',
      '!',
      ',',
      ' ',
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (pieces) => {
        const words = `We ${pieces.join('')}`.replace(/\s+/g, ' ').trim();
        const quote = {
          paragraphs: [{ text: words, struck: [], interjections: [] }],
          cutBefore: false,
          cutAfter: false,
        };
        const line = newsroomLine({ ...answer, quote }, seed);
        const end = line.lastIndexOf('” a senior administration official told reporters');
        expect(line.startsWith('“')).toBe(true);
        expect(bare(line.slice(1, end))).toBe(bare(words));
        expect(line.slice(1, end)).not.toMatch(/[“”"]/);
      }),
      { numRuns: 500 },
    );
  });
});
