import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { blocksIn, codeInFirstCells, filesBelow, sectionOf, textOf } from './documents.ts';

const DOCUMENT = 'docs/transcript-format.md';
const [whole = ''] = blocksIn(sectionOf(DOCUMENT, 'A whole transcript'));
const [override = ''] = blocksIn(sectionOf(DOCUMENT, 'Overrides'));

/** A page of one speaker with something odd. */
const odd = (body: string, head = 'title: "x"\ndate: \'2022-03-01\'\nsource_url: https://www.example.gov/'): string =>
  `---\n${head}\n---\n\n${body}`;
const SPEECH = 'MS. EXAMPLE:  Good afternoon.\n\nQ    Is it safe?\n\nMS. EXAMPLE:  It is safe.\n';

/** A page for each code of the table, and the override beside it. */
const PAGES: Readonly<Record<string, readonly [page: string, override?: string]>> = {
  'no-front-matter': [SPEECH],
  'front-matter-not-closed': [`---\ntitle: "x"\n\n${SPEECH}`],
  'front-matter-unreadable': [odd(SPEECH, 'title: "x')],
  'unlabelled-paragraph': [
    odd(`This is a long line of prose that stands above all labels, and nobody says who spoke it at all.\n\n${SPEECH}`),
  ],
  'question-inside-answer': [odd(`${SPEECH}Q    And who pays?\n\nMS. EXAMPLE:  The county.\nQ When does it?\n`)],
  'question-without-label': [
    odd(
      `${SPEECH}Q    And the ferries?\n\nMS. EXAMPLE:  They sail.\n\nMS. EXAMPLE:  Thanks, Ann.  Could you tell us when the second of the two ferries is going to sail again, and who pays for it?\n\nMS. EXAMPLE:  In May, and the county pays.\n`,
    ),
  ],
  'ends-before-it-starts': [odd(`Via Teleconference\n\n5:24 P.M. EST\n\n${SPEECH}\n4:43 P.M. EST\n`)],
  'no-turns': [odd('Nobody speaks here.\n')],
  'override-unreadable': [odd(SPEECH), 'basis: on_background\n'],
  'override-unknown-speaker': [odd(SPEECH), 'reason: x\nspeakers:\n  - { label: MR. NOBODY, role: moderator }\n'],
};

describe('docs/transcript-format.md', () => {
  it('shows a transcript that is read as it says, with nothing odd in it', () => {
    const { header, turns, exchanges, problems } = readTranscript(whole, 'example.md');
    expect(problems).toEqual([]);
    expect(header).toMatchObject({
      title: 'Press Briefing by Press Secretary Ann Example',
      frontMatterDate: '2022-03-01',
      sourceUrl: 'https://www.example.gov/briefings/2022/03/01/',
      location: 'James S. Brady Press Briefing Room',
      start: '13:04',
      end: '13:20',
      zone: 'EST',
    });
    expect(turns.map(({ role }) => role)).toEqual(['official', 'reporter', 'official']);
    expect(exchanges).toHaveLength(1);
    expect(exchanges[0]?.parts).toHaveLength(2);
    const [, cost] = turns[0]?.paragraphs ?? [];
    expect(cost?.text).toBe('It cost 40 million [40,000] dollars.');
    expect(cost?.struck).toHaveLength(1);
  });

  it('shows an override that is read, with every field in force', () => {
    const lines = override.replace('from_line: 40, to_line: 52', 'from_line: 21, to_line: 23');
    const body = `MR. HELPER:  Hello.\n\n${whole.slice(whole.indexOf('MS. EXAMPLE'))}`;
    const briefing = readTranscript(`${whole.slice(0, whole.indexOf('MS. EXAMPLE'))}${body}`, 'example.md', lines);
    expect(briefing.problems).toEqual([]);
    expect(briefing.rules).toMatchObject({
      basis: 'on_background',
      attribution: ['senior administration official'],
      embargo: { kind: 'none_explicit', release: { kind: 'free' } },
      exceptions: [{ basis: 'off_record' }],
    });
    expect(briefing.speakers.find(({ label }) => label === 'MR. HELPER')?.role).toBe('moderator');
    expect(briefing.speakers.find(({ label }) => label === 'MS. EXAMPLE')?.identity).toMatchObject({
      name: 'Ann Example',
      title: 'Bridge Master',
    });
  });

  it('has every code that check reports, and no other', () => {
    const told = codeInFirstCells(sectionOf(DOCUMENT, 'What `check` reports'));
    expect([...told].sort()).toEqual(Object.keys(PAGES).sort());
    const sources = filesBelow('src/transcript')
      .filter((file) => file.endsWith('.ts'))
      .map(textOf)
      .join('\n');
    expect(told.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });

  it.each(Object.entries(PAGES))('%s is reported, by its line', (code, [page, beside]) => {
    const { problems } = readTranscript(page, 'odd.md', beside);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    const [{ line, message } = { line: -1, message: '' }] = problems;
    expect(line).toBeGreaterThanOrEqual(0);
    expect(line).toBeLessThanOrEqual(page.split('\n').length);
    expect(message).toMatch(/^[A-Z].{40}/);
  });
});
