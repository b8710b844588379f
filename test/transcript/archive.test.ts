import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/transcript/check-report.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { toPage } from '../../src/transcript/sources/to-page.ts';
import { readStructure } from '../../src/transcript/structure.ts';
import { sharedFolder } from '../shared.ts';
import { bodyLetters, outlineLetters } from './words.ts';

const shared = sharedFolder();
const archive = shared === null ? [] : readdirSync(`${shared}/archive`).filter((name) => name.endsWith('.md'));
const read = (name: string): string => readFileSync(`${shared}/archive/${name}`, 'utf8');

/** Quotation marks, escapes and white space folded, tags and emphasis gone: what counts as the same words. */
function fold(text: string): string {
  return text
    .replace(/\\([\\[\]*_#`~.\-!()>+])/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\[([^\]]*)\]\((?:https?|mailto):[^)]*\)/g, '$1')
    .replace(/\*+/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

describe.skipIf(shared === null)(
  'the archive of real transcripts (skipped where it is not beside the repository)',
  () => {
    it('is read whole: every line accounted for, every word in its place, every paragraph verbatim', () => {
      expect(archive.length).toBeGreaterThan(800);
      const wrong: string[] = [];
      let withProblems = 0;
      for (const name of archive) {
        const text = read(name);
        const page = readStructure(toPage(text, name));
        const { body, inTurns, header, asides, unexplained } = page.lines;
        if (inTurns + header + asides + unexplained !== body || unexplained > 0) wrong.push(`${name}: lines`);
        if (outlineLetters(text) !== bodyLetters(text)) wrong.push(`${name}: words`);
        const source = fold(text);
        let at = 0;
        for (const paragraph of page.turns.flatMap((turn) => turn.paragraphs)) {
          const words = fold(paragraph.text);
          const found = source.indexOf(words, at);
          if (found < 0) wrong.push(`${name}:${paragraph.firstLine}: not verbatim, or out of order`);
          else at = found + words.length;
        }
        if (page.problems.length > 0) withProblems += 1;
      }
      expect(wrong).toEqual([]);
      // Pages that lost the label of a question, nearly all.
      expect(withProblems).toBeLessThan(0.05 * archive.length);
    }, 120_000);

    it('agrees with labels made by reading on every field of the page’s form', () => {
      const labels = readFileSync(`${shared}/eval/groundrules.jsonl`, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): Record<string, unknown> => JSON.parse(line));
      const fields = ['start', 'end', 'tz', 'location', 'call_date', 'n_questions', 'official_labels'] as const;
      const right = new Map<string, number>(fields.map((field) => [field, 0]));
      for (const label of labels) {
        const report = checkReport(readTranscript(read(String(label.file)), String(label.file)));
        for (const field of fields) {
          const plain = (value: unknown): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
          if (plain(report[field]) === plain(label[field])) right.set(field, (right.get(field) ?? 0) + 1);
        }
      }
      for (const field of fields)
        expect([field, (right.get(field) ?? 0) / labels.length >= 0.97]).toEqual([field, true]);
    });
  },
);
