import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/transcript/read-transcript.ts';

const FILE = '2022-02-21-background-press-call-by-senior-administration-officials-on-russia-and-ukraine.md';
const source = readFileSync(new URL(`../../transcripts/${FILE}`, import.meta.url), 'utf8');
const briefing = readTranscript(source, `transcripts/${FILE}`);

const asked = (index: number): string =>
  (briefing.exchanges[index]?.question ?? [])
    .map((ref) => briefing.turns[ref.turn]?.paragraphs[ref.paragraph]?.text)
    .join('\n\n');
const answered = (index: number): string =>
  (briefing.exchanges[index]?.answers ?? [])
    .flatMap((statement) => statement.paragraphs)
    .map((ref) => briefing.turns[ref.turn]?.paragraphs[ref.paragraph]?.text)
    .join('\n\n');

describe('the transcript that ships', () => {
  it('reads its header', () => {
    expect(briefing.id).toBe(FILE.slice(0, -3));
    expect(briefing.file).toBe(FILE);
    expect(briefing.header).toEqual({
      title: 'Background Press Call by Senior Administration Officials on Russia and Ukraine',
      callDate: '2022-02-21',
      printedDate: null,
      frontMatterDate: '2022-02-21',
      publishedAt: '2022-02-21T20:37:16-05:00',
      modifiedAt: '2022-02-21T20:37:17-05:00',
      sourceUrl:
        'https://www.whitehouse.gov/briefing-room/press-briefings/2022/02/21/background-press-call-by-senior-administration-officials-on-russia-and-ukraine/',
      start: '17:24',
      end: '17:43',
      zone: 'EST',
      location: 'Via Teleconference',
    });
  });

  it('knows who speaks', () => {
    expect(briefing.speakers.map(({ label, role }) => [label, role])).toEqual([
      ['MODERATOR', 'moderator'],
      ['SENIOR ADMINISTRATION OFFICIAL', 'official'],
      ['Q', 'reporter'],
    ]);
    expect(briefing.turns.filter((turn) => turn.role === 'reporter')).toHaveLength(11);
    expect(briefing.turns).toHaveLength(25);
  });

  it('accounts for every line', () => {
    expect(briefing.problems).toEqual([]);
    const { body, inTurns, header, asides, unexplained } = briefing.lines;
    expect(unexplained).toBe(0);
    expect(inTurns + header + asides).toBe(body);
    expect([header, asides]).toEqual([3, 0]);
    expect(body).toBe(
      source
        .split('---\n')[2]
        ?.split('\n')
        .filter((line) => line.trim() !== '').length,
    );
  });

  it('groups questions and answers', () => {
    expect(briefing.exchanges).toHaveLength(10);
    expect(briefing.exchanges.map((exchange) => exchange.follows)).toEqual([
      null,
      null,
      null,
      null,
      3,
      4,
      5,
      null,
      null,
      null,
    ]);
    expect(asked(4)).toMatch(/^Okay\. {1}But you’re saying/);
    expect(answered(4)).toMatch(/^That’s also correct\./);
  });

  it('keeps a clarification in the exchange that it serves', () => {
    expect(briefing.exchanges[9]?.turns).toHaveLength(4);
    expect(asked(9)).toContain('Yeah, just the Secretary Blinken —');
    expect(answered(9)).toContain('Remind me of your second question though, Kylie? Sorry.');
    expect(answered(9)).toContain('So I would refer you to the State Department on that question.');
  });

  it('splits a compound question and finds the passage that answers each part', () => {
    const parts = briefing.exchanges[8]?.parts ?? [];
    expect(parts).toHaveLength(2);
    expect(parts[1]?.text).toMatch(
      /^And then two is: There’s now calls .* what would the utility of that meeting actually be\?$/,
    );
    expect(parts.map((part) => part.passage)).toEqual([
      { statement: 0, from: 0, to: 1 },
      { statement: 0, from: 1, to: 3 },
    ]);
  });

  it('cuts the opening remarks to stretches that cover them', () => {
    expect(briefing.remarks).toHaveLength(1);
    const { statement, stretches } = briefing.remarks[0] ?? { statement: { paragraphs: [] }, stretches: [] };
    expect(statement.paragraphs).toHaveLength(16);
    expect(stretches[0]?.from).toBe(0);
    expect(stretches.at(-1)?.to).toBe(16);
  });
});
