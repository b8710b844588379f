import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { QUESTION_STYLES, readQuestions } from '../../training/questions/read-questions.ts';
import { sharedFolder } from '../shared.ts';

const kept: { id: string; file: string }[] = readFileSync(
  new URL('../../training/questions/questions.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('the questions written by reading', () => {
  it('have ids of their own', () => {
    expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
  });

  it('are left out and counted where their transcripts are missing', () => {
    expect(readQuestions([])).toEqual({ rows: [], changed: kept.length });
  });

  const shared = sharedFolder();
  describe.skipIf(shared === null)('over the archive (skipped where ../shared is missing)', () => {
    const read = (): Briefing[] =>
      [...new Set(kept.map(({ file }) => file))].map((file) =>
        readTranscript(readFileSync(join(shared ?? '', 'archive', file), 'utf8'), file),
      );

    it('point at words that still stand where they were read', () => {
      const { rows, changed } = readQuestions(read());
      expect(changed).toBe(0);
      for (const row of rows) {
        expect(row.question).not.toBe('');
        if (row.answerable) {
          expect(QUESTION_STYLES).toContain(row.style);
          expect(row.places.length, row.id).toBeGreaterThan(0);
          expect(row.places[0], row.id).not.toHaveProperty('hash');
        } else expect(row.why, row.id).not.toBe('');
      }
    });

    it('leave out a question whose answer has changed, and keep the others', () => {
      const briefings = read();
      const first = briefings[0];
      if (first === undefined) throw new Error('no briefing was read');
      const emptied = { ...first, exchanges: [], remarks: [] };
      const { rows, changed } = readQuestions([emptied, ...briefings.slice(1)]);
      expect(changed).toBeGreaterThan(0);
      expect(rows.filter(({ file }) => file === first.file).every(({ answerable }) => !answerable)).toBe(true);
      expect(rows.length).toBe(kept.length - changed);
    });
  });
});
