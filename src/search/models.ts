import type { KinTable } from './kin-file.ts';

/** What was learned from transcripts and ships in `models/`. Made by `training/`, read by `load-models.ts`. */
export interface Models {
  readonly vectors: WordVectors;
  readonly kin: KinTable;
  /** Null while it is being fitted. */
  readonly ranker: Ranker | null;
}

/** Static vectors of terms (stems), of length 1 before they were rounded. */
export interface WordVectors {
  readonly dimensions: number;
  /** Row of a term, or undefined. */
  readonly rowOf: (term: string) => number | undefined;
  /** Row by row, 127 for 1. */
  readonly values: Int8Array;
  /** How much a term says about what a text is about: learned, 0 and more. */
  readonly weights: Float32Array;
  /** How rare the term is in the transcripts that were learned from: natural logarithm, as `Postings.rarity`. */
  readonly rarity: Float32Array;
}

/** A weighted sum over named features, one set of weights for each scope. */
export interface Ranker {
  readonly briefing: LinearModel;
  readonly archive: LinearModel;
  /** Probability that the first result answers, and from where on it is said. */
  readonly confidence: {
    /** One briefing, where few others are known. */
    readonly briefing: ConfidenceModel;
    /** One briefing of many: it is compared with what the others hold. */
    readonly among: ConfidenceModel;
    readonly archive: ConfidenceModel;
  };
}

/** Score: the sum over features of `weight * (value - mean) / deviation`. */
export interface LinearModel {
  readonly features: Readonly<
    Record<string, { readonly weight: number; readonly mean: number; readonly deviation: number }>
  >;
}

/** Logistic: the probability is `1 / (1 + exp(-(bias + score)))`. */
export interface ConfidenceModel extends LinearModel {
  readonly bias: number;
  /** From this probability on the search answers. */
  readonly answerFrom: number;
  /** From this probability on it offers what is closest; below it says no. */
  readonly closestFrom: number;
}
