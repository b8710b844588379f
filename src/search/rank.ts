import type { LinearModel } from './models.ts';
import type { Signals } from './signals.ts';

/** What each signal adds to the score, by name, the largest first left to the reader; features without weight are left out. */
export function partsOf(model: LinearModel, signals: Signals): Record<string, number> {
  const parts: Record<string, number> = {};
  for (const [name, { weight, mean, deviation }] of Object.entries(model.features)) {
    const value = signals[name];
    if (value !== undefined && weight !== 0) parts[name] = (weight * (value - mean)) / deviation;
  }
  return parts;
}

/** A function that gives the sum of the parts. */
export function scorerOf(model: LinearModel): (signals: Signals) => number {
  const weighed = Object.entries(model.features)
    .filter(([, { weight }]) => weight !== 0)
    .map(([name, { weight, mean, deviation }]) => ({ name, factor: weight / deviation, mean }));
  return (signals) => {
    let score = 0;
    for (const { name, factor, mean } of weighed) {
      const value = signals[name];
      if (value !== undefined) score += factor * (value - mean);
    }
    return score;
  };
}

const plain = (weight: number): { weight: number; mean: number; deviation: number } => ({
  weight,
  mean: 0,
  deviation: 1,
});

/** The weights where nothing was learned: words alone. */
export const UNLEARNED: LinearModel = { features: { words: plain(1), wordsHere: plain(1) } };
