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

/** The sum of the parts. */
export function scoreOf(model: LinearModel, signals: Signals): number {
  let score = 0;
  for (const part of Object.values(partsOf(model, signals))) score += part;
  return score;
}

const plain = (weight: number): { weight: number; mean: number; deviation: number } => ({
  weight,
  mean: 0,
  deviation: 1,
});

/** The weights where nothing was learned: words alone. */
export const UNLEARNED: LinearModel = { features: { words: plain(1), wordsHere: plain(1), pairs: plain(0.1) } };
