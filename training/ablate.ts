import { buildArchive } from '../src/search/build-archive.ts';
import { loadModels } from '../src/search/load-models.ts';
import { contestsOf } from './contests.ts';
import { rankOutOfFold } from './cross-validate.ts';
import { readEvalRows } from './eval-rows.ts';
import { readTrainingOptions } from './options.ts';
import { readFolder } from './read-folder.ts';
import { RANK_BY } from './signal-names.ts';

/** Cross-validates the ranker within one briefing with each group of signals left out, and with each group alone. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  'the words themselves': /^words(Here)?$|Same$/,
  'words that are like them': /Like$|^missing$|Unmet$|^partAsked$/,
  'vectors of texts': /Vector$/,
  'what is followed up': /^context|^allLike$|^followUp$/,
  'lengths and kind': /Length$|^remarks$|^numberWanting$/,
};

const options = readTrainingOptions(process.argv.slice(2));
const rows = readEvalRows(options.sets).filter(({ answerable }) => answerable);
const files = new Set(rows.map(({ file }) => file));
const { vectors, kin } = loadModels(options.models);
const briefings = readFolder(options.transcripts).filter(({ file }) => files.has(file));
const contests = contestsOf(buildArchive(briefings, { vectors, kin, ranker: null }), rows, 'briefing');

function score(label: string, names: readonly string[]): void {
  const recipe = { rankBy: names, rankRidge: 0.02, trustBy: [], trustRidge: 0, folds: 13 };
  const ranks = rankOutOfFold(contests, recipe).map(({ ranked }) => ranked.findIndex(({ right }) => right));
  const within = (count: number): string =>
    (ranks.filter((rank) => rank >= 0 && rank < count).length / ranks.length).toFixed(3);
  console.log(`${label.padEnd(40)} ${within(1)} ${within(3)}`);
}

score('everything', RANK_BY.briefing);
for (const [group, pattern] of Object.entries(GROUPS)) {
  score(
    `without ${group}`,
    RANK_BY.briefing.filter((name) => !pattern.test(name)),
  );
  score(
    `only ${group}`,
    RANK_BY.briefing.filter((name) => pattern.test(name)),
  );
}
