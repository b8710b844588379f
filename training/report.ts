import type { TrustedRow } from './cross-validate.ts';

/** The figures of an evaluation, as the scorer of the evaluation sets computes them. */
export function reportOf(rows: readonly TrustedRow[], answerFrom: number): Record<string, string | number> {
  const answerable = rows.filter(({ contest }) => contest.row.answerable);
  const rankOf = (row: TrustedRow): number => row.ranked.findIndex(({ right }) => right);
  const within = (count: number): number =>
    share(answerable.filter((row) => rankOf(row) >= 0 && rankOf(row) < count).length, answerable.length);
  const answered = rows.filter(({ confidence }) => confidence >= answerFrom);
  const answeredRight = answered.filter((row) => rankOf(row) === 0);
  const styles = new Map<string, [number, number]>();
  for (const row of answerable) {
    const tally = styles.get(row.contest.row.style) ?? [0, 0];
    styles.set(row.contest.row.style, [tally[0] + (rankOf(row) === 0 ? 1 : 0), tally[1] + 1]);
  }
  const unanswerable = (kind: string): TrustedRow[] =>
    rows.filter(({ contest }) => !contest.row.answerable && contest.row.kind === kind);
  return {
    rows: answerable.length,
    hit1: within(1),
    hit3: within(3),
    hit10: within(10),
    aurocNear: auroc(answerable, unanswerable('near')),
    aurocFar: auroc(answerable, unanswerable('far')),
    answeredOfAnswerable: share(answered.filter(({ contest }) => contest.row.answerable).length, answerable.length),
    answeredOfNear: share(
      answered.filter(({ contest }) => !contest.row.answerable && contest.row.kind === 'near').length,
      unanswerable('near').length,
    ),
    answeredOfFar: share(
      answered.filter(({ contest }) => !contest.row.answerable && contest.row.kind === 'far').length,
      unanswerable('far').length,
    ),
    precision: share(answeredRight.length, answered.length),
    styles: [...styles].map(([style, [right, all]]) => `${style} ${right}/${all}`).join(', '),
  };
}

/** How often an answerable question has the higher confidence; ties count half. */
function auroc(above: readonly TrustedRow[], below: readonly TrustedRow[]): number {
  let sum = 0;
  for (const a of above)
    for (const b of below) sum += a.confidence > b.confidence ? 1 : a.confidence === b.confidence ? 0.5 : 0;
  return share(sum, above.length * below.length);
}

function share(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : Math.round((1000 * part) / whole) / 1000;
}
