import { describe, expect, it } from 'vitest';
import { exampleQuestions } from '../../src/answer/example-questions.ts';
import { AFTER_THE_CALL, archiveOf, DURING_THE_CALL, madeUp } from '../seed.ts';

const LATER = Date.parse('2022-04-01');

/** What is offered of a briefing at which one question was asked and answered. */
function offered(question: string): string[] {
  const briefing = madeUp(
    `MS. PSAKI: Hello, everyone.\n\nQ ${question}\n\nMS. PSAKI: We are looking at that closely.\n`,
  );
  return exampleQuestions(archiveOf([briefing]), LATER, 3);
}

describe('questions that are shown as examples', () => {
  it('are those that stand by themselves, verbatim', () => {
    expect(exampleQuestions(archiveOf(), AFTER_THE_CALL, 3)).toEqual([
      'Will Secretary Blinken still be meeting with Foreign Minister Lavrov on Thursday as of now?',
    ]);
    expect(offered('Does the President want Finland to join NATO?')).toEqual([
      'Does the President want Finland to join NATO?',
    ]);
  });

  it.each([
    ['begins with a name of address', 'Jen, does the President want Finland to join NATO?'],
    ['ends with one', 'Does the President want Finland to join NATO, Jen?'],
    ['takes up what was said', 'So the President does want Finland to join NATO?'],
    ['asks again', 'Does the President, again, want Finland to join NATO?'],
    ['speaks of the day', 'Did the President speak with Finland yesterday about NATO?'],
    ['asks for the floor', 'Can I ask about Finland and the NATO application?'],
    ['is several', 'Who would join NATO? Is Finland or Sweden the first?'],
    ['points to what stands before', 'Does that mean Finland will join NATO?'],
    ['names nothing but an office', 'Has the President of the United States made a decision?'],
  ])('are none that %s', (_, question) => {
    expect(offered(question)).toEqual([]);
  });

  it('are none of a briefing under embargo', () => {
    expect(exampleQuestions(archiveOf(), DURING_THE_CALL, 3)).toEqual([]);
  });
});
