import type { LinearModel } from '../src/search/models.ts';
import type { Signals } from '../src/search/signals.ts';

/** The candidates of one question: what is known of each, and which are right. */
export interface Contest {
  /** How much it counts; 1 where left out. */
  readonly weight?: number;
  readonly candidates: readonly { readonly signals: Signals; readonly right: boolean }[];
}

export interface FitOptions {
  /** The signals to use. */
  readonly names: readonly string[];
  /** Weight of the sum of squared weights, per question. */
  readonly ridge: number;
  readonly steps?: number;
}

interface Scaled {
  /** Candidate by candidate, standardised. */
  readonly values: Float64Array;
  readonly right: readonly boolean[];
  readonly weight: number;
}

/**
 * Fits a ranker by the listwise softmax loss: the probability of the right candidates among all, as large as can be
 * (Cao et al. 2007, "Learning to Rank: From Pairwise Approach to Listwise Approach"), with ridge regularisation, by
 * Adam (Kingma and Ba 2015) over all questions at once. Deterministic.
 */
export function fitRanker(contests: readonly Contest[], options: FitOptions): LinearModel {
  const { names, ridge } = options;
  const useful = contests.filter(({ candidates }) => candidates.some(({ right }) => right));
  const scales = scalesOf(
    useful.flatMap(({ candidates }) => candidates.map(({ signals }) => signals)),
    names,
  );
  const scaled = useful.map((contest): Scaled => {
    const values = new Float64Array(contest.candidates.length * names.length);
    contest.candidates.forEach(({ signals }, row) => {
      names.forEach((name, column) => {
        const { mean, deviation } = scales[column] ?? { mean: 0, deviation: 1 };
        values[row * names.length + column] = ((signals[name] ?? 0) - mean) / deviation;
      });
    });
    return { values, right: contest.candidates.map(({ right }) => right), weight: contest.weight ?? 1 };
  });
  const total = scaled.reduce((sum, { weight }) => sum + weight, 0);
  const weights = descend(names.length, options.steps ?? 400, (current) => {
    const gradient = new Float64Array(names.length);
    for (const contest of scaled) addRankGradient(gradient, contest, current);
    return gradient.map((value, column) => value / total + ridge * (current[column] ?? 0));
  });
  return modelOf(names, scales, weights);
}

/** Fits a logistic model. Returns it with its bias. */
export function fitLogistic(
  rows: readonly { readonly signals: Signals; readonly right: boolean; readonly weight?: number }[],
  options: FitOptions,
): { model: LinearModel; bias: number } {
  const { names, ridge } = options;
  const scales = scalesOf(
    rows.map(({ signals }) => signals),
    names,
  );
  const total = rows.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
  const width = names.length + 1;
  const values = rows.map(({ signals }) => [
    ...names.map(
      (name, column) => ((signals[name] ?? 0) - (scales[column]?.mean ?? 0)) / (scales[column]?.deviation ?? 1),
    ),
    1,
  ]);
  const weights = descend(width, options.steps ?? 600, (current) => {
    const gradient = new Float64Array(width);
    rows.forEach(({ right, weight }, row) => {
      const x = values[row] ?? [];
      const z = x.reduce((sum, value, column) => sum + value * (current[column] ?? 0), 0);
      const error = (1 / (1 + Math.exp(-z)) - (right ? 1 : 0)) * (weight ?? 1);
      x.forEach((value, column) => {
        gradient[column] = (gradient[column] ?? 0) + (error * value) / total;
      });
    });
    return gradient.map((value, column) => value + (column < names.length ? ridge * (current[column] ?? 0) : 0));
  });
  return { model: modelOf(names, scales, weights), bias: weights[names.length] ?? 0 };
}

function addRankGradient(gradient: Float64Array, contest: Scaled, weights: Float64Array): void {
  const { values, right } = contest;
  const width = weights.length;
  const count = right.length;
  const powers = new Float64Array(count);
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 0, at = 0; row < count; row++) {
    let score = 0;
    for (let column = 0; column < width; column++) score += (weights[column] as number) * (values[at++] as number);
    powers[row] = score;
    if (score > highest) highest = score;
  }
  let sum = 0;
  let rightSum = 0;
  for (let row = 0; row < count; row++) {
    const power = Math.exp((powers[row] as number) - highest);
    powers[row] = power;
    sum += power;
    if (right[row]) rightSum += power;
  }
  for (let row = 0; row < count; row++) {
    const power = powers[row] as number;
    const error = contest.weight * (power / sum - (right[row] ? power / rightSum : 0));
    if (Math.abs(error) < 1e-6) continue;
    for (let column = 0, at = row * width; column < width; column++)
      gradient[column] = (gradient[column] as number) + error * (values[at++] as number);
  }
}

function descend(width: number, steps: number, gradientAt: (weights: Float64Array) => Float64Array): Float64Array {
  const weights = new Float64Array(width);
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientAt(weights);
    const rate = 0.05 * (1 - (0.9 * step) / steps);
    for (let column = 0; column < width; column++) {
      const slope = gradient[column] ?? 0;
      first[column] = 0.9 * (first[column] ?? 0) + 0.1 * slope;
      second[column] = 0.999 * (second[column] ?? 0) + 0.001 * slope * slope;
      const mean = (first[column] ?? 0) / (1 - 0.9 ** step);
      const square = (second[column] ?? 0) / (1 - 0.999 ** step);
      weights[column] = (weights[column] ?? 0) - (rate * mean) / (Math.sqrt(square) + 1e-8);
    }
  }
  return weights;
}

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

function scalesOf(rows: readonly Signals[], names: readonly string[]): Scale[] {
  return names.map((name) => {
    const mean = rows.reduce((sum, signals) => sum + (signals[name] ?? 0), 0) / Math.max(1, rows.length);
    const variance =
      rows.reduce((sum, signals) => sum + ((signals[name] ?? 0) - mean) ** 2, 0) / Math.max(1, rows.length);
    return { mean, deviation: variance > 1e-12 ? Math.sqrt(variance) : 1 };
  });
}

function modelOf(names: readonly string[], scales: readonly Scale[], weights: Float64Array): LinearModel {
  const round = (value: number): number => Number(value.toPrecision(5));
  return {
    features: Object.fromEntries(
      names.map((name, column) => [
        name,
        {
          weight: round(weights[column] ?? 0),
          mean: round(scales[column]?.mean ?? 0),
          deviation: round(scales[column]?.deviation ?? 1),
        },
      ]),
    ),
  };
}
