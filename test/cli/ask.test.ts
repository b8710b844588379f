import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEED_FILE, TRANSCRIPTS } from '../seed.ts';
import { cli } from './command-line.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'on-background-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, text: string): Promise<string> => {
  const at = path.join(folder, name);
  await writeFile(at, text);
  return at;
};
const json = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('ask', () => {
  it.each([
    ['Is the Biden-Putin summit still on?', 'certainly can’t commit to a meeting'],
    ['will US troops rescue americans?', 'no intention of sending American forces'],
    ['Blinken Lavrov Thursday?', 'I would refer you to the State Department'],
  ])('%s', async (question, words) => {
    const { status, out, err } = await cli('ask', question, '--transcripts', TRANSCRIPTS);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.replace(/\s*│?\s+/g, ' ')).toContain(words);
    expect(out).toContain('— a senior administration official, on background');
    expect(out).toContain('Embargo lifted at 5:43 p.m. EST on Feb. 21, 2022.');
  });

  it('says no to what nobody asked, with the nearest questions', async () => {
    const { status, out } = await cli('ask', 'what about gas prices?', '--transcripts', TRANSCRIPTS);
    expect(status).toBe(0);
    expect(out).toContain('No reporter asked that in the briefings I have read.');
    expect(out).toContain('1. “');
  });

  it('explains itself with --explain: the question, the confidence and the places', async () => {
    const { status, out } = await cli(
      'ask',
      'will US troops rescue americans?',
      '--explain',
      '--transcripts',
      TRANSCRIPTS,
    );
    expect(status).toBe(0);
    expect(out.replace(/\s*│?\s+/g, ' ')).toContain('no intention of sending American forces');
    expect(out).toContain('Searched for, with what each counts:');
    expect(out).toMatch(/\d+% sure that the first result answers it/);
    expect(out).toMatch(/█+ +\+\d+\.\d {2}Words in common/);
  });

  it('prints one line of JSON with --json', async () => {
    const { out } = await cli(
      'ask',
      'Is the Biden-Putin summit still on?',
      '--json',
      '--top',
      '2',
      '--transcripts',
      TRANSCRIPTS,
    );
    const [line, ...more] = json(out);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ answered: true });
    expect(line.confidence).toBeGreaterThan(0);
    expect(line.confidence).toBeLessThanOrEqual(1);
    expect(line.results).toHaveLength(2);
    expect(line.results[0]).toMatchObject({
      file: SEED_FILE,
      speaker: 'SENIOR ADMINISTRATION OFFICIAL',
      attribution: 'a senior administration official',
      basis: 'on_background',
    });
    expect(Object.keys(line.results[0])).toEqual([
      'file',
      'asked',
      'answer',
      'passage',
      'speaker',
      'attribution',
      'basis',
      'url',
      'score',
    ]);
  });

  it('answers a batch in order, whatever else a line holds', async () => {
    const rows = await file(
      'rows.jsonl',
      [
        { id: 'one', question: 'Is the Biden-Putin summit still on?', file: SEED_FILE, style: 'terse' },
        { id: 'two', question: '', file: SEED_FILE },
        { id: 'three', question: 'summit?', file: 'no-such-file.md' },
      ]
        .map((row) => JSON.stringify(row))
        .join('\n'),
    );
    const { status, out } = await cli(
      'ask',
      '--batch',
      rows,
      '--scope',
      'briefing',
      '--transcripts',
      TRANSCRIPTS,
      '--top',
      '3',
    );
    expect(status).toBe(0);
    const lines = json(out);
    expect(lines.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    expect(lines[0].results).toHaveLength(3);
    expect(lines[2]).toMatchObject({ answered: false, results: [] });
  });

  it('reports a line of a batch that is no question, and goes on', async () => {
    const rows = await file('broken.jsonl', `not json\n\n{"id":"ok","question":"summit?"}\n`);
    const { status, out, err } = await cli('ask', '--batch', rows, '--transcripts', TRANSCRIPTS);
    expect(status).toBe(1);
    expect(err).toContain('broken.jsonl:1: this is no question');
    expect(json(out).map(({ id }) => id)).toEqual(['ok']);
  });

  it.each([
    [['ask'], 'ask takes a question'],
    [['ask', 'why?', '--scope', 'world'], '--scope is "world"; it must be briefing or archive'],
    [['ask', 'why?', '--top', '0'], '--top is "0"; it must be a whole number from 1 to 100'],
    [['ask', 'why?', '--transcripts', '/no/such/folder'], 'there is no folder "/no/such/folder"'],
    [['ask', '--batch', '/no/such/file'], 'there is no file "/no/such/file"'],
    [['ask', 'why?', '--json', '--explain'], '--json and --explain do not go together'],
    [['ask', 'why?', '--loud'], "unknown option '--loud'"],
    [['check'], 'check takes one or more files or folders'],
    [['tell', 'me'], 'There is no command "tell"'],
  ])('%j is refused with status 2', async (argv, message) => {
    const { status, out, err } = await cli(...argv);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  it.each([[[]], [['help']], [['--help']], [['help', 'ask']], [['ask', '--help']], [['check', '-h']]])(
    '%j teaches',
    async (argv) => {
      const { status, out } = await cli(...argv);
      expect(status).toBe(0);
      expect(out).toContain('npm run -s cli --');
    },
  );
});

describe('check', () => {
  it('accounts for every line of the shipped transcript', async () => {
    const { status, out } = await cli('check', TRANSCRIPTS, '--json');
    expect(status).toBe(0);
    const [report] = json(out);
    expect(report).toMatchObject({
      file: SEED_FILE,
      call_date: '2022-02-21',
      start: '17:24',
      end: '17:43',
      tz: 'EST',
      location: 'Via Teleconference',
      basis: 'on_background',
      attribution: ['senior administration official'],
      embargo: 'until_end_of_call',
      embargo_until: null,
      embargo_lifted_stated: true,
      official_labels: ['SENIOR ADMINISTRATION OFFICIAL'],
      n_questions: 11,
      n_exchanges: 10,
      n_turns: 25,
      corrections: 0,
      body_lines: 276,
      lines_in_turns: 273,
      problems: [],
    });
  });

  it('reads well for people', async () => {
    const { out } = await cli('check', path.join(TRANSCRIPTS, SEED_FILE));
    expect(out).toContain('11 question turns, 10 exchanges');
    expect(out).toContain('Nothing odd.');
    expect(out).toContain('1 transcript read, 0 with something odd.');
  });

  it('says which file it could not read, and has failed', async () => {
    const { status, err } = await cli('check', path.join(folder, 'not-there.md'));
    expect(status).toBe(1);
    expect(err).toContain('not-there.md');
  });
});
