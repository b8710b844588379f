import { describe, expect, it } from 'vitest';
import { lookUpQuote } from '../../src/answer/look-up-quote.ts';
import { shownSpeakersOf } from '../../src/answer/speakers.ts';
import { AFTER_THE_CALL, archiveOf, DURING_THE_CALL, madeUp, readSeed } from '../seed.ts';

const PODIUM = madeUp(
  'MS. PSAKI:  Good afternoon, everyone, and welcome.\n\nQ    Will you comment?\n\nMS. PSAKI:  We will not comment on that matter.\n',
);
const BACKGROUND = madeUp(
  [
    'MODERATOR:  This call is on background, attributable to a “senior administration official.”',
    'MR. SULLIVAN:  Thank you. We will not comment on that matter.',
    'Q    Why not?',
    'MR. SULLIVAN:  Because we will not comment.',
  ].join('\n\n'),
  { title: 'Background Press Call on a Summit', date: '2022-03-02', slug: 'call' },
);
const LATER = Date.parse('2023-01-01T00:00:00Z');
const both = archiveOf([PODIUM, BACKGROUND]);

function said(speaker: string): string[] {
  const reply = lookUpQuote(both, { words: 'we will not comment on that matter', speaker }, LATER);
  return reply.kind === 'found' ? reply.quotes.map(({ answer }) => answer.citation.briefing) : [];
}

describe('the speaker of sought words', () => {
  it.each([
    ['Psaki', [PODIUM.id]],
    ['jen psaki', [PODIUM.id]],
    ['Press Secretary', [PODIUM.id]],
    ['MS. PSAKI', [PODIUM.id]],
    ['a senior administration official', [BACKGROUND.id]],
    ['senior official', [BACKGROUND.id]],
  ])('%s', (speaker, briefings) => expect(said(speaker)).toEqual(briefings));

  it.each(['Sullivan', 'Mr. Sullivan', 'National Security Advisor'])(
    'is never found by a name that the rules withhold: %s',
    (speaker) => expect(said(speaker)).toEqual([]),
  );
});

describe('the speakers of a briefing', () => {
  it('are named as the rules have it, with their turns', () => {
    expect(shownSpeakersOf(BACKGROUND, LATER)).toMatchObject([
      { phrase: 'a senior administration official', basis: 'on_background', labels: [], turns: [1, 3] },
    ]);
    expect(shownSpeakersOf(PODIUM, LATER)).toMatchObject([
      { phrase: expect.stringContaining('Jen Psaki'), basis: 'on_record', labels: ['MS. PSAKI'], turns: [0, 2] },
    ]);
  });

  it('are none while the embargo runs', () => {
    const seed = readSeed();
    expect(shownSpeakersOf(seed, DURING_THE_CALL)).toEqual([]);
    expect(shownSpeakersOf(seed, AFTER_THE_CALL).length).toBeGreaterThan(0);
  });
});
