import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefingKey, decodeQuoteRef, encodeQuoteRef, type QuoteRef, wordsKey } from '../../src/answer/quote-ref.ts';
import { recallAnswer } from '../../src/answer/to-answer.ts';
import { decodeAction, encodeAction } from '../../src/discord/custom-id.ts';
import { AFTER_THE_CALL, DURING_THE_CALL, readSeed } from '../seed.ts';

const small = fc.nat({ max: 9999 });
const place = fc.nat({ max: 9_999_999 });
const ref: fc.Arbitrary<QuoteRef> = fc.record({
  briefing: fc.string().map(briefingKey),
  statement: fc.oneof(
    fc.record({ kind: fc.constant('exchange' as const), exchange: fc.nat({ max: 999_999 }), statement: small }),
    fc.record({ kind: fc.constant('remarks' as const), remarks: fc.nat({ max: 999_999 }), stretch: small }),
  ),
  passage: fc.record({ firstParagraph: small, start: place, lastParagraph: small, end: place }),
  words: fc.string().map(wordsKey),
});

describe('a reference to a quote', () => {
  it('comes back as it was, and fits into a custom id', () => {
    fc.assert(
      fc.property(ref, fc.nat({ max: 999 }), (each, page) => {
        expect(decodeQuoteRef(encodeQuoteRef(each))).toEqual(each);
        const customId = encodeAction({ kind: 'turn-whole', page, ref: each });
        expect(customId.length).toBeLessThanOrEqual(85);
        expect(decodeAction(customId)).toEqual({ kind: 'turn-whole', page, ref: each });
      }),
    );
  });

  it('is null for anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeQuoteRef(text)).toBeNull();
        expect(decodeAction(text)).toBeNull();
      }),
    );
  });
});

describe('a quote that is asked for again', () => {
  const briefing = readSeed();
  const passage = { firstParagraph: 0, start: 0, lastParagraph: 0, end: 24 };
  const words = wordsKey('Yes, that’s correct.');
  const at = briefing.exchanges.findIndex(({ answers }) => {
    const [first] = answers[0]?.paragraphs ?? [];
    return (
      first !== undefined && briefing.turns[first.turn]?.paragraphs[first.paragraph]?.text === 'Yes, that’s correct.'
    );
  });
  const found = {
    briefing: briefingKey(briefing.id),
    statement: { kind: 'exchange', exchange: at, statement: 0 },
    passage,
    words,
  } as const;
  const find = (key: string) => (key === found.briefing ? briefing : undefined);

  it('is found', () => {
    const answer = recallAnswer(found, find, AFTER_THE_CALL);
    expect(answer?.quote.paragraphs.map(({ text }) => text)).toEqual(['Yes, that’s correct.']);
  });

  it.each([
    ['under embargo', found, DURING_THE_CALL],
    ['of a briefing that was withdrawn', { ...found, briefing: briefingKey('another') }, AFTER_THE_CALL],
    ['whose words have changed', { ...found, words: wordsKey('No.') }, AFTER_THE_CALL],
    ['that is out of range', { ...found, statement: { ...found.statement, exchange: 999 } }, AFTER_THE_CALL],
    [
      'of a paragraph that is not there',
      { ...found, passage: { ...passage, firstParagraph: 9, lastParagraph: 9 } },
      AFTER_THE_CALL,
    ],
  ] as const)('is nothing %s', (_, asked, now) => {
    expect(recallAnswer(asked, find, now)).toBeNull();
  });
});
