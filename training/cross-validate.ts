import { confidenceSignals } from '../src/search/confidence.ts';
import type { ConfidenceModel, LinearModel } from '../src/search/models.ts';
import { scorerOf } from '../src/search/rank.ts';
import type { Signals } from '../src/search/signals.ts';
import type { RowContest } from './contests.ts';
import { fitLogistic, fitRanker } from './fit-linear.ts';

/** What is fitted, and how. */
export interface Recipe {
  readonly rankBy: readonly string[];
  readonly rankRidge: number;
  readonly trustBy: readonly string[];
  readonly trustRidge: number;
  /** How many groups of files are held out in turn. */
  readonly folds: number;
}

/** A row's candidates, best first, as a model ranks them that never saw the row's file. */
export interface RankedRow {
  readonly contest: RowContest;
  readonly ranked: readonly RankedCandidate[];
}

export interface RankedCandidate {
  readonly unit: number;
  readonly signals: Signals;
  readonly right: boolean;
  readonly score: number;
}

/** Ranks a row's candidates by a model. */
export function rankRow(contest: RowContest, model: LinearModel): RankedRow {
  const score = scorerOf(model);
  const ranked = contest.candidates
    .map((candidate) => ({ ...candidate, score: score(candidate.signals) }))
    .sort((a, b) => b.score - a.score || a.unit - b.unit);
  return { contest, ranked };
}

/**
 * Ranks every row by a model that was fitted without the rows of its file.
 * @param beside further contests to fit with, of other files, that are not ranked
 */
export function rankOutOfFold(
  contests: readonly RowContest[],
  recipe: Recipe,
  beside: readonly RowContest[] = [],
): RankedRow[] {
  return foldsOf(contests, recipe.folds).flatMap((held) => {
    const kept = [...contests.filter(({ row }) => !held.has(row.file)), ...beside];
    const model = fitRanker(kept, { names: recipe.rankBy, ridge: recipe.rankRidge });
    return contests.filter(({ row }) => held.has(row.file)).map((contest) => rankRow(contest, model));
  });
}

/** A row with the probability that its first candidate answers. */
export interface TrustedRow extends RankedRow {
  readonly confidence: number;
}

/** Fits the confidence on rows that were ranked out of fold. */
export function fitTrust(rows: readonly RankedRow[], recipe: Recipe): { model: LinearModel; bias: number } {
  const samples = rows.map(({ contest, ranked }) => ({
    signals: confidenceSignals(ranked, contest.elsewhere),
    right: ranked[0]?.right === true,
    weight: weightOf(contest, ranked),
  }));
  return fitLogistic(samples, { names: recipe.trustBy, ridge: recipe.trustRidge });
}

// A wrong first among answerable rows is half a failure: the question has an answer, and it is often the second.
// Questions that were strayed into another year's transcript are many and easy.
function weightOf(contest: RowContest, ranked: readonly RankedCandidate[]): number {
  if (contest.row.id.includes('@')) return 0.3;
  return contest.row.answerable && ranked[0]?.right !== true ? 0.5 : 1;
}

/** The confidence in every row, by a model that was fitted without the rows of its file. */
export function trustOutOfFold(rows: readonly RankedRow[], recipe: Recipe): TrustedRow[] {
  return foldsOf(
    rows.map(({ contest }) => contest),
    recipe.folds,
  ).flatMap((held) => {
    const trust = fitTrust(
      rows.filter(({ contest }) => !held.has(contest.row.file)),
      recipe,
    );
    return rows
      .filter(({ contest }) => held.has(contest.row.file))
      .map((row) => ({ ...row, confidence: confidenceOf(row, trust) }));
  });
}

/** The confidence in one ranked row. */
export function confidenceOf(row: RankedRow, trust: { model: LinearModel; bias: number }): number {
  if (row.ranked.length === 0) return 0;
  return (
    1 / (1 + Math.exp(-(trust.bias + scorerOf(trust.model)(confidenceSignals(row.ranked, row.contest.elsewhere)))))
  );
}

/** Fits everything on all rows; the thresholds come from the rows as they were judged out of fold. */
export function fitConfidence(ranked: readonly RankedRow[], recipe: Recipe, answerFrom: number): ConfidenceModel {
  const { model, bias } = fitTrust(ranked, recipe);
  return { ...model, bias, answerFrom, closestFrom: answerFrom / 2 };
}

function foldsOf(contests: readonly RowContest[], count: number): Set<string>[] {
  const files = [...new Set(contests.map(({ row }) => row.file))].sort();
  return Array.from({ length: Math.min(count, files.length) }, (_, fold) => {
    return new Set(files.filter((_, index) => index % count === fold));
  });
}
