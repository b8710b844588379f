import { describe, expect, it } from 'vitest';
import { attributionOf } from '../../src/answer/attribution.ts';
import { exchangeAnswer } from '../../src/answer/briefing-card.ts';
import { newsroomLine } from '../../src/answer/newsroom-line.ts';
import { statedRules } from '../../src/answer/stated-rules.ts';
import { renderRules } from '../../src/discord/render/rules-message.ts';
import { quoteCard } from '../../src/pictures/quote-card.ts';
import { english } from '../../src/wording/english.ts';
import { AFTER_THE_CALL, madeUp } from '../seed.ts';

const NOW = AFTER_THE_CALL + 365 * 24 * 60 * 60_000;
const call = (body: string) =>
  madeUp(`1:05 P.M. EST\n\n${body}\n\n1:40 P.M. EST\n`, { title: 'Background Press Call on Ferries' });
const RULES =
  'MODERATOR:  Good afternoon.  This call is on background, attributable to “senior administration officials.”\n\nSENIOR ADMINISTRATION OFFICIAL:  Thank you.  The ferry sails at noon, as it did last year and the year before.\n\n';

function first(body: string) {
  const briefing = call(body);
  const exchange = briefing.exchanges.at(-1);
  const shown = exchange === undefined ? null : exchangeAnswer(briefing, exchange, NOW);
  if (shown === null) throw new Error('nothing is shown');
  return shown;
}

describe('what a moderator answers on background', () => {
  it('is the moderator’s, not an official’s by whose phrase the rules attribute', () => {
    const { answer } = first(
      `${RULES}Q    Will there be a call about the harbor, too?\n\nMODERATOR:  We will get back to you on that one, and we are more than happy to help with any previews.\n\nQ    Thank you.`,
    );
    expect(answer.attribution).toMatchObject({ phrase: 'the moderator', basis: 'on_background', label: 'MODERATOR' });
  });

  it('is counted as the moderator’s where speaking times are drawn, and an aide’s as another speaker’s', () => {
    const briefing = call(`${RULES}AIDE:  Two more questions, please, and then we have to go.`);
    const phrases = briefing.turns.map(({ index }) => attributionOf(briefing, index).phrase);
    expect(phrases).toEqual(['the moderator', 'a senior administration official', 'another speaker']);
  });
});

describe('words that others interrupted, where they stand on one line', () => {
  it('show in a list of questions that somebody spoke in between', () => {
    const { asked } = first(
      `${RULES}Q    Can I ask two quick ones on —\n\nSENIOR ADMINISTRATION OFFICIAL:  Sure.\n\nQ    — the ferry’s health?  Did you look at it this morning?\n\nSENIOR ADMINISTRATION OFFICIAL:  We looked at it this morning, and it is as well as it ever was, as I said before.`,
    );
    expect(asked).toBe('Can I ask two quick ones on — […] — the ferry’s health? Did you look at it this morning?');
  });

  it('show it to those who don’t see the card, and what is struck through', () => {
    const { answer } = first(
      `${RULES}Q    When does the ferry sail?\n\nSENIOR ADMINISTRATION OFFICIAL:  It sails at noon for <s>40 million</s> [40,000] people, as it did last year and the year before, and —\n\nMODERATOR:  Can everybody hear us on the line?\n\nSENIOR ADMINISTRATION OFFICIAL:  — and it sails on Sundays, too, so that nobody is left behind on the island.`,
    );
    expect(quoteCard(answer, 'light', english)?.alt).toContain(
      'It sails at noon for ~~40 million~~ [40,000] people, as it did last year and the year before, and —\n\n[…] — and it sails on Sundays, too',
    );
  });

  it('show it in a line that is copied into a story', () => {
    const { answer } = first(
      `${RULES}Q    When does the ferry sail?\n\nSENIOR ADMINISTRATION OFFICIAL:  It sails at noon, as it did last year and the year before, and —\n\nMODERATOR:  Can everybody hear us on the line?\n\nSENIOR ADMINISTRATION OFFICIAL:  — and it sails on Sundays, too.`,
    );
    expect(newsroomLine(answer, call(''))).toMatch(
      /^“It sails at noon, .*, and —\n\n“\[…\] — and it sails on Sundays, too,” a senior administration official/,
    );
  });
});

describe('a rule that the transcript corrects', () => {
  it('is shown with what is struck through, since only the correction binds', () => {
    const corrected = call(
      'MODERATOR:  Good afternoon.  This call is on background, attributable to a “senior administration official.”  The contents are embargoed <s>upon</s> [until] the conclusion of the call.\n\nSENIOR ADMINISTRATION OFFICIAL:  Thank you.  The ferry sails at noon, as it did last year and the year before.',
    );
    const rules = statedRules(corrected, NOW);
    const sentence = rules?.sentences.find(({ text }) => text.includes('embargoed'));
    expect(sentence?.struck.map(({ start, end }) => sentence.text.slice(start, end).trim())).toEqual(['upon']);
    expect(rules && JSON.stringify(renderRules(rules, 'Ferries', '', english))).toContain(
      'embargoed ~~upon~~ \\\\[until',
    );
  });
});
