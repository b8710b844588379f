import model from '../../../models/answer-kinds.json' with { type: 'json' };
import { scorerOf } from '../../search/rank.ts';
import { kindFeatures } from './kind-features.ts';
import type { KindModel } from './kind-model.ts';

/** How an official answered; `training/answer-kinds/README.md` defines each. */
export type AnswerKind = 'answered' | 'partly' | 'declined' | 'referred' | 'unknown';

export const ANSWER_KINDS: readonly AnswerKind[] = ['answered', 'partly', 'declined', 'referred', 'unknown'];

/** How likely each kind is; they add up to 1. */
export type KindShares = Readonly<Record<AnswerKind, number>>;

export interface JudgedKind {
  /** The likeliest. */
  readonly kind: AnswerKind;
  /** Whether it is sure enough to be said beside the quote: likely enough, and the refusal opens the answer. */
  readonly isSure: boolean;
  readonly shares: KindShares;
}

const SHIPPED: KindModel = model;

/** More words than this before a refusal may be an answer; then nothing is said of it. */
const MOST_BEFORE = 12;

/**
 * Judges how an official answered.
 *
 * @param paragraphs all that this official said in the exchange
 * @param parts how many questions were asked at once
 */
export function answerKind(paragraphs: readonly string[], parts: number, kinds: KindModel = SHIPPED): JudgedKind {
  const features = kindFeatures(paragraphs, parts);
  const odds = ANSWER_KINDS.map((kind) => {
    const of = kinds.kinds[kind];
    return 1 / (1 + Math.exp(-(of.bias + scorerOf(of)(features))));
  });
  const sum = odds.reduce((total, each) => total + each, 0);
  const shares = Object.fromEntries(ANSWER_KINDS.map((kind, at) => [kind, (odds[at] ?? 0) / sum])) as KindShares;
  const kind = ANSWER_KINDS.reduce((best, each) => (shares[each] > shares[best] ? each : best));
  const from = kinds.sureFrom[kind];
  const isSure = from !== null && shares[kind] >= from && (features.before ?? 0) <= Math.log1p(MOST_BEFORE);
  return { kind, isSure, shares };
}
