import { parentPort } from 'node:worker_threads';
import { loadModels } from '../search/load-models.ts';
import { prepareSegment } from '../search/prepared-segment.ts';
import { indexBriefing } from '../search/segment.ts';
import { textVectors } from '../search/text-vectors.ts';
import { createVocabulary } from '../search/vocabulary.ts';
import { readTranscript } from '../transcript/read-transcript.ts';
import { headOf, packDetails } from './packed-briefing.ts';
import type { ReadOrder, ReadResult } from './reading-threads.ts';

// A thread that reads transcripts and makes them ready to be searched: see reading-threads.ts, which starts it.

const { vectors } = loadModels();
const vocabulary = createVocabulary();
const { known } = vocabulary.termOf;
/** A map gives its entries in the order in which they were put in; once it has given the last, it gives no more. */
const stemsMet = known.entries();
let stemsSent = 0;

parentPort?.on('message', ({ number, text, file, override }: ReadOrder) => {
  const briefing = readTranscript(text, file, override);
  const segment = indexBriefing(briefing, vocabulary);
  const prepared = prepareSegment(segment, vocabulary);
  const rows = Int32Array.from(prepared.words, (word) => vectors.rowOf(word) ?? -1);
  const own = { ...segment, terms: prepared.terms };
  const stems: (readonly [string, string])[] = [];
  for (; stemsSent < known.size; stemsSent++) {
    const met = stemsMet.next();
    if (met.done !== true) stems.push(met.value);
  }
  const result: ReadResult = {
    number,
    head: headOf(briefing),
    details: packDetails(briefing),
    segment: { ...prepared, vectors: textVectors(own, vectors, rows) },
    stems,
  };
  parentPort?.postMessage(result);
});
