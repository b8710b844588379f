/** A size and how long the work took at it. */
export interface Point {
  /** Characters. */
  readonly size: number;
  readonly milliseconds: number;
}

/** How time grew while a text was doubled. */
export interface Growth {
  readonly points: readonly Point[];
  /** By how much the time was multiplied when the text was doubled, the mean of the last doublings; null where all was too fast to tell. */
  readonly factor: number | null;
}

/** Times below this are more the machine's than the program's, in milliseconds. */
const LEAST = 4;
/** One run that takes longer than this ends the doubling: what grows with the square would take hours. */
const LONGEST = 8_000;
/** The mean is taken over so many of the last doublings. */
const COUNTED = 2;

/**
 * Runs some work on texts that double in length.
 * @param sizes of the shortest and the longest text, in characters
 * @param clock milliseconds
 */
export function doubling(
  make: (size: number) => string,
  run: (text: string) => unknown,
  [from, to]: readonly [number, number],
  clock: () => number,
): Growth {
  const points: Point[] = [];
  for (let size = from; size <= to; size *= 2) {
    const text = make(size);
    const milliseconds = shortest(text, run, clock);
    points.push({ size: text.length, milliseconds });
    if (milliseconds > LONGEST) break;
  }
  return { points, factor: factorOf(points) };
}

/** The shortest of a few runs: whatever else the machine does only makes it longer. */
function shortest(text: string, run: (text: string) => unknown, clock: () => number): number {
  let best = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let runs = 0; runs < 3 || (runs < 8 && spent < 60); runs++) {
    const began = clock();
    run(text);
    const took = clock() - began;
    best = Math.min(best, took);
    spent += took;
    // What is prepared once for a text counts in the first run alone.
    if (spent > 1_500 && runs > 0) break;
  }
  return best;
}

/** The geometric mean of the last doublings that took long enough to be told from noise. */
export function factorOf(points: readonly Point[]): number | null {
  const told = points.filter(({ milliseconds }) => milliseconds >= LEAST).slice(-1 - COUNTED);
  const [first] = told;
  const last = told.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const doublings = Math.log2(last.size / first.size);
  return (last.milliseconds / first.milliseconds) ** (1 / doublings);
}
