import type { Lesson, LessonSet } from './lessons.ts';
import { seededRandom, shuffled } from './random.ts';

/** Word vectors that can be learned on: rows of `values`, and a weight for each. */
export interface LearnedVectors {
  readonly dimensions: number;
  readonly values: Float32Array;
  /** Natural logarithm of each word's weight. */
  readonly logWeights: Float32Array;
}

export interface VectorTraining {
  readonly epochs: number;
  readonly rate: number;
  /** How strongly a vector is drawn back to where it started, each time it is moved. */
  readonly loyalty: number;
  readonly temperature: number;
  readonly seed: number;
}

/** The most exchanges of one briefing in one step, and the most words of a text. */
const BATCH = 48;
const LONGEST_ASKED = 12;
const LONGEST_TEXT = 90;

interface Pair {
  readonly asked: Int32Array;
  readonly text: Int32Array;
}

/**
 * Moves word vectors so that the mean of a question's words points to the mean of its answer's words rather than to any
 * other answer of the same briefing (softmax over cosines, as in van den Oord et al. 2018), by Adagrad (Duchi et al.
 * 2011). What is asked is a piece of the reporter's question, or a sentence of the answer whose rest is to be found.
 * @param sets the lessons, briefing by briefing
 * @param log is told the mean loss after each epoch
 */
export function trainVectors(
  start: LearnedVectors,
  sets: readonly LessonSet[],
  options: VectorTraining,
  log: (line: string) => void,
): LearnedVectors {
  const { dimensions } = start;
  const random = seededRandom(options.seed);
  const values = start.values.slice();
  const logWeights = start.logWeights.slice();
  const squares = new Float32Array(logWeights.length);
  const weightSquares = new Float32Array(logWeights.length);
  const learner: Learner = { start, dimensions, values, logWeights, squares, weightSquares, options };
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    let loss = 0;
    let steps = 0;
    for (const set of shuffled(sets, random)) {
      const lessons = shuffled(set, random);
      for (let from = 0; from < lessons.length; from += BATCH) {
        const pairs = lessons.slice(from, from + BATCH).flatMap((lesson) => drawPair(lesson, random) ?? []);
        if (pairs.length < 4) continue;
        loss += step(learner, pairs);
        steps += pairs.length;
      }
    }
    log(`epoch ${epoch}: loss ${(loss / Math.max(1, steps)).toFixed(4)}`);
  }
  return { dimensions, values, logWeights };
}

/** Draws what is asked and what answers it from a lesson; null where there are too few words. */
function drawPair(lesson: Lesson, random: () => number): Pair | null {
  const fromQuestion = lesson.question.length > 0 && random() < 0.75;
  const answer = lesson.answer;
  let asked: Int32Array;
  let text: number[];
  if (fromQuestion) {
    const sentence = lesson.question[Math.floor(random() * lesson.question.length)] ?? new Int32Array(0);
    asked = piece(sentence, LONGEST_ASKED, random);
    text = answer.flatMap((words) => [...words]);
  } else {
    const at = Math.floor(random() * answer.length);
    asked = piece(answer[at] ?? new Int32Array(0), LONGEST_ASKED, random);
    const rest = answer.filter((_, index) => index !== at);
    text = [...lesson.question, ...rest].flatMap((words) => [...words]);
  }
  // Half of the words that the two share are left out of what is asked: an asker has other words than an official.
  const held = new Set(text);
  const kept = asked.filter((row) => !held.has(row) || random() < 0.5);
  if (kept.length === 0 || text.length === 0) return null;
  return { asked: kept, text: piece(Int32Array.from(text), LONGEST_TEXT, random) };
}

function piece(words: Int32Array, longest: number, random: () => number): Int32Array {
  if (words.length <= longest) return words;
  const from = Math.floor(random() * (words.length - longest + 1));
  return words.subarray(from, from + longest);
}

interface Learner {
  readonly start: LearnedVectors;
  readonly dimensions: number;
  readonly values: Float32Array;
  readonly logWeights: Float32Array;
  readonly squares: Float32Array;
  readonly weightSquares: Float32Array;
  readonly options: VectorTraining;
}

interface Pooled {
  readonly words: Int32Array;
  /** Of length 1. */
  readonly direction: Float64Array;
  readonly length: number;
}

function pool(learner: Learner, words: Int32Array): Pooled {
  const { dimensions, values, logWeights } = learner;
  const direction = new Float64Array(dimensions);
  for (const row of words) {
    const weight = Math.exp(logWeights[row] ?? 0);
    const from = row * dimensions;
    for (let d = 0; d < dimensions; d++) direction[d] = (direction[d] ?? 0) + weight * (values[from + d] ?? 0);
  }
  const length = Math.hypot(...direction) || 1;
  for (let d = 0; d < dimensions; d++) direction[d] = (direction[d] ?? 0) / length;
  return { words, direction, length };
}

function step(learner: Learner, pairs: readonly Pair[]): number {
  const { dimensions, options } = learner;
  const asked = pairs.map((pair) => pool(learner, pair.asked));
  const texts = pairs.map((pair) => pool(learner, pair.text));
  const askedSlopes = pairs.map(() => new Float64Array(dimensions));
  const textSlopes = pairs.map(() => new Float64Array(dimensions));
  let loss = 0;
  asked.forEach((one, i) => {
    const scores = texts.map((text) => dot(one.direction, text.direction) / options.temperature);
    const highest = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - highest));
    const sum = powers.reduce((a, b) => a + b, 0);
    loss -= Math.log((powers[i] ?? 0) / sum);
    texts.forEach((text, j) => {
      const slope = ((powers[j] ?? 0) / sum - (i === j ? 1 : 0)) / options.temperature;
      add(askedSlopes[i], text.direction, slope);
      add(textSlopes[j], one.direction, slope);
    });
  });
  const moved = new Map<number, { slope: Float64Array; weightSlope: number }>();
  asked.forEach((one, i) => {
    spread(learner, one, askedSlopes[i], moved);
  });
  texts.forEach((text, j) => {
    spread(learner, text, textSlopes[j], moved);
  });
  for (const [row, { slope, weightSlope }] of moved) move(learner, row, slope, weightSlope, pairs.length);
  return loss;
}

/** Carries the slope of a pooled direction over to its words. */
function spread(
  learner: Learner,
  pooled: Pooled,
  slope: Float64Array | undefined,
  moved: Map<number, { slope: Float64Array; weightSlope: number }>,
): void {
  if (slope === undefined) return;
  const { dimensions, values, logWeights } = learner;
  const along = dot(slope, pooled.direction);
  const across = slope.map((value, d) => (value - along * (pooled.direction[d] ?? 0)) / pooled.length);
  for (const row of pooled.words) {
    const weight = Math.exp(logWeights[row] ?? 0);
    const entry = moved.get(row) ?? { slope: new Float64Array(dimensions), weightSlope: 0 };
    let onWeight = 0;
    for (let d = 0; d < dimensions; d++) {
      entry.slope[d] = (entry.slope[d] ?? 0) + weight * (across[d] ?? 0);
      onWeight += (across[d] ?? 0) * (values[row * dimensions + d] ?? 0);
    }
    entry.weightSlope += weight * onWeight;
    moved.set(row, entry);
  }
}

function move(learner: Learner, row: number, slope: Float64Array, weightSlope: number, pairs: number): void {
  const { start, dimensions, values, logWeights, squares, weightSquares, options } = learner;
  const from = row * dimensions;
  let square = 0;
  for (let d = 0; d < dimensions; d++) {
    const drawn = options.loyalty * ((values[from + d] ?? 0) - (start.values[from + d] ?? 0));
    slope[d] = (slope[d] ?? 0) / pairs + drawn;
    square += (slope[d] ?? 0) ** 2;
  }
  squares[row] = (squares[row] ?? 0) + square / dimensions;
  const rate = options.rate / (Math.sqrt(squares[row] ?? 0) + 1e-6);
  for (let d = 0; d < dimensions; d++) values[from + d] = (values[from + d] ?? 0) - rate * (slope[d] ?? 0);
  const onWeight =
    weightSlope / pairs + options.loyalty * 0.1 * ((logWeights[row] ?? 0) - (start.logWeights[row] ?? 0));
  weightSquares[row] = (weightSquares[row] ?? 0) + onWeight ** 2;
  logWeights[row] =
    (logWeights[row] ?? 0) - (options.rate * 2 * onWeight) / (Math.sqrt(weightSquares[row] ?? 0) + 1e-6);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}

function add(target: Float64Array | undefined, source: Float64Array, factor: number): void {
  if (target === undefined) return;
  for (let d = 0; d < source.length; d++) target[d] = (target[d] ?? 0) + factor * (source[d] ?? 0);
}
