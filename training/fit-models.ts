import { buildArchive } from '../src/search/build-archive.ts';
import type { ConfidenceModel, LinearModel, Models, Ranker } from '../src/search/models.ts';
import type { Briefing } from '../src/transcript/briefing.ts';
import { contestsOf, type RowContest, type Scope } from './contests.ts';
import {
  fitConfidence,
  type RankedRow,
  type Recipe,
  rankOutOfFold,
  type TrustedRow,
  trustOutOfFold,
} from './cross-validate.ts';
import { type EvalRow, strayRows } from './eval-rows.ts';
import { fitRanker } from './fit-linear.ts';
import { madeUpContests } from './made-up-questions.ts';
import { seededRandom } from './random.ts';
import { reportOf } from './report.ts';
import { RANK_BY, TRUST_ALL_BY, TRUST_AMONG_BY, TRUST_BY } from './signal-names.ts';

/** The ranker, and how it did where it had not seen the file. */
export interface FittedModels {
  readonly ranker: Ranker;
  readonly reports: Readonly<Record<Scope | 'among', Record<string, string | number>>>;
  /** Where one briefing of many is asked: every question with its confidence, judged out of fold. */
  readonly trusted: readonly TrustedRow[];
}

/** Each question that names enough is asked of so many transcripts of other years. */
const STRAYS = 3;

/** Over all briefings the ranker also learns from so many questions that were made up, each of which counts so much. */
const MADE_UP_QUESTIONS = 300;
const MADE_UP_WEIGHT = 0.2;

/**
 * The share of the answerable questions that are to be answered, which sets the confidence to answer from. Of all
 * briefings at once fewer: the first place is more often wrong there.
 */
const ANSWERED: Record<Scope, number> = { briefing: 0.5, archive: 0.25 };

const RECIPES: Record<Scope, Recipe> = {
  briefing: { rankBy: RANK_BY.briefing, rankRidge: 0.02, trustBy: TRUST_BY, trustRidge: 0.02, folds: 13 },
  archive: { rankBy: RANK_BY.archive, rankRidge: 0.02, trustBy: TRUST_ALL_BY, trustRidge: 0.02, folds: 13 },
};

/** Fits ranker and confidence for both scopes, with their cross-validation by file. */
export function fitModels(
  briefings: readonly Briefing[],
  rows: readonly EvalRow[],
  learned: Pick<Models, 'vectors' | 'kin'>,
  log: (line: string) => void,
): FittedModels {
  // One archive of all: where one briefing is asked, the others are what it is compared with.
  const archive = buildArchive(briefings, { ...learned, ranker: null });
  const one = contestsOf(archive, [...rows, ...strayRows(rows, STRAYS, seededRandom(7))], 'briefing');
  const all = withoutAnswers(contestsOf(archive, rows, 'archive'));
  const files = new Set(rows.map(({ file }) => file));
  const madeUp = madeUpContests(archive, MADE_UP_QUESTIONS, files, MADE_UP_WEIGHT, seededRandom(11));
  log(`${one.length} questions of one briefing, ${all.length} of all, ${madeUp.length} made up`);
  const oneRanked = rankOutOfFold(one, RECIPES.briefing);
  const allRanked = rankOutOfFold(all, RECIPES.archive, madeUp);
  const briefing = fitTrusted(oneRanked, RECIPES.briefing, ANSWERED.briefing);
  const among = fitTrusted(oneRanked, { ...RECIPES.briefing, trustBy: TRUST_AMONG_BY }, ANSWERED.briefing);
  const everywhere = fitTrusted(allRanked, RECIPES.archive, ANSWERED.archive);
  return {
    ranker: {
      briefing: fitRanked(one, RECIPES.briefing),
      archive: fitRanked([...all, ...madeUp], RECIPES.archive),
      confidence: { briefing: briefing.confidence, among: among.confidence, archive: everywhere.confidence },
    },
    reports: { briefing: briefing.report, among: among.report, archive: everywhere.report },
    trusted: among.trusted,
  };
}

function fitRanked(contests: readonly RowContest[], recipe: Recipe): LinearModel {
  return fitRanker(contests, { names: recipe.rankBy, ridge: recipe.rankRidge });
}

interface Trust {
  readonly confidence: ConfidenceModel;
  readonly report: Record<string, string | number>;
  readonly trusted: readonly TrustedRow[];
}

function fitTrusted(ranked: readonly RankedRow[], recipe: Recipe, answered: number): Trust {
  const trusted = trustOutOfFold(ranked, recipe).filter(({ contest }) => !contest.row.id.includes('@'));
  const answerFrom = thresholdFor(trusted, answered);
  return {
    confidence: fitConfidence(ranked, recipe, answerFrom),
    report: reportOf(trusted, answerFrom),
    trusted,
  };
}

/** The confidence from which on that share of the answerable questions is answered, by rows that were judged out of fold. */
function thresholdFor(rows: readonly TrustedRow[], answered: number): number {
  const confidences = rows
    .filter(({ contest }) => contest.row.answerable)
    .map(({ confidence }) => confidence)
    .sort((a, b) => b - a);
  return confidences[Math.floor(confidences.length * answered)] ?? 1;
}

/** Adds to each question a copy whose answers are taken away, so that nothing that is left answers it. */
function withoutAnswers(contests: readonly RowContest[]): RowContest[] {
  const copies = contests
    .filter(({ row }) => row.answerable)
    .map(({ row, candidates, elsewhere }) => ({
      row: { ...row, id: `${row.id}@without`, answerable: false },
      candidates: candidates.filter(({ right }) => !right),
      elsewhere,
    }));
  return [...contests, ...copies];
}
