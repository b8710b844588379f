import type { LinearModel } from '../../search/models.ts';
import type { AnswerKind } from './answer-kind.ts';

/** What was learned of kinds of answers: one logistic model a kind, made to compete. */
export interface KindModel {
  readonly kinds: Readonly<Record<AnswerKind, LinearModel & { readonly bias: number }>>;
  /** From this share on a kind is said beside the quote; null: never. */
  readonly sureFrom: Readonly<Record<AnswerKind, number | null>>;
}
