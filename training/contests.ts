import { askQuestion } from '../src/search/asked-question.ts';
import type { Archive } from '../src/search/build-archive.ts';
import type { Query } from '../src/search/match.ts';
import { rankCandidates } from '../src/search/match-question.ts';
import type { Signals } from '../src/search/signals.ts';
import { answerWords, type EvalRow, judgeOf } from './eval-rows.ts';
import type { Contest } from './fit-linear.ts';

/** One row of an evaluation set with everything that may answer it. */
export interface RowContest extends Contest {
  readonly row: EvalRow;
  /** What the other briefings reach, where one of many is asked. */
  readonly elsewhere: Signals | null;
  readonly candidates: readonly {
    readonly unit: number;
    readonly signals: Readonly<Record<string, number>>;
    readonly right: boolean;
  }[];
}

export type Scope = 'briefing' | 'archive';

/** The query that a row asks in a scope. The briefing's id is its file name without extension. */
export function queryOf(row: EvalRow, scope: Scope): Query {
  const query = { question: row.question, mayShow: () => true };
  return scope === 'archive' ? query : { ...query, briefing: row.file.replace(/\.[^.]+$/, '') };
}

/** The rows that a scope is scored by: over all transcripts only those that name enough. */
export function rowsFor(rows: readonly EvalRow[], scope: Scope): EvalRow[] {
  return rows.filter((row) => scope === 'briefing' || (row.answerable && row.specific));
}

/** Computes the candidates and their signals for every row of a scope. */
export function contestsOf(archive: Archive, rows: readonly EvalRow[], scope: Scope): RowContest[] {
  return rowsFor(rows, scope).map((row) => {
    const query = queryOf(row, scope);
    const isRight = judgeOf(row, scope === 'archive');
    const found = rankCandidates(archive, query, askQuestion(archive, row.question));
    const candidates = found.candidates.map(({ unit, signals }) => {
      const { file, words } = answerWords(archive, unit);
      return { unit, signals, right: row.answerable && isRight(file, words) };
    });
    return { row, candidates, elsewhere: found.elsewhere };
  });
}
