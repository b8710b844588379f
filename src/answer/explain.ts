import { askQuestion } from '../search/asked-question.ts';
import type { Archive } from '../search/build-archive.ts';
import { confidenceModel, confidenceSignals } from '../search/confidence.ts';
import type { Outcome } from '../search/match.ts';
import { rankCandidates } from '../search/match-question.ts';
import { partsOf } from '../search/rank.ts';
import type { Answer } from './answer.ts';
import type { Asked } from './answer-question.ts';
import { type MetTerm, metTerms } from './met-terms.ts';
import { rankAsked } from './rank-asked.ts';
import { groupOf, type SignalGroup } from './signal-groups.ts';
import { toAnswer } from './to-answer.ts';

/** Why the search ranks as it does, for people who want to see it. Holds nothing that may not be shown. */
export interface Explanation {
  /** How the question was understood: the terms that it is searched by, in its order. */
  readonly terms: readonly ExplainedTerm[];
  /** It asks for a number or an amount. */
  readonly asksNumber: boolean;
  readonly confidence: ExplainedConfidence;
  /** Best first. */
  readonly results: readonly ExplainedResult[];
}

export interface ExplainedTerm {
  /** As the asker wrote it. */
  readonly printed: string;
  /** Its share of the question's weight, 0 to 1. */
  readonly share: number;
  /** A number, or written like a name. */
  readonly isName: boolean;
}

export interface ExplainedConfidence {
  /** 0 to 1: how likely the first result answers what was asked. */
  readonly value: number;
  /** From here on the bot answers. */
  readonly answerFrom: number;
  /** From here on it offers the closest exchanges; below it says no. */
  readonly closestFrom: number;
  readonly outcome: Outcome;
  /** What raised and what lowered it, the weightiest first. */
  readonly reasons: readonly ExplainedPart[];
}

export interface ExplainedResult {
  readonly answer: Answer;
  /** Comparable within this ranking only. */
  readonly score: number;
  /** How likely it is the right one, compared with the first: 1 for the first itself. */
  readonly odds: number;
  /** For each term of the question, by which word of the exchange it is met. */
  readonly met: readonly MetTerm[];
  /** What the score is made of, signal by signal, the weightiest first. */
  readonly parts: readonly ExplainedPart[];
  /** The same, summed up by what the signals are about, the weightiest first. */
  readonly groups: readonly ExplainedGroup[];
}

/** What one signal adds; `wording.signal` has it in words. */
export interface ExplainedPart {
  readonly name: string;
  /** Above 0 it speaks for the result, below 0 against it. */
  readonly amount: number;
  /** `amount` as a share of the largest of the list: -1 to 1. */
  readonly bar: number;
}

export interface ExplainedGroup {
  readonly group: SignalGroup;
  readonly amount: number;
  readonly bar: number;
}

/**
 * Explains how a question is ranked and how sure the search is.
 *
 * @param now milliseconds since 1970: what is under embargo then is neither searched nor explained
 */
export function explainQuestion(archive: Archive, asked: Asked, now: number): Explanation {
  const { query, ranking } = rankAsked(archive, asked, now);
  const understood = askQuestion(archive, query.question, query.today);
  const { matches, confidence, outcome } = ranking;
  const found = rankCandidates(archive, query, understood);
  const model = confidenceModel(archive, found);
  const best = matches[0]?.score ?? 0;
  return {
    terms: understood.terms.map(({ printed, weight, isName }) => ({
      printed,
      share: weight / Math.max(1e-9, understood.totalWeight),
      isName,
    })),
    asksNumber: understood.asksNumber,
    confidence: {
      value: confidence,
      answerFrom: model.answerFrom,
      closestFrom: model.closestFrom,
      outcome,
      reasons: weightiest(partsOf(model, confidenceSignals(found.candidates, found.elsewhere))),
    },
    results: matches.flatMap((match): ExplainedResult[] => {
      const answer = toAnswer(match, now);
      if (answer === null) return [];
      return [
        {
          answer,
          score: match.score,
          odds: Math.exp(match.score - best),
          met: metTerms(archive, understood, answer),
          parts: weightiest(match.parts),
          groups: groupsOf(match.parts),
        },
      ];
    }),
  };
}

function weightiest(parts: Readonly<Record<string, number>>): ExplainedPart[] {
  const entries = Object.entries(parts).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  const largest = Math.max(1e-9, Math.abs(entries[0]?.[1] ?? 0));
  return entries.map(([name, amount]) => ({ name, amount, bar: amount / largest }));
}

function groupsOf(parts: Readonly<Record<string, number>>): ExplainedGroup[] {
  const sums = new Map<SignalGroup, number>();
  for (const [name, amount] of Object.entries(parts)) {
    const group = groupOf(name);
    sums.set(group, (sums.get(group) ?? 0) + amount);
  }
  const entries = [...sums].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  const largest = Math.max(1e-9, Math.abs(entries[0]?.[1] ?? 0));
  return entries.map(([group, amount]) => ({ group, amount, bar: amount / largest }));
}
