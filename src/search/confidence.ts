import type { AskedQuestion } from './asked-question.ts';
import type { Archive } from './build-archive.ts';
import { COMPARED } from './elsewhere.ts';
import type { Outcome } from './match.ts';
import type { ConfidenceModel } from './models.ts';
import { scorerOf } from './rank.ts';
import type { Signals } from './signals.ts';

const plain = (weight: number): { weight: number; mean: number; deviation: number } => ({
  weight,
  mean: 0,
  deviation: 1,
});

/** Where nothing was learned: how much of the question the best place holds. */
const UNLEARNED_CONFIDENCE: ConfidenceModel = {
  features: { ownSame: plain(6), questionSame: plain(2) },
  bias: -4.5,
  answerFrom: 0.6,
  closestFrom: 0.3,
};

/** What was found, with what the judgement needs. */
export interface Found {
  /** Best first. */
  readonly candidates: readonly Scored[];
  /** There was one briefing to look in. */
  readonly oneBriefing: boolean;
  /** What the other briefings reach, see `bestElsewhere`. */
  readonly elsewhere: Signals | null;
}

/** The model that the confidence in what was found is computed by. */
export function confidenceModel(archive: Archive, { oneBriefing, elsewhere }: Found): ConfidenceModel {
  const learned = archive.models?.ranker?.confidence;
  const model = !oneBriefing ? learned?.archive : elsewhere === null ? learned?.briefing : learned?.among;
  return model ?? UNLEARNED_CONFIDENCE;
}

/** A place with what speaks for it. */
export interface Scored {
  readonly signals: Signals;
  readonly score: number;
}

/** Says how sure it is that the first candidate answers the question, and what follows from that. */
export function judge(
  archive: Archive,
  asked: AskedQuestion,
  found: Found,
): { readonly confidence: number; readonly outcome: Outcome } {
  const { candidates, elsewhere } = found;
  const model = confidenceModel(archive, found);
  if (candidates.length === 0 || asked.terms.length === 0) return { confidence: 0, outcome: 'no' };
  const confidence = 1 / (1 + Math.exp(-(model.bias + scorerOf(model)(confidenceSignals(candidates, elsewhere)))));
  const outcome = confidence >= model.answerFrom ? 'answer' : confidence >= model.closestFrom ? 'closest' : 'no';
  return { confidence, outcome };
}

/**
 * The signals that the confidence is computed from: those of the first candidate, and how far it stands above the
 * others: `score`; `margin` over the second; `share`, its part of the softmax over all; `stand`, how many standard
 * deviations it is above the mean of all; `…Beyond`, what it has more than the best of the other briefings.
 */
export function confidenceSignals(candidates: readonly Scored[], elsewhere: Signals | null = null): Signals {
  const [first, second] = candidates;
  if (first === undefined) return {};
  const scores = candidates.map(({ score }) => score);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const deviation = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
  const leads = LEADS.map((name) => (first.signals[name] ?? 0) - highest(candidates, name));
  return {
    ...first.signals,
    ...Object.fromEntries(LEADS.map((name, index) => [`${name}Lead`, leads[index] ?? 0])),
    ...(elsewhere === null
      ? {}
      : Object.fromEntries(
          COMPARED.map((name) => [`${name}Beyond`, (first.signals[name] ?? 0) - (elsewhere[name] ?? 0)]),
        )),
    agreement: leads.filter((lead) => lead >= 0).length / LEADS.length,
    score: first.score,
    margin: first.score - (second?.score ?? first.score - 1),
    share: 1 / scores.reduce((sum, score) => sum + Math.exp(score - first.score), 0),
    stand: deviation > 0 ? (first.score - mean) / deviation : 0,
  };
}

/** The signals by which the first candidate should lead where it is right. */
export const LEADS = [
  'wordsLike',
  'wordsHere',
  'questionLike',
  'bestLike',
  'ownLike',
  'questionVector',
  'bestVector',
  'partAsked',
];

/** The highest value of a signal among the candidates but the first. */
function highest(candidates: readonly Scored[], name: string): number {
  let best = 0;
  for (const { signals } of candidates.slice(1)) best = Math.max(best, signals[name] ?? 0);
  return best;
}
