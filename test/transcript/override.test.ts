import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { page } from './page.ts';

const text = page(
  [
    'MR. HELPER:  Hello.',
    'MS. EXAMPLE:  Thank you.  We begin on Monday.',
    'Q    Is it safe?',
    'MS. EXAMPLE:  It is.',
    'Q    And this part?',
    'MS. EXAMPLE:  That is between us.',
  ].join('\n\n'),
  'Press Call on Bridges',
);
const lineOf = (words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1;
const read = (override: string) => readTranscript(text, 'call.md', override);

describe('an override', () => {
  it('wins over what was read, and says that an editor decided and why', () => {
    const { rules } = read(
      'reason: Agreed by telephone.\nbasis: on_background\nattribution: [Senior Bridge Official]\nembargo: { until: "2022-03-02T06:00:00-05:00" }\n',
    );
    expect(rules).toMatchObject({
      basis: 'on_background',
      attribution: ['senior bridge official'],
      embargo: {
        kind: 'until_time',
        until: '2022-03-02T06:00:00-05:00',
        release: { kind: 'at', instant: '2022-03-02T06:00:00-05:00' },
      },
    });
    expect(rules.evidence.filter((item) => item.decidedBy === 'editor')).toEqual(
      ['basis', 'attribution', 'embargo'].map((about) => ({
        about,
        sentence: 'Agreed by telephone.',
        line: 0,
        decidedBy: 'editor',
      })),
    );
  });

  it('sets roles before questions and answers are told apart, and names', () => {
    const { speakers, remarks } = read(
      'reason: The page does not say who he is.\nspeakers:\n  - { label: MR. HELPER, role: moderator }\n  - { label: MS. EXAMPLE, name: Ann Example, title: Bridge Master, reason: Staff list. }\n',
    );
    expect(speakers.map(({ role }) => role)).toEqual(['moderator', 'official', 'reporter']);
    expect(speakers[1]?.identity).toEqual({
      name: 'Ann Example',
      title: 'Bridge Master',
      decidedBy: 'editor',
      evidence: 'Staff list.',
    });
    expect(remarks).toHaveLength(1);
  });

  it('sets other rules for some lines', () => {
    const briefing = read(
      `reason: She said so afterwards.\nsections:\n  - { from_line: ${lineOf('And this part')}, to_line: ${lineOf('between us')}, speaker: MS. EXAMPLE, basis: off_record }\n`,
    );
    expect(briefing.rules.exceptions).toEqual([
      {
        fromTurn: 4,
        toTurn: null,
        speaker: 1,
        basis: 'off_record',
        attribution: null,
        release: null,
        evidence: { about: 'basis', sentence: 'She said so afterwards.', line: 0, decidedBy: 'editor' },
      },
    ]);
  });

  it('tells of a label that nobody has', () => {
    const { problems } = read('reason: Why not.\nspeakers:\n  - { label: MS. EXAMPEL, role: official }\n');
    expect(problems.map(({ code }) => code)).toContain('override-unknown-speaker');
  });

  it.each([
    ['basis: on_background', 'reason'],
    ['reason: ""', 'reason'],
    ['reason: x\nbasis: on_backgroud', 'basis'],
    ['reason: x\nembargo: { until: tomorrow }', 'embargo'],
    ['reason: x\nembargoed: none', 'embargoed'],
    ['reason: "x', 'YAML'],
    ['', ''],
  ])('that has a mistake (%j) holds the briefing back and says where', (override, word) => {
    const briefing = read(override);
    expect(briefing.rules.embargo.release.kind).toBe('held');
    const [problem] = briefing.problems;
    expect(problem?.code).toBe('override-unreadable');
    expect(problem?.message).toContain(word);
    expect(briefing.turns).toHaveLength(6);
  });
});
