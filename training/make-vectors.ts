import { readFileSync } from 'node:fs';
import { indexBriefing } from '../src/search/segment.ts';
import { rowsOfTerms } from '../src/search/text-vectors.ts';
import { readVectors, writeVectors } from '../src/search/vector-file.ts';
import { createVocabulary } from '../src/search/vocabulary.ts';
import type { Briefing } from '../src/transcript/briefing.ts';
import { lessonsOf } from './lessons.ts';
import { normalise, startVectors } from './stem-vectors.ts';
import { trainVectors, type VectorTraining } from './train-vectors.ts';

/** Chosen by the questions of the evaluation sets, not by the loss: see docs/quality.md. */
export const VECTOR_TRAINING: VectorTraining = { epochs: 10, rate: 0.05, loyalty: 0.1, temperature: 0.1, seed: 1 };

/** Smooth inverse frequency (Arora, Liang and Ma 2017): what a word weighs before it is learned. */
const SMOOTHING = 3e-4;
/** Of what a transcript holds of a word, the share that stands in different places. */
const SPREAD = 0.8;

/** Learns word vectors from transcripts. Gives the bytes of the file. */
export function makeVectors(
  briefings: readonly Briefing[],
  files: readonly string[],
  cache: string,
  log: (line: string) => void,
): Uint8Array {
  const start = startVectors(
    files.map((file) => readFileSync(file, 'utf8')),
    cache,
  );
  const { terms, dimensions, counts } = start;
  log(`${terms.length} terms of ${dimensions} dimensions to start from`);
  const words = counts.reduce((sum, count) => sum + count, 0);
  const weights = Float32Array.from(counts, (count) => SMOOTHING / (SMOOTHING + count / words));
  const vocabulary = createVocabulary();
  const segments = briefings.map((briefing) => indexBriefing(briefing, vocabulary));
  const units = segments.reduce((sum, segment) => sum + segment.units.length, 0);
  const rarity = Float32Array.from(counts, (count) => Math.log(1 + units / (SPREAD * count + 0.5)));
  const rows = rowsOfTerms(
    vocabulary,
    readVectors(writeVectors({ terms, dimensions, values: rounded(start.values), weights, rarity })),
  );
  const learned = trainVectors(
    { dimensions, values: start.values, logWeights: weights.map((weight) => Math.log(weight)) },
    segments.map((segment) => lessonsOf(segment, rows)),
    VECTOR_TRAINING,
    log,
  );
  // A vector's length is as good as a weight: it goes there, and every vector is stored with length 1.
  const learnedWeights = learned.logWeights.map((weight, row) => {
    return Math.exp(weight) * Math.hypot(...learned.values.subarray(row * dimensions, (row + 1) * dimensions));
  });
  const values = learned.values.slice();
  normalise(values, dimensions);
  return writeVectors({ terms, dimensions, values: rounded(values), weights: learnedWeights, rarity });
}

function rounded(values: Float32Array): Int8Array {
  return Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(127 * value))));
}
