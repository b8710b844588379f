import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEvalRows } from '../../training/eval-rows.ts';

/** What people ask and look up. */
export interface Material {
  readonly questions: readonly string[];
  /** Words of officials, half of them in quotation marks. */
  readonly phrases: readonly string[];
  /** Names of briefings, as autocomplete gives them. */
  readonly briefings: readonly string[];
}

const PHRASE_WORDS = 9;

/**
 * @param sets files of labelled questions, as `docs/quality.md` describes them
 * @param transcripts the folder of transcripts
 */
export function readMaterial(sets: readonly string[], transcripts: string): Material {
  const rows = readEvalRows(sets);
  const phrases = rows
    .flatMap(({ places }) => places.flatMap(({ snippets }) => snippets))
    .map((snippet) => snippet.split(/\s+/).slice(0, PHRASE_WORDS).join(' '))
    .filter((phrase) => phrase.length > 20);
  return {
    questions: rows.map(({ question }) => question),
    phrases: phrases.map((phrase, number) => (number % 2 === 0 ? `“${phrase.replace(/["“”]/g, '')}”` : phrase)),
    briefings: readdirSync(transcripts)
      .filter((name) => name.endsWith('.md'))
      .map((name) => name.slice(0, -3))
      .filter((name) => name.length <= 100),
  };
}

/** What reporters asked in the transcripts of a folder, each question once: so many that hardly any is asked twice. */
export function reportersQuestions(transcripts: string): readonly string[] {
  const asked = readdirSync(transcripts)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => readFileSync(join(transcripts, name), 'utf8').split('\n'))
    .filter((line) => /^\W*Q\s/.test(line))
    .flatMap((line) => line.match(/[^.?!]{30,200}\?/g)?.slice(-1) ?? [])
    .map((question) => question.replace(/^\W*Q\s+/, '').trim());
  return [...new Set(asked)];
}

/** The sets of questions in a folder. */
export function setsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && name !== 'groundrules.jsonl')
    .map((name) => join(folder, name));
}
