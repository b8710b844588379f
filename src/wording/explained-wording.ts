import type { ExplainedConfidence, ExplainedTerm } from '../answer/explain.ts';
import type { MetTerm } from '../answer/met-terms.ts';
import type { SignalGroup } from '../answer/signal-groups.ts';

/** The words in which it is told why an answer is the one that it is. */
export interface ExplainedWording {
  /** What a signal of the search says of a place; its name where it has no words. */
  readonly signal: (name: string) => string;
  readonly signalGroup: (group: SignalGroup) => string;
  /** How the question was read, a line each. */
  readonly understood: (terms: readonly ExplainedTerm[], asksNumber: boolean) => readonly string[];
  /** How sure the search is, and what follows from that. */
  readonly sureness: (confidence: ExplainedConfidence) => string;
  /** Above what raised and what lowered the confidence. */
  readonly surenessReasons: string;
  /** Beside a result: how likely it is compared with the first. */
  readonly oddsOf: (odds: number) => string;
  /** Which words of the exchange meet which of the question. */
  readonly metBy: (terms: readonly MetTerm[]) => string;
}
