import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { sharedFolder } from '../shared.ts';
import { readPage, talkOf } from './page.ts';

const say = (...turns: string[]): string => turns.join('\n\n');
const answersTo = (...turns: string[]): (readonly string[])[] =>
  talkOf(readPage(say(...turns))).map(({ answers }) => answers);

describe('words that answer nothing', () => {
  it('are no answer: the floor, thanks, a sentence that was broken into before it began', () => {
    for (const words of [
      'Go ahead.',
      'Go ahead, Peter.',
      'Okay. Steve —',
      'Thank you so much, Admiral.',
      'Hold on.',
      'I mean —',
    ])
      expect([words, answersTo('Q    So how far is he willing to go?', `MS. EXAMPLE:  ${words}`)]).toEqual([
        words,
        [[]],
      ]);
  });

  it('are told from short answers', () => {
    for (const words of [
      'Yes.',
      'No, Raquel.',
      'Okay. Yes.',
      'Syria.',
      'Dr. Fauci.',
      'Syria —',
      'It is. So —',
      'Never.',
      'It is —',
      '2014 —',
    ])
      expect([words, answersTo('Q    Is it where he is willing to go?', `MS. EXAMPLE:  ${words}`)]).toEqual([
        words,
        [[`MS. EXAMPLE: ${words}`]],
      ]);
  });

  it('are no answer where they only hand the question to the colleague who speaks next', () => {
    for (const words of [
      'Dr. Fauci?',
      'Okay. Well, why don’t we turn to Dr. Fauci on both.',
      'Dr. Fauci, anything to add there?',
      'Dr. Fauci? Long-term treatments.',
    ])
      expect(answersTo('Q    Is it safe?', `MR. ZIENTS:  ${words}`, 'DR. FAUCI:  It is safe.')).toEqual([
        ['DR. FAUCI: It is safe.'],
      ]);
    expect(
      answersTo('Q    Is it safe?', 'MR. ZIENTS:  I agree with Dr. Fauci.', 'DR. FAUCI:  It is safe.')[0],
    ).toHaveLength(2);
  });

  it('keep a question open that the official had not begun to answer', () => {
    expect(
      talkOf(
        readPage(
          say(
            'Q    So has the — have they not accepted?',
            'MS. EXAMPLE:  There’s a —',
            'Q    Well, have they accepted?',
            'MS. EXAMPLE:  There’s a discussion about the timing.',
            'Q    And one —',
            'MS. EXAMPLE:  Go ahead.',
            'Q    One quick one here.  Who pays?',
            'MS. EXAMPLE:  The county.',
          ),
        ),
      ),
    ).toEqual([
      {
        asked: 'So has the — have they not accepted?\n\nWell, have they accepted?',
        answers: ['MS. EXAMPLE: There’s a discussion about the timing.'],
      },
      { asked: 'And one —\n\nOne quick one here. Who pays?', answers: ['MS. EXAMPLE: The county.'] },
    ]);
  });

  const shared = sharedFolder();
  const archived = (file: string): ReturnType<typeof talkOf> =>
    talkOf(readTranscript(readFileSync(`${shared}/archive/${file}`, 'utf8'), file));

  describe.skipIf(shared === null)('in the archive (skipped where it is not beside the repository)', () => {
    it('never stand as the answer of whoever chairs a briefing of several officials', () => {
      for (const file of [
        '2021-08-02-press-briefing-by-white-house-covid-19-response-team-and-public-health-officials-47.md',
        '2022-01-12-press-briefing-by-white-house-covid-19-response-team-and-public-health-officials-78.md',
        '2022-02-02-press-briefing-by-white-house-covid-19-response-team-and-public-health-officials-81.md',
      ]) {
        const chaired = archived(file)
          .flatMap(({ answers }) => answers)
          .filter((answer) => answer.startsWith('MR. ZIENTS: '));
        expect(chaired.length).toBeGreaterThan(0);
        expect(chaired.filter((answer) => /^MR\. ZIENTS: (?:Dr\. \w+[.?]|Next question)/.test(answer))).toEqual([]);
      }
    });
  });
});
