import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ANSWER_KINDS, type AnswerKind, answerKind } from '../../src/answer/kinds/answer-kind.ts';
import { kindFeatures } from '../../src/answer/kinds/kind-features.ts';
import type { KindModel } from '../../src/answer/kinds/kind-model.ts';
import { fitLogistic } from '../fit-linear.ts';
import { type Labelled, readLabelled } from './labelled.ts';
import { type Judged, reportOf } from './report.ts';

const RIDGE = 0.03;
const FOLDS = 6;
/** What is said beside a quote must be right this often among the labelled answers, judged out of fold. */
const PRECISION = 0.85;
/** Below this share nothing is said, however often it was right. */
const LEAST = 0.5;
/** Kinds that are ever said beside a quote. */
const SAID: readonly AnswerKind[] = ['declined', 'referred'];

function fitKinds(rows: readonly Labelled[], ridge: number): KindModel['kinds'] {
  const samples = rows.map(({ paragraphs, parts, label }) => ({ signals: kindFeatures(paragraphs, parts), label }));
  const names = Object.keys(samples[0]?.signals ?? {});
  const fitted = ANSWER_KINDS.map((kind) => {
    const { model, bias } = fitLogistic(
      samples.map(({ signals, label }) => ({ signals, right: label === kind })),
      { names, ridge },
    );
    return [kind, { ...model, bias: Number(bias.toPrecision(5)) }] as const;
  });
  return Object.fromEntries(fitted) as KindModel['kinds'];
}

const ALWAYS: KindModel['sureFrom'] = { answered: null, partly: null, declined: 0, referred: 0, unknown: 0 };

function judge(rows: readonly Labelled[], model: KindModel): Judged[] {
  return rows.map((row) => ({ row, judged: answerKind(row.paragraphs, row.parts, model) }));
}

function outOfFold(rows: readonly Labelled[], ridge: number): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const kinds = fitKinds(
      rows.filter((_, index) => index % FOLDS !== fold),
      ridge,
    );
    return judge(
      rows.filter((_, index) => index % FOLDS === fold),
      { kinds, sureFrom: ALWAYS },
    );
  });
}

/** The least share from which on, out of fold, a kind was right as often as it must be; null where there is none. */
function sureFrom(judged: readonly Judged[], kind: AnswerKind): number | null {
  const said = judged
    .filter((each) => each.judged.kind === kind && each.judged.isSure)
    .map(({ row, judged: { shares } }) => ({ share: shares[kind], right: row.label === kind }))
    .sort((a, b) => b.share - a.share);
  let least: number | null = null;
  let right = 0;
  said.forEach((each, index) => {
    if (each.right) right += 1;
    if (each.share >= LEAST && right / (index + 1) >= PRECISION) least = Math.ceil(each.share * 1000) / 1000;
  });
  return least;
}

const { values } = parseArgs({
  options: {
    transcripts: { type: 'string', default: '../shared/archive' },
    models: { type: 'string', default: 'models' },
    ridge: { type: 'string', default: String(RIDGE) },
    'held-out': { type: 'boolean', default: false },
  },
});
const { rows, changed } = readLabelled(values.transcripts);
const learned = rows.filter(({ heldOut }) => !heldOut);
const judged = outOfFold(learned, Number(values.ridge));
const thresholds = Object.fromEntries(
  ANSWER_KINDS.map((kind) => [kind, SAID.includes(kind) ? sureFrom(judged, kind) : null]),
) as KindModel['sureFrom'];
const model: KindModel = { kinds: fitKinds(learned, Number(values.ridge)), sureFrom: thresholds };
process.stdout.write(`${rows.length} labelled answers, ${changed} whose transcript has changed.\n`);
process.stdout.write(
  `\nOut of fold, on the ${learned.length} that were learned from:\n${reportOf(judged, thresholds)}`,
);
if (values['held-out']) {
  const held = rows.filter(({ heldOut }) => heldOut);
  process.stdout.write(`\nHeld out, ${held.length}:\n${reportOf(judge(held, model), thresholds)}`);
}
writeFileSync(`${values.models}/answer-kinds.json`, `${JSON.stringify(model, null, 2)}\n`);
