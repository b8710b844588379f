import type { TrustedRow } from './cross-validate.ts';

/** One step of the confidence, with how often it was right there. */
export interface Reliability {
  /** The mean of what the confidence said. */
  readonly said: number;
  /** The share of questions whose first place answers. */
  readonly right: number;
  readonly questions: number;
}

const STEPS = 10;

/** How far the confidence can be believed: the questions by tenths of it. Steps without a question are left out. */
export function reliabilityOf(rows: readonly TrustedRow[]): Reliability[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const own = rows.filter(({ confidence }) => Math.min(STEPS - 1, Math.floor(confidence * STEPS)) === step);
    const said = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
    const right = own.filter(({ ranked }) => ranked[0]?.right === true).length / own.length;
    return { said, right, questions: own.length };
  }).filter(({ questions }) => questions > 0);
}

const SIDE = 360;
const EDGE = 48;

/** The same as a picture: a dot a step, its area by the number of questions; on the line the confidence is true. */
export function reliabilityPicture(steps: readonly Reliability[]): string {
  const x = (value: number): string => (EDGE + value * SIDE).toFixed(1);
  const y = (value: number): string => (EDGE / 2 + (1 - value) * SIDE).toFixed(1);
  const most = Math.max(1, ...steps.map(({ questions }) => questions));
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((value) => [
    `<line class="grid" x1="${x(value)}" y1="${y(0)}" x2="${x(value)}" y2="${y(1)}"/>`,
    `<line class="grid" x1="${x(0)}" y1="${y(value)}" x2="${x(1)}" y2="${y(value)}"/>`,
    `<text x="${x(value)}" y="${EDGE / 2 + SIDE + 18}" text-anchor="middle">${value}</text>`,
    `<text x="${EDGE - 8}" y="${y(value)}" dy="4" text-anchor="end">${value}</text>`,
  ]);
  const dots = steps.map(({ said, right, questions }) => {
    const radius = (4 + 12 * Math.sqrt(questions / most)).toFixed(1);
    return `<circle cx="${x(said)}" cy="${y(right)}" r="${radius}"><title>said ${said.toFixed(2)}, right ${right.toFixed(2)}, ${questions} questions</title></circle>`;
  });
  const width = SIDE + EDGE + EDGE / 2;
  const height = SIDE + EDGE / 2 + EDGE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    '<title>How often the first place answers, by what the confidence says</title>',
    '<style>text{font:12px sans-serif;fill:#444}.grid{stroke:#ddd}.true{stroke:#888;stroke-dasharray:5 4}circle{fill:#3b6ea5;fill-opacity:.75}</style>',
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...ticks,
    `<line class="true" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/>`,
    ...dots,
    `<text x="${EDGE + SIDE / 2}" y="${height - 10}" text-anchor="middle">confidence</text>`,
    `<text transform="translate(14 ${EDGE / 2 + SIDE / 2}) rotate(-90)" text-anchor="middle">right</text>`,
    '</svg>',
    '',
  ].join('\n');
}
