import { ANSWER_KINDS, type AnswerKind, type JudgedKind } from '../../src/answer/kinds/answer-kind.ts';
import type { KindModel } from '../../src/answer/kinds/kind-model.ts';
import type { Labelled } from './labelled.ts';

/** A labelled answer with what the program takes it for. */
export interface Judged {
  readonly row: Labelled;
  readonly judged: JudgedKind;
}

/** Scores in a table: per kind, who was taken for what, and how often what would be said is right. */
export function reportOf(all: readonly Judged[], sureFrom: KindModel['sureFrom']): string {
  const count = (label: AnswerKind, kind: AnswerKind): number =>
    all.filter(({ row, judged }) => row.label === label && judged.kind === kind).length;
  const scores = ANSWER_KINDS.map((kind) => {
    const right = count(kind, kind);
    const taken = all.filter(({ judged }) => judged.kind === kind).length;
    const there = all.filter(({ row }) => row.label === kind).length;
    const precision = right / Math.max(1, taken);
    const recall = right / Math.max(1, there);
    return { kind, precision, recall, f1: (2 * right) / Math.max(1, taken + there), there };
  });
  const said = ANSWER_KINDS.map((kind) => {
    const from = sureFrom[kind];
    const sure = all.filter(
      ({ judged }) => judged.kind === kind && judged.isSure && judged.shares[kind] >= (from ?? 2),
    );
    const right = sure.filter(({ row }) => row.label === kind).length;
    return { said: sure.length, right };
  });
  const macro = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  const right = all.filter(({ row, judged }) => row.label === judged.kind).length;
  const cells = (...each: (string | number)[]): string => `| ${each.join(' | ')} |`;
  const two = (value: number): string => value.toFixed(2);
  return [
    `macro-F1 ${two(macro)}, accuracy ${two(right / Math.max(1, all.length))}`,
    cells('kind', 'answers', 'precision', 'recall', 'F1', ...ANSWER_KINDS.map((kind) => `→ ${kind}`), 'said', 'right'),
    cells(...Array.from({ length: 12 }, () => '---')),
    ...scores.map(({ kind, there, precision, recall, f1 }, at) =>
      cells(
        kind,
        there,
        two(precision),
        two(recall),
        two(f1),
        ...ANSWER_KINDS.map((taken) => count(kind, taken)),
        said[at]?.said ?? 0,
        said[at]?.right ?? 0,
      ),
    ),
    '',
  ].join('\n');
}
