/** How a quote's words stand in a text, word by word: as they are, another in its place, left out, or put in. */
export type Step = 'same' | 'changed' | 'missing' | 'added';

export interface Alignment {
  /** Range of the text that the quote lies on. */
  readonly start: number;
  readonly end: number;
  /** How many words are changed, missing or added. */
  readonly edits: number;
  /** One step a word, in order. */
  readonly steps: readonly Step[];
}

const SAME = 0;
const CHANGED = 1;
const MISSING = 2;
const ADDED = 3;

/** An edit counts so much, and a word of the quote that is not there one more: of equals the one that keeps more words wins. */
const EDIT = 4096;
const LOST = EDIT + 1;

/**
 * Lays a quote's words in order on the stretch of a text that takes fewest edits; of several the first. Words outside
 * that stretch cost nothing. Time and memory are the product of both lengths.
 * Source: P. H. Sellers, "The Theory and Computation of Evolutionary Distances", Journal of Algorithms 1 (1980).
 *
 * @param quote numbers of words; 0 is a word that no text has
 * @returns null where it takes more than `most` edits
 */
export function alignQuote(
  quote: readonly number[],
  text: Uint32Array,
  from: number,
  to: number,
  most: number,
): Alignment | null {
  const width = to - from + 1;
  const moves = new Uint8Array((quote.length + 1) * width);
  let above = new Uint32Array(width);
  for (let row = 1; row <= quote.length; row++) {
    const word = quote[row - 1];
    const costs = new Uint32Array(width);
    costs[0] = row * LOST;
    moves[row * width] = MISSING;
    for (let column = 1; column < width; column++) {
      const isSame = text[from + column - 1] === word;
      const diagonal = (above[column - 1] ?? 0) + (isSame ? 0 : LOST);
      const missing = (above[column] ?? 0) + LOST;
      const added = (costs[column - 1] ?? 0) + EDIT;
      const least = Math.min(diagonal, missing, added);
      costs[column] = least;
      moves[row * width + column] =
        least === diagonal ? (isSame ? SAME : CHANGED) : least === missing ? MISSING : ADDED;
    }
    above = costs;
  }
  let best = 0;
  for (let column = 1; column < width; column++) if ((above[column] ?? 0) < (above[best] ?? 0)) best = column;
  const edits = Math.floor((above[best] ?? 0) / EDIT);
  return edits > most ? null : traceBack(moves, width, quote.length, best, from, edits);
}

function traceBack(
  moves: Uint8Array,
  width: number,
  rows: number,
  column: number,
  from: number,
  edits: number,
): Alignment {
  const steps: Step[] = [];
  let at = column;
  for (let row = rows; row > 0; ) {
    const move = moves[row * width + at];
    steps.push(move === SAME ? 'same' : move === CHANGED ? 'changed' : move === MISSING ? 'missing' : 'added');
    if (move !== ADDED) row--;
    if (move !== MISSING) at--;
  }
  return { start: from + at, end: from + column, edits, steps: steps.reverse() };
}
