import { contentWords, createStemmer, isStopWord } from '../src/search/words.ts';
import { loadGlove, type WordVectors } from './glove.ts';
import { principalDirection, solve } from './linear-algebra.ts';

/** Vectors of stems, before training: of length 1, in order of their terms. */
export interface StemVectors {
  readonly terms: readonly string[];
  readonly dimensions: number;
  readonly values: Float32Array;
  /** How often the transcripts hold the term. */
  readonly counts: Float64Array;
}

/** How many of GloVe's most frequent words are taken whether or not a transcript holds them. */
const COMMON_WORDS = 60_000;
/** How often the transcripts must hold a word that GloVe knows, and one that it does not. */
const LEAST_KNOWN = 1;
const LEAST_UNKNOWN = 4;
const WINDOW = 6;

/**
 * Starts vectors for every stem from GloVe: the mean of its forms, weighted by how often they are written, with the mean
 * and the strongest common directions taken out (Mu and Viswanath 2018, "All-but-the-Top"). A stem that GloVe does not
 * know starts from its neighbours in the transcripts, mapped by least squares (Khodak et al. 2018, "A La Carte").
 * @param texts transcripts to count words in
 */
export function startVectors(texts: readonly string[], cache: string): StemVectors {
  const glove = loadGlove(cache);
  const stem = createStemmer();
  const sentences = texts.map((text) => contentWords(text).map(({ form }) => form));
  const formCounts = new Map<string, number>();
  for (const forms of sentences) for (const form of forms) formCounts.set(form, (formCounts.get(form) ?? 0) + 1);
  const rows = collectStems(glove, formCounts, stem);
  const counts = new Map<string, number>();
  for (const [form, count] of formCounts) counts.set(stem(form), (counts.get(stem(form)) ?? 0) + count);
  for (const [term, count] of counts) {
    const known = rows.has(term);
    if (!known && count >= LEAST_UNKNOWN && !/^\d/.test(term)) rows.set(term, null);
  }
  const terms = [...rows.keys()].sort();
  const { dimensions } = glove;
  const values = new Float32Array(terms.length * dimensions);
  const known = terms.map((term) => rows.get(term) !== null);
  terms.forEach((term, row) => {
    values.set(rows.get(term) ?? new Float32Array(dimensions), row * dimensions);
  });
  removeCommon(values, known, dimensions, 3);
  const stems = sentences.map((forms) => forms.map((form) => stem(form)));
  inferUnknown(values, known, terms, stems, dimensions);
  normalise(values, dimensions);
  return { terms, dimensions, values, counts: Float64Array.from(terms, (term) => counts.get(term) ?? 0) };
}

function collectStems(
  glove: WordVectors,
  formCounts: ReadonlyMap<string, number>,
  stem: (form: string) => string,
): Map<string, Float32Array | null> {
  const sums = new Map<string, Float32Array | null>();
  glove.words.forEach((word, row) => {
    const form = word.replace(/[.'-]/g, '') === word ? word : word === 'u.s.' ? 'usa' : null;
    if (form === null || form === 'us' || isStopWord(form)) return;
    const count = formCounts.get(form) ?? 0;
    if (row >= COMMON_WORDS && count < LEAST_KNOWN) return;
    if (/^\d/.test(form) && !/^(?:19|20)\d\d$/.test(form) && count < 20) return;
    const term = stem(form);
    const sum = sums.get(term) ?? new Float32Array(glove.dimensions);
    // A form counts by how often the transcripts have it, and a little by how common it is in the language.
    const weight = count + 300 / (row + 100) + 0.01;
    const vector = glove.values.subarray(row * glove.dimensions, (row + 1) * glove.dimensions);
    const length = Math.hypot(...vector);
    for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + (weight * (vector[d] ?? 0)) / length;
    sums.set(term, sum);
  });
  for (const vector of sums.values()) if (vector !== null) normalise(vector, vector.length);
  return sums;
}

function removeCommon(values: Float32Array, known: readonly boolean[], dimensions: number, directions: number): void {
  const rows = known.flatMap((is, row) => (is ? [row] : []));
  const mean = new Float64Array(dimensions);
  for (const row of rows)
    for (let d = 0; d < dimensions; d++) mean[d] = (mean[d] ?? 0) + (values[row * dimensions + d] ?? 0) / rows.length;
  for (const row of rows)
    for (let d = 0; d < dimensions; d++)
      values[row * dimensions + d] = (values[row * dimensions + d] ?? 0) - (mean[d] ?? 0);
  for (let step = 0; step < directions; step++) {
    const direction = principalDirection(values, dimensions);
    for (const row of rows) {
      let dot = 0;
      for (let d = 0; d < dimensions; d++) dot += (values[row * dimensions + d] ?? 0) * (direction[d] ?? 0);
      for (let d = 0; d < dimensions; d++)
        values[row * dimensions + d] = (values[row * dimensions + d] ?? 0) - dot * (direction[d] ?? 0);
    }
  }
  normalise(values, dimensions);
}

function inferUnknown(
  values: Float32Array,
  known: readonly boolean[],
  terms: readonly string[],
  sentences: readonly (readonly string[])[],
  dimensions: number,
): void {
  const rowOf = new Map(terms.map((term, row) => [term, row]));
  const around = new Float64Array(terms.length * dimensions);
  for (const words of sentences) {
    const rows = words.map((word) => rowOf.get(word) ?? -1);
    rows.forEach((row, at) => {
      if (row < 0) return;
      for (let near = Math.max(0, at - WINDOW); near < Math.min(rows.length, at + WINDOW + 1); near++) {
        const other = rows[near] ?? -1;
        if (near === at || other < 0 || !known[other]) continue;
        for (let d = 0; d < dimensions; d++) {
          around[row * dimensions + d] = (around[row * dimensions + d] ?? 0) + (values[other * dimensions + d] ?? 0);
        }
      }
    });
  }
  normalise(around, dimensions);
  const map = leastSquares(around, values, known, dimensions);
  known.forEach((is, row) => {
    if (is) return;
    for (let d = 0; d < dimensions; d++) {
      let sum = 0;
      for (let k = 0; k < dimensions; k++) sum += (around[row * dimensions + k] ?? 0) * (map[k * dimensions + d] ?? 0);
      values[row * dimensions + d] = sum;
    }
  });
}

function leastSquares(
  from: Float64Array,
  to: Float32Array,
  known: readonly boolean[],
  dimensions: number,
): Float64Array {
  const a = new Float64Array(dimensions * dimensions);
  const b = new Float64Array(dimensions * dimensions);
  for (let d = 0; d < dimensions; d++) a[d * dimensions + d] = 1;
  known.forEach((is, row) => {
    if (!is) return;
    for (let i = 0; i < dimensions; i++) {
      const value = from[row * dimensions + i] ?? 0;
      if (value === 0) continue;
      for (let j = 0; j < dimensions; j++) {
        a[i * dimensions + j] = (a[i * dimensions + j] ?? 0) + value * (from[row * dimensions + j] ?? 0);
        b[i * dimensions + j] = (b[i * dimensions + j] ?? 0) + value * (to[row * dimensions + j] ?? 0);
      }
    }
  });
  return solve(a, b, dimensions, dimensions);
}

/** Scales every row to length 1. */
export function normalise(values: Float32Array | Float64Array, dimensions: number): void {
  for (let from = 0; from < values.length; from += dimensions) {
    let squares = 0;
    for (let d = 0; d < dimensions; d++) squares += (values[from + d] ?? 0) ** 2;
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let d = 0; d < dimensions; d++) values[from + d] = (values[from + d] ?? 0) * scale;
  }
}
