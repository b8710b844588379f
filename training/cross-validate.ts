import { confidenceSignals } from '../src/search/confidence.ts';
import type { ConfidenceModel, LinearModel } from '../src/search/models.ts';
import { scoreOf } from '../src/search/rank.ts';
import type { Signals } from '../src/search/signals.ts';
import type { RowContest } from './contests.ts';
import { fitLogistic, fitRanker } from './fit-linear.ts';

/** What is fitted, and how. */
export interface Recipe {
  readonly rankBy: readonly string[];
  readonly rankRidge: number;
  readonly trustBy: readonly string[];
  readonly trustRidge: number;
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
  const ranked = contest.candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(model, candidate.signals) }))
    .sort((a, b) => b.score - a.score || a.unit - b.unit);
  return { contest, ranked };
}

/** Ranks every row by a model fitted on the rows of all other files. */
export function rankOutOfFold(contests: readonly RowContest[], recipe: Recipe): RankedRow[] {
  return filesOf(contests).flatMap((file) => {
    const model = fitRanker(
      contests.filter(({ row }) => row.file !== file),
      {
        names: recipe.rankBy,
        ridge: recipe.rankRidge,
        steps: 200,
      },
    );
    return contests.filter(({ row }) => row.file === file).map((contest) => rankRow(contest, model));
  });
}

/** A row with the probability that its first candidate answers. */
export interface TrustedRow extends RankedRow {
  readonly confidence: number;
}

/** Fits the confidence on rows that were ranked out of fold. */
export function fitTrust(rows: readonly RankedRow[], recipe: Recipe): { model: LinearModel; bias: number } {
  const samples = rows.map(({ contest, ranked }) => ({
    signals: confidenceSignals(ranked),
    right: ranked[0]?.right === true,
    // A wrong first among answerable rows is half a failure: the question has an answer, and it is often second.
    weight: contest.row.answerable && ranked[0]?.right !== true ? 0.5 : 1,
  }));
  return fitLogistic(samples, { names: recipe.trustBy, ridge: recipe.trustRidge });
}

/** The confidence in every row, by a model fitted on the rows of all other files. */
export function trustOutOfFold(rows: readonly RankedRow[], recipe: Recipe): TrustedRow[] {
  return filesOf(rows.map(({ contest }) => contest)).flatMap((file) => {
    const trust = fitTrust(
      rows.filter(({ contest }) => contest.row.file !== file),
      recipe,
    );
    return rows
      .filter(({ contest }) => contest.row.file === file)
      .map((row) => ({ ...row, confidence: confidenceOf(row, trust) }));
  });
}

/** The confidence in one ranked row. */
export function confidenceOf(row: RankedRow, trust: { model: LinearModel; bias: number }): number {
  return 1 / (1 + Math.exp(-(trust.bias + scoreOf(trust.model, confidenceSignals(row.ranked)))));
}

/**
 * Chooses from where on to answer: the lowest confidence at and above which answers are right as often as wished.
 * Rows are weighed as they stand: one that has no answer and is answered is a wrong answer.
 */
export function chooseThreshold(rows: readonly TrustedRow[], precision: number): number {
  const sorted = [...rows].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let threshold = 1;
  sorted.forEach(({ ranked, confidence }, index) => {
    if (ranked[0]?.right) right++;
    if (right / (index + 1) >= precision) threshold = confidence;
  });
  return threshold;
}

/** Fits everything on all rows; the thresholds come from the rows as they were judged out of fold. */
export function fitConfidence(ranked: readonly RankedRow[], recipe: Recipe, precision: number): ConfidenceModel {
  const trusted = trustOutOfFold(ranked, recipe);
  const { model, bias } = fitTrust(ranked, recipe);
  const answerFrom = chooseThreshold(trusted, precision);
  return { ...model, bias, answerFrom, closestFrom: answerFrom / 2 };
}

function filesOf(contests: readonly RowContest[]): string[] {
  return [...new Set(contests.map(({ row }) => row.file))];
}
