import { readFileSync } from 'node:fs';
import { type Archive, unitAt } from '../src/search/build-archive.ts';
import { requireParagraph, requireStatement } from '../src/search/statements.ts';
import type { Briefing } from '../src/transcript/briefing.ts';
import { statementText } from '../src/transcript/statement.ts';
import { readQuestions } from './questions/read-questions.ts';
import { shuffled } from './random.ts';

/** One row of an evaluation set. */
export interface EvalRow {
  readonly id: string;
  readonly file: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly style: string;
  /** For questions that have no answer: on the transcript's own subjects, or another year's. */
  readonly kind: 'near' | 'far';
  /** Names enough to be found among all transcripts. */
  readonly specific: boolean;
  /** Places that answer: words that the right statement holds. */
  readonly places: readonly Place[];
  /** Places in other transcripts, which count where all are searched. */
  readonly also: readonly Place[];
}

export interface Place {
  readonly file: string;
  readonly snippets: readonly string[];
}

interface PrintedRow {
  readonly id: string;
  readonly file: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly style?: string;
  readonly kind?: 'near' | 'far';
  readonly specific?: boolean;
  readonly answer_snippets?: readonly string[];
  readonly also?: readonly Place[];
}

/** Reads evaluation sets, one question a line. */
export function readEvalRows(paths: readonly string[]): EvalRow[] {
  return paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): EvalRow => {
        const row: PrintedRow = JSON.parse(line);
        return {
          id: row.id,
          file: row.file,
          question: row.question,
          answerable: row.answerable,
          style: row.style ?? '',
          kind: row.kind ?? 'near',
          specific: row.specific ?? false,
          places: [{ file: row.file, snippets: (row.answer_snippets ?? []).map(fold) }],
          also: (row.also ?? []).map(({ file, snippets }) => ({ file, snippets: snippets.map(fold) })),
        };
      }),
  );
}

/** The questions that come with the project, over the briefings that are given, as rows. */
export function writtenRows(briefings: readonly Briefing[]): EvalRow[] {
  const byFile = new Map(briefings.map((briefing) => [briefing.file, briefing]));
  return readQuestions(briefings).rows.flatMap((row): EvalRow[] => {
    const briefing = byFile.get(row.file);
    if (briefing === undefined) return [];
    const { id, file, question, answerable } = row;
    const shared = { id, file, question, answerable, also: [] } as const;
    if (!row.answerable) return [{ ...shared, style: '', kind: row.kind, specific: false, places: [] }];
    const snippets = row.places.map((place) => fold(statementText(briefing, requireStatement(briefing, place))));
    return [{ ...shared, style: row.style, kind: 'near', specific: row.specific, places: [{ file, snippets }] }];
  });
}

/** Straight quotation marks, no marks of emphasis, single spaces: what counts as the same words. */
export function fold(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/~~|\*+/g, '')
    .replace(/\\([\\[\]*_#])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A function that says whether words from a file answer a row. */
export function judgeOf(row: EvalRow, everywhere: boolean): (file: string, words: string) => boolean {
  const places = everywhere ? [...row.places, ...row.also] : row.places;
  return (file, words) => {
    const near = places.filter((place) => place.file === file);
    if (near.length === 0) return false;
    const folded = fold(words);
    return near.some((place) => place.snippets.some((snippet) => folded.includes(snippet)));
  };
}

/** The words of a unit's answer, whole. */
export function answerWords(archive: Archive, number: number): { readonly file: string; readonly words: string } {
  const { segment, unit } = unitAt(archive, number);
  const statement = requireStatement(segment.briefing, unit.ref);
  const words = statement.paragraphs.map((ref) => requireParagraph(segment.briefing, ref).text).join('\n\n');
  return { file: segment.briefing.file, words };
}

/**
 * Questions that a transcript surely does not answer, for learning when to say no: each question that names enough to be
 * found among all transcripts, asked of transcripts from at least a year before or after.
 * @param count how many transcripts each is asked of
 */
export function strayRows(rows: readonly EvalRow[], count: number, random: () => number): EvalRow[] {
  const files = [...new Set(rows.map(({ file }) => file))].sort();
  return rows
    .filter(({ answerable, specific }) => answerable && specific)
    .flatMap((row) => {
      const far = files.filter((file) => Math.abs(monthOf(file) - monthOf(row.file)) >= 12);
      return shuffled(far, random)
        .slice(0, count)
        .map(
          (file): EvalRow => ({
            ...row,
            id: `${row.id}@${file}`,
            file,
            answerable: false,
            kind: 'far',
            places: [],
            also: [],
          }),
        );
    });
}

function monthOf(file: string): number {
  return Number(file.slice(0, 4)) * 12 + Number(file.slice(5, 7));
}
