import { expect, it } from 'vitest';
import { rulesAt } from '../../../src/transcript/rules/rules-at.ts';
import { readSeed } from '../../seed.ts';

const OPENING =
  'Tonight’s call is going to be on background, attributed to a “senior administration official,” and contents will be embargoed until the conclusion of the call.';

it('reads the rules of the transcript that ships, with the sentences that state them', () => {
  const { rules } = readSeed();
  expect(rules).toMatchObject({
    basis: 'on_background',
    attribution: ['senior administration official'],
    embargo: {
      kind: 'until_end_of_call',
      until: null,
      liftedStated: true,
      release: { kind: 'at', instant: '2022-02-21T17:43-05:00' },
    },
    exceptions: [],
  });
  expect(rules.evidence.map(({ about, sentence }) => [about, sentence])).toEqual([
    ['basis', OPENING],
    ['attribution', OPENING],
    ['embargo', OPENING],
    ['basis', 'And friendly reminder that we are on background, attributed to the “senior administration official.”'],
    [
      'attribution',
      'And friendly reminder that we are on background, attributed to the “senior administration official.”',
    ],
    ['lift', 'With that, the embargo is lifted.'],
  ]);
});

it('holds the same rules for every turn of it', () => {
  const briefing = readSeed();
  for (const { index } of briefing.turns) {
    expect(rulesAt(briefing, index)).toEqual({
      basis: 'on_background',
      attribution: ['senior administration official'],
      release: { kind: 'at', instant: '2022-02-21T17:43-05:00' },
      quotable: true,
      evidence: briefing.rules.evidence,
    });
  }
});
