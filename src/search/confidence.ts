import type { AskedQuestion } from './asked-question.ts';
import type { Archive } from './build-archive.ts';
import type { Outcome } from './match.ts';
import type { Candidate } from './match-question.ts';
import type { ConfidenceModel } from './models.ts';
import { scoreOf } from './rank.ts';
import type { Signals } from './signals.ts';

const plain = (weight: number): { weight: number; mean: number; deviation: number } => ({
  weight,
  mean: 0,
  deviation: 1,
});

/** Where nothing was learned: how much of the question the best place holds. */
export const UNLEARNED_CONFIDENCE: ConfidenceModel = {
  features: { ownSame: plain(6), questionSame: plain(2) },
  bias: -4.5,
  answerFrom: 0.6,
  closestFrom: 0.3,
};

/** Says how sure it is that the first candidate answers the question, and what follows from that. */
export function judge(
  archive: Archive,
  asked: AskedQuestion,
  candidates: readonly Candidate[],
  oneBriefing: boolean,
): { readonly confidence: number; readonly outcome: Outcome } {
  const learned = archive.models?.ranker.confidence;
  const model = (oneBriefing ? learned?.briefing : learned?.archive) ?? UNLEARNED_CONFIDENCE;
  if (candidates.length === 0 || asked.terms.length === 0) return { confidence: 0, outcome: 'no' };
  const confidence = 1 / (1 + Math.exp(-(model.bias + scoreOf(model, confidenceSignals(candidates)))));
  const outcome = confidence >= model.answerFrom ? 'answer' : confidence >= model.closestFrom ? 'closest' : 'no';
  return { confidence, outcome };
}

/** The signals that the confidence is computed from: those of the first candidate, and how far it stands above the others. */
export function confidenceSignals(candidates: readonly Candidate[]): Signals {
  const [first, second] = candidates;
  if (first === undefined) return {};
  return {
    ...first.signals,
    score: first.score,
    margin: first.score - (second?.score ?? first.score),
  };
}
