import { buildArchive } from '../src/search/build-archive.ts';
import type { ConfidenceModel, LinearModel, Models, Ranker } from '../src/search/models.ts';
import type { Briefing } from '../src/transcript/briefing.ts';
import { contestsOf, type RowContest, type Scope } from './contests.ts';
import { fitConfidence, type Recipe, rankOutOfFold, type TrustedRow, trustOutOfFold } from './cross-validate.ts';
import { type EvalRow, strayRows } from './eval-rows.ts';
import { fitRanker } from './fit-linear.ts';
import { seededRandom } from './random.ts';
import { reportOf } from './report.ts';
import { RANK_BY, TRUST_BY } from './signal-names.ts';

/** The ranker, and how it did where it had not seen the file. */
export interface FittedModels {
  readonly ranker: Ranker;
  readonly reports: Readonly<Record<Scope, Record<string, string | number>>>;
}

/** Each question that names enough is asked of so many transcripts of other years. */
const STRAYS = 3;

/**
 * The share of the answerable questions that are to be answered, which sets the confidence to answer from. Of all
 * briefings at once fewer: the first place is more often wrong there.
 */
const ANSWERED: Record<Scope, number> = { briefing: 0.5, archive: 0.25 };

const RECIPES: Record<Scope, Recipe> = {
  briefing: { rankBy: RANK_BY.briefing, rankRidge: 0.02, trustBy: TRUST_BY, trustRidge: 0.003, folds: 13 },
  archive: { rankBy: RANK_BY.archive, rankRidge: 0.02, trustBy: TRUST_BY, trustRidge: 0.01, folds: 13 },
};

/** Fits ranker and confidence for both scopes, with their cross-validation by file. */
export function fitModels(
  briefings: readonly Briefing[],
  rows: readonly EvalRow[],
  learned: Pick<Models, 'vectors' | 'kin'>,
  log: (line: string) => void,
): FittedModels {
  const fitted = (scope: Scope): ScopeModels => {
    const files = new Set(rows.map(({ file }) => file));
    const read = scope === 'archive' ? briefings : briefings.filter(({ file }) => files.has(file));
    const archive = buildArchive(read, { ...learned, ranker: null });
    const contests =
      scope === 'briefing'
        ? contestsOf(archive, [...rows, ...strayRows(rows, STRAYS, seededRandom(7))], scope)
        : withoutAnswers(contestsOf(archive, rows, scope));
    log(`${scope}: ${contests.length} questions`);
    return fitScope(contests, RECIPES[scope], ANSWERED[scope]);
  };
  const briefing = fitted('briefing');
  const archive = fitted('archive');
  return {
    ranker: {
      briefing: briefing.ranker,
      archive: archive.ranker,
      confidence: { briefing: briefing.confidence, archive: archive.confidence },
    },
    reports: { briefing: briefing.report, archive: archive.report },
  };
}

interface ScopeModels {
  readonly ranker: LinearModel;
  readonly confidence: ConfidenceModel;
  readonly report: Record<string, string | number>;
}

function fitScope(contests: readonly RowContest[], recipe: Recipe, answered: number): ScopeModels {
  const ranked = rankOutOfFold(contests, recipe);
  const trusted = trustOutOfFold(ranked, recipe).filter(({ contest }) => !contest.row.id.includes('@'));
  const answerFrom = thresholdFor(trusted, answered);
  return {
    ranker: fitRanker(contests, { names: recipe.rankBy, ridge: recipe.rankRidge }),
    confidence: fitConfidence(ranked, recipe, answerFrom),
    report: reportOf(trusted, answerFrom),
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
    .map(({ row, candidates }) => ({
      row: { ...row, id: `${row.id}@without`, answerable: false },
      candidates: candidates.filter(({ right }) => !right),
    }));
  return [...contests, ...copies];
}
