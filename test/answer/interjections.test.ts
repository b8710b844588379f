import { describe, expect, it } from 'vitest';
import { quotePassage, wholePassage } from '../../src/answer/quote.ts';
import { english } from '../../src/wording/english.ts';
import { madeUp } from '../seed.ts';

const between = (basis: string, moderator: string): string[] => {
  const briefing = madeUp(
    `MODERATOR:  ${basis}\n\nQ  When does the ferry sail?\n\nSENIOR ADMINISTRATION OFFICIAL:  It sails at noon, as it did last year and the year before, and —\n\n${moderator}:  Can everybody hear us on the line?\n\nSENIOR ADMINISTRATION OFFICIAL:  — and it sails on Sundays, too, so that nobody is left behind on the island.\n`,
    { title: 'Background Call on the Ferry' },
  );
  const statement = briefing.exchanges[0]?.answers[0];
  if (statement === undefined) throw new Error('nobody answered');
  const { paragraphs } = quotePassage(briefing, statement, wholePassage(briefing, statement));
  return paragraphs.flatMap(({ interjections }) =>
    interjections.map((each) => `${english.speakerOf(each)} ${each.text}`),
  );
};

describe('words that somebody else says in the middle of a quote', () => {
  it('are a moderator’s own, not the official’s by whose phrase the rules attribute', () => {
    const rule = 'This call is on background, attributed to a “senior administration official.”';
    expect(between(rule, 'MODERATOR')).toEqual(['Moderator: Can everybody hear us on the line?']);
  });
});
