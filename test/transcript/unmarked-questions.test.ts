import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/transcript/check-report.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { sharedFolder } from '../shared.ts';
import { readPage, talkOf } from './page.ts';

const LONG = 'Does the Department expect the long bridge to open before the ferries stop in June?';

describe('a question that lost its label', () => {
  it('is a reporter’s where the same person is labelled again after it', () => {
    const briefing = readPage(
      [
        'Q    Is it safe?',
        'MS. EXAMPLE:  It is.  Go ahead.',
        `MS. EXAMPLE:  ${LONG}`,
        'MS. EXAMPLE:  I expect so.',
      ].join('\n\n'),
    );
    expect(talkOf(briefing)).toEqual([
      { asked: 'Is it safe?', answers: ['MS. EXAMPLE: It is. Go ahead.'] },
      { asked: LONG, answers: ['MS. EXAMPLE: I expect so.'] },
    ]);
    expect(briefing.problems.map(({ code }) => code)).toEqual(['question-without-label']);
    expect(checkReport(briefing).n_questions).toBe(1);
  });

  it('is cut off the end of the answer that it is glued to', () => {
    const briefing = readPage(
      ['Q    Is it safe?', `MS. EXAMPLE:  It is.\n\n${LONG}`, 'MS. EXAMPLE:  I expect so.'].join('\n\n'),
    );
    expect(talkOf(briefing).map(({ answers }) => answers)).toEqual([
      ['MS. EXAMPLE: It is.'],
      ['MS. EXAMPLE: I expect so.'],
    ]);
  });

  it('is seen where somebody thanks the person under whose own label it stands', () => {
    const briefing = readPage(
      [
        'Q    Is it safe?',
        'MS. EXAMPLE:  It is.\n\nThanks, Ann.  Two questions on the ferries.',
        'MS. EXAMPLE:  Yeah.',
        'Q    Who pays, and when?',
        'MS. EXAMPLE:  The county, in May.',
      ].join('\n\n'),
    );
    expect(talkOf(briefing)[0]?.answers).toEqual(['MS. EXAMPLE: It is.']);
  });

  it('is not seen in an official’s own question, nor among officials who share a label', () => {
    const own = readPage(
      ['MS. EXAMPLE:  We opened it.', `MS. EXAMPLE:  ${LONG}`, 'Q    You tell us.', 'MS. EXAMPLE:  In May.'].join(
        '\n\n',
      ),
    );
    expect(own.problems).toEqual([]);
    const shared = readPage(
      ['A', 'B', 'C'].map((who) => `SENIOR ADMINISTRATION OFFICIAL:  I am ${who}.  ${LONG}`).join('\n\n'),
    );
    expect(shared.problems).toEqual([]);
    expect(shared.turns.every(({ role }) => role === 'official')).toBe(true);
  });

  it('is a reporter’s where both labels stand before it', () => {
    const briefing = readPage(
      ['Q    Is it safe?', 'MS. EXAMPLE:  It is.', 'MS. EXAMPLE:  Q But I also wanted to ask you about ferries —'].join(
        '\n\n',
      ),
    );
    expect(briefing.turns.map(({ role }) => role)).toEqual(['reporter', 'official', 'reporter']);
    expect(briefing.turns.at(-1)?.paragraphs[0]?.text).toBe('But I also wanted to ask you about ferries —');
  });

  const shared = sharedFolder();
  it.skipIf(shared === null)('is found in the archive where it was read (skipped where ../shared is missing)', () => {
    const names = readdirSync(`${shared}/archive`);
    const asked = (start: string): string[] => {
      const name = names.find((file) => file.startsWith(start)) ?? '';
      const briefing = readTranscript(readFileSync(`${shared}/archive/${name}`, 'utf8'), name);
      return briefing.problems.filter(({ code }) => code === 'question-without-label').map(({ line }) => `${line}`);
    };
    expect(asked('2021-01-29-press-briefing')).toEqual(['646']);
    expect(asked('2022-05-10-press-briefing')).toEqual(['122', '165']);
    expect(asked('2022-09-30-press-briefing')).toEqual(['1022']);
    expect(asked('2024-02-12-press-briefing')).toEqual(['567']);
  });
});
