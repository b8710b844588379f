import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/search/match.ts';
import { choosePassage, PASSAGE_LIMIT } from '../../src/search/passage.ts';
import { statementRefs } from '../../src/search/statements.ts';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { sentencesOf } from '../../src/transcript/sentences.ts';
import { statementOf } from '../../src/transcript/statement.ts';
import { madeUp, readSeed } from '../seed.ts';

const seed = readSeed();

function onlyStatement(briefing: Briefing): NonNullable<ReturnType<typeof statementOf>> {
  const statement = statementOf(briefing, { kind: 'exchange', exchange: 0, statement: 0 });
  if (statement === null) throw new Error('the made-up briefing has no answer');
  return statement;
}

function words(
  briefing: Briefing,
  paragraphs: readonly { turn: number; paragraph: number }[],
  passage: Passage,
): string {
  return paragraphs
    .map((ref) => briefing.turns[ref.turn]?.paragraphs[ref.paragraph]?.text ?? '')
    .map((text, index) => {
      if (index < passage.firstParagraph || index > passage.lastParagraph) return null;
      const from = index === passage.firstParagraph ? passage.start : 0;
      return text.slice(from, index === passage.lastParagraph ? passage.end : undefined);
    })
    .filter((text) => text !== null)
    .join('\n\n');
}

describe('choosePassage', () => {
  it('takes a short answer whole', () => {
    const briefing = madeUp('MS. PSAKI: Hello.\n\nQ    Is it on?\n\nMS. PSAKI: Yes. It is on.\n\nIt is.\n');
    const statement = onlyStatement(briefing);
    expect(
      words(
        briefing,
        statement.paragraphs,
        choosePassage(briefing, statement, () => 0),
      ),
    ).toBe('Yes. It is on.\n\nIt is.');
  });

  it('takes the part of a long answer that is worth most', () => {
    const filler = 'We have said this before and will say it again in the days to come. '.repeat(20).trim();
    const briefing = madeUp(
      `MS. PSAKI: Hello.\n\nQ    Is it on?\n\nMS. PSAKI: ${filler}\n\n${filler}\n\nThe summit is off. ${filler}\n`,
    );
    const statement = onlyStatement(briefing);
    const passage = choosePassage(briefing, statement, (sentence) => (sentence.includes('summit') ? 1 : 0));
    const chosen = words(briefing, statement.paragraphs, passage);
    expect(chosen).toContain('The summit is off.');
    expect(chosen.length).toBeLessThanOrEqual(PASSAGE_LIMIT);
  });

  it('does not begin at a sentence that leans on the one before it, nor end before one that takes something back', () => {
    const filler = 'We have said this before and will say it again in the days to come. '.repeat(22).trim();
    const middle =
      'The summit was planned for Thursday. That summit is off. But he is not ruling out another in the spring.';
    const briefing = madeUp(`MS. PSAKI: Hello.\n\nQ    Is it on?\n\nMS. PSAKI: ${filler}\n\n${middle} ${filler}\n`);
    const statement = onlyStatement(briefing);
    const worthOf = (sentence: string): number => (sentence.includes('is off') ? 1 : 0);
    const passage = choosePassage(briefing, statement, worthOf, { whole: 40, cut: 30 });
    expect(words(briefing, statement.paragraphs, passage)).toBe(middle);
  });

  it('cuts a sentence that is too long between words', () => {
    const endless = `We ${'go on and on, '.repeat(200)}and stop.`;
    const briefing = madeUp(`MS. PSAKI: Hello.\n\nQ    Is it on?\n\nMS. PSAKI: ${endless}\n`);
    const statement = onlyStatement(briefing);
    const chosen = words(
      briefing,
      statement.paragraphs,
      choosePassage(briefing, statement, () => 1),
    );
    expect(chosen.length).toBeGreaterThan(PASSAGE_LIMIT / 2);
    expect(chosen.length).toBeLessThanOrEqual(PASSAGE_LIMIT);
    expect(endless.startsWith(chosen)).toBe(true);
    expect(chosen).toMatch(/,$/);
  });

  it('begins and ends at sentences, and is never too long, whatever is worth most', () => {
    const statements = statementRefs(seed).map((ref) => statementOf(seed, ref));
    fc.assert(
      fc.property(
        fc.constantFrom(...statements),
        fc.func(fc.double({ min: 0, max: 1, noNaN: true })),
        (statement, worthOf) => {
          if (statement === null) throw new Error('a reference points nowhere');
          const passage = choosePassage(seed, statement, worthOf);
          const first = statement.paragraphs[passage.firstParagraph];
          const last = statement.paragraphs[passage.lastParagraph];
          const textOf = (ref: typeof first): string =>
            ref === undefined ? '' : (seed.turns[ref.turn]?.paragraphs[ref.paragraph]?.text ?? '');
          expect(sentencesOf(textOf(first)).map(({ start }) => start)).toContain(passage.start);
          expect(sentencesOf(textOf(last)).map(({ end }) => end)).toContain(passage.end);
          expect(words(seed, statement.paragraphs, passage).length).toBeLessThanOrEqual(PASSAGE_LIMIT);
        },
      ),
      { numRuns: 300 },
    );
  });
});
