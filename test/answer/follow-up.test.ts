import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { type FollowUp, followUp } from '../../src/answer/follow-up.ts';
import { isChatter } from '../../src/answer/follow-up-wish.ts';
import { quoteText, wholePassage } from '../../src/answer/quote.ts';
import type { Found } from '../../src/answer/to-answer.ts';
import { type StatementRef, statementOf } from '../../src/transcript/statement.ts';
import { AFTER_THE_CALL, DURING_THE_CALL, madeUp, readSeed } from '../seed.ts';

const seed = readSeed();

function placeOf(ref: StatementRef, briefing = seed): Found {
  const statement = statementOf(briefing, ref);
  if (statement === null) throw new Error('no such place');
  return { briefing, ref, passage: wholePassage(briefing, statement) };
}
const exchange = (index: number): Found => placeOf({ kind: 'exchange', exchange: index, statement: 0 });
/** Asks two questions: of a renewed invasion, and of the Security Council. */
const TWO_PARTS = exchange(8);
/** Asks one question; three follow-ups come after it. */
const FOLLOWED = exchange(3);
const ONE_PART = exchange(7);
const firstParagraphOf = (found: Found): Found => ({
  ...found,
  passage: { firstParagraph: 0, start: 0, lastParagraph: 0, end: 80 },
});

const reply = (found: Found, text: string): FollowUp => followUp(found, text, AFTER_THE_CALL);
function answerTo(found: Found, text: string): Answer {
  const asked = reply(found, text);
  if (asked.kind !== 'answer') throw new Error(`"${text}" gives ${JSON.stringify(asked)}`);
  return asked.answer;
}

describe('a reply that asks about the answer itself', () => {
  const ABOUT: readonly (readonly [string, string])[] = [
    ['when was that?', 'when'],
    ['When did he say that?', 'when'],
    ['ok, and when was this', 'when'],
    ['what date was that from?', 'when'],
    ['who said that?', 'who'],
    ['Who’s that?', 'who'],
    ['thanks! who is the speaker', 'who'],
    ['which official said that?', 'who'],
    ['where was that said?', 'where'],
    ['can I quote that?', 'rules'],
    ['is this on the record?', 'rules'],
    ['how do I attribute this?', 'rules'],
    ['source?', 'source'],
    ['got a link?', 'source'],
    ['which briefing is this from?', 'source'],
    ['are you sure?', 'source'],
    ['did he really say that?', 'source'],
  ];
  it.each(ABOUT)('%s', (text, about) => expect(reply(ONE_PART, text)).toEqual({ kind: 'about', about }));

  it.each([
    ['what was asked?', 'asked'],
    ['what did the reporter ask?', 'asked'],
    ['show me the question', 'asked'],
    ['what was the exact question?', 'asked'],
    ['the whole answer', 'whole'],
    ['Can you show me the full quote, please?', 'whole'],
    ['what else did they say?', 'whole'],
    ['context?', 'whole'],
  ])('%s', (text, kind) => expect(reply(ONE_PART, text)).toEqual({ kind }));
});

describe('a reply that asks for a part of the question', () => {
  it.each([
    'and the second part?',
    'what about the second question?',
    'did they answer the second part?',
    'part 2',
    '2',
    'the last one?',
    'and the 2nd one',
  ])('%s', (text) => {
    const { quote, askedParts } = answerTo(TWO_PARTS, text);
    expect(quoteText(quote)).toMatch(/^On the U\.N\. Security Council session/);
    expect(askedParts).toHaveLength(1);
  });

  it('gives the other part of two', () => {
    expect(quoteText(answerTo(firstParagraphOf(TWO_PARTS), 'and the other part?').quote)).toMatch(/^On the U\.N\./);
  });

  it('counts on over the follow-ups of the same question', () => {
    expect(quoteText(answerTo(FOLLOWED, 'and the second question?').quote)).toContain('That’s also correct.');
    expect(quoteText(answerTo(FOLLOWED, 'the third one?').quote)).toContain('I strongly suspect, sanctions activity');
  });

  it('says that there is none where one thing was asked', () => {
    expect(reply(ONE_PART, 'and the second part?')).toEqual({ kind: 'none', of: 'part' });
    expect(reply(placeOf({ kind: 'remarks', remarks: 0, stretch: 0 }), 'and the second part?')).toEqual({
      kind: 'none',
      of: 'part',
    });
  });
});

describe('a reply that asks how it went on', () => {
  it.each(['and then?', 'what came next?', 'was there a follow-up?', 'next', 'what did he say after that?'])(
    '%s',
    (text) => expect(quoteText(answerTo(FOLLOWED, text).quote)).toContain('That’s also correct.'),
  );

  it.each(['what was asked before?', 'the previous question', 'what does this follow up on?'])('%s', (text) =>
    expect(quoteText(answerTo(exchange(4), text).quote)).toBe('Yes, that’s correct.'),
  );

  it('goes from the remarks to the first question', () => {
    const last = placeOf({ kind: 'remarks', remarks: 0, stretch: 1 });
    expect(answerTo(last, 'and then?').asked).not.toBeNull();
    expect(answerTo(placeOf({ kind: 'remarks', remarks: 0, stretch: 0 }), 'and then?').asked).toBeNull();
  });

  it('says where the briefing ends and where it begins', () => {
    expect(reply(exchange(9), 'and then?')).toEqual({ kind: 'none', of: 'next' });
    expect(reply(exchange(0), 'what was asked before?')).toEqual({ kind: 'none', of: 'before' });
  });

  it('gives the rest of a cut answer, then its follow-up, then says that this is all', () => {
    expect(reply(firstParagraphOf(TWO_PARTS), 'more')).toEqual({ kind: 'whole' });
    expect(quoteText(answerTo(FOLLOWED, 'tell me more').quote)).toContain('That’s also correct.');
    expect(reply(TWO_PARTS, 'go on')).toEqual({ kind: 'none', of: 'more' });
  });

  it('passes over what was said off the record, and shows nothing under embargo', () => {
    const briefing = madeUp(
      [
        'Q    Will the talks go on?',
        '',
        'MS. PSAKI:  They will go on this week.',
        '',
        'Q    With whom?',
        '',
        'MS. PSAKI:  With everyone at the table.',
      ].join('\n'),
    );
    const first = placeOf({ kind: 'exchange', exchange: 0, statement: 0 }, briefing);
    expect(quoteText(answerTo(first, 'and then?').quote)).toBe('With everyone at the table.');
    const offRecord = {
      ...briefing,
      rules: {
        ...briefing.rules,
        exceptions: [
          {
            fromTurn: 3,
            toTurn: null,
            speaker: null,
            basis: 'off_record' as const,
            attribution: null,
            release: null,
            evidence: { about: 'basis' as const, sentence: 'That part was off the record.', line: 20 },
          },
        ],
      },
    };
    expect(reply({ ...first, briefing: offRecord }, 'and then?')).toEqual({ kind: 'none', of: 'next' });
    expect(followUp(FOLLOWED, 'and then?', DURING_THE_CALL)).toEqual({ kind: 'none', of: 'next' });
  });
});

describe('a reply that wants no answer', () => {
  it.each([
    'thanks!',
    'Thank you so much',
    'thx 🙏',
    'lol',
    'haha ok',
    'wow, interesting',
    'good bot',
    'that makes sense',
    'Really?',
    'no way!!',
    '👍',
    '...',
    'that’s helpful, thank you',
    'ok cool thanks',
  ])('%s', (text) => {
    expect(isChatter(text) || !/\p{L}/u.test(text)).toBe(true);
    expect(reply(ONE_PART, text)).toEqual({ kind: 'nothing' });
  });
});

describe('any other reply is a question of its own', () => {
  it.each([
    ['what about China?', true],
    ['when was the executive order signed?', true],
    ['who will meet Lavrov', true],
    ['And what did they say about gas prices', true],
    ['where are the troops now?', true],
    ['China?', true],
    ['what else did they say about sanctions?', true],
    ['when did that happen?', true],
    ['what a liar', false],
    ['how convenient', false],
    ['I do not believe a word of this', false],
    ['who cares', false],
    ['that is what I said yesterday in the meeting', false],
    ['he always says the same thing', false],
  ])('%s', (text, isAsked) => expect(reply(ONE_PART, text)).toEqual({ kind: 'question', question: text, isAsked }));

  it('whatever is written, at once, and it never throws', () => {
    const words = fc.constantFrom(
      'thanks',
      'the',
      'second',
      'part',
      'who',
      'and',
      'so',
      'ha',
      '?',
      '!',
      'of',
      'it',
      '2',
      'ok',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 3000 }),
      fc.array(words, { maxLength: 800 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, (each) => {
        const asked = reply(TWO_PARTS, each);
        if (asked.kind === 'question') expect(asked.question).toBe(each.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 300 },
    );
  });
});
