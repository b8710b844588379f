import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { askedText, statementText } from '../../src/transcript/statement.ts';

function read(name: string): { source: string; briefing: Briefing } {
  const source = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
  return { source, briefing: readTranscript(source, name) };
}

function talk(briefing: Briefing): unknown {
  return briefing.exchanges.map((exchange) => [
    askedText(briefing, exchange),
    exchange.answers.map((answer) => `${briefing.speakers[answer.speaker]?.label}: ${statementText(briefing, answer)}`),
  ]);
}

describe('a web page', () => {
  const { source, briefing } = read('made-up-harbour-briefing.html');

  it('gives its head', () => {
    expect(briefing.header).toMatchObject({
      title: 'Department Press Briefing – May 3, 2023',
      callDate: '2023-05-03',
      publishedAt: '2023-05-03T17:20:00-04:00',
      sourceUrl: 'https://www.harbours.example/briefings/2023-05-03/',
      start: '14:04',
      zone: 'EDT',
      location: 'Washington, D.C.',
    });
  });

  it('gives its speech and nothing of its furniture', () => {
    expect(briefing.speakers.map(({ label, role }) => [label, role])).toEqual([
      ['MS. ALDERTON', 'official'],
      ['QUESTION', 'reporter'],
    ]);
    expect(talk(briefing)).toEqual([
      [
        'Thank you. Is the lock safe? And who pays for the repairs at Pier 9 & Pier 10?',
        ['MS. ALDERTON: It is safe. It was tested 40 [14] times.\n\nOn the second, the port authority pays.'],
      ],
      ['All of it?', ['MS. ALDERTON: All of it.']],
    ]);
    const words = briefing.turns.flatMap((turn) => turn.paragraphs.map((paragraph) => paragraph.text)).join(' ');
    expect(words).not.toMatch(/not speech|Not a speaker|Share this page/);
  });

  it('keeps corrections, directions and the lines of the file', () => {
    const paragraphs = briefing.turns.flatMap((turn) => turn.paragraphs);
    const corrected = paragraphs.find((paragraph) => paragraph.struck.length > 0);
    expect(corrected?.struck.map(({ start, end }) => corrected.text.slice(start, end))).toEqual(['40']);
    expect(paragraphs.some(({ kind, text }) => kind === 'direction' && text === '(Laughter.)')).toBe(true);
    const line = source.split('\n').findIndex((text) => text.includes('All of it?')) + 1;
    expect(paragraphs.find(({ text }) => text === 'All of it?')?.firstLine).toBe(line);
    expect(briefing.problems).toEqual([]);
  });

  it('may be made of bare divisions', () => {
    const call = read('made-up-bridge-call.html').briefing;
    expect(call.header).toMatchObject({
      title: 'Background Call on the River Bridge',
      callDate: '2023-06-01',
      location: 'Via Teleconference',
    });
    expect(talk(call)).toEqual([['When in the fall?', ['SENIOR RIVER OFFICIAL: In October <weather permitting>.']]]);
    expect(call.lines.unexplained).toBe(0);
  });
});

describe('plain text', () => {
  it('may have turns without blank lines between', () => {
    const { briefing } = read('made-up-lighthouse-briefing.txt');
    expect(briefing.header).toMatchObject({
      title: 'Press Briefing by the Keeper of Lighthouses',
      sourceUrl: 'https://www.lights.example/briefings/2022-09-14',
      callDate: '2022-09-14',
      start: '10:02',
      end: '10:15',
      zone: 'EDT',
    });
    expect(talk(briefing)).toEqual([
      [
        'Thank you, Arthur. How bright is it, and can ships see it from the strait?',
        ['MR. FENWICK: It can be seen for 22 miles. We measured *two* nights in a row [from the strait].'],
      ],
      ['And the foghorn?', ['MR. FENWICK: The foghorn comes next year.']],
    ]);
    expect(briefing.problems).toEqual([]);
  });

  it('may label questions Q., and an interjection stays inside the answer', () => {
    const { source, briefing } = read('made-up-ferry-roundtable.txt');
    expect(briefing.exchanges).toHaveLength(2);
    const [fares, boat] = briefing.exchanges;
    expect(fares?.parts.map((part) => part.passage)).toEqual([
      { statement: 0, from: 0, to: 1 },
      { statement: 0, from: 1, to: 2 },
    ]);
    expect(fares?.answers).toHaveLength(2);
    expect(
      boat === undefined
        ? ''
        : statementText(briefing, { ...boat.answers[0], speaker: 0, paragraphs: boat.answers[0]?.paragraphs ?? [] }),
    ).toBe('The night boat runs on —\n\n— on Fridays only.');
    const line = source.split('\n').findIndex((text) => text.includes('Through the winter')) + 1;
    expect(
      briefing.turns.flatMap((turn) => turn.paragraphs).find(({ text }) => text === 'Through the winter?')?.firstLine,
    ).toBe(line);
  });
});
