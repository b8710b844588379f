import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKin } from '../src/search/kin-file.ts';
import { readVectors } from '../src/search/vector-file.ts';
import { readEvalRows, writtenRows } from './eval-rows.ts';
import { fitModels } from './fit-models.ts';
import { makeKin } from './make-kin.ts';
import { makeVectors } from './make-vectors.ts';
import { readTrainingOptions } from './options.ts';
import { readFolder, transcriptFiles } from './read-folder.ts';
import { reliabilityOf, reliabilityPicture } from './reliability.ts';

/**
 * Makes `models/` from transcripts and sets of questions. The word vectors never see the transcripts that the questions
 * are about, so that the cross-validation is fair to them too.
 */
const options = readTrainingOptions(process.argv.slice(2));
const log = (line: string): void => console.log(line);
const briefings = readFolder(options.transcripts);
const rows = [...readEvalRows(options.sets), ...writtenRows(briefings)];
const asked = new Set(rows.map(({ file }) => file));
log(`${briefings.length} transcripts, ${rows.length} questions about ${asked.size} of them`);
mkdirSync(options.models, { recursive: true });
const vectorsFile = join(options.models, 'vectors.bin');
const kinFile = join(options.models, 'kin.bin');
if (!options.keepVectors) {
  const files = transcriptFiles(options.transcripts).filter((file) => ![...asked].some((name) => file.endsWith(name)));
  const others = briefings.filter(({ file }) => !asked.has(file));
  const bytes = makeVectors(others, files, options.cache, log);
  writeFileSync(vectorsFile, bytes);
  writeFileSync(kinFile, makeKin(readVectors(bytes)));
}
const vectors = readVectors(readFileSync(vectorsFile));
const { ranker, reports, trusted } = fitModels(briefings, rows, { vectors, kin: readKin(readFileSync(kinFile)) }, log);
writeFileSync(join(options.models, 'ranker.json'), `${JSON.stringify(ranker, null, 1)}\n`);
const reliability = reliabilityOf(trusted);
if (options.picture !== undefined) writeFileSync(options.picture, reliabilityPicture(reliability));
log(`how far the confidence can be believed: ${JSON.stringify(reliability)}`);
log(`cross-validated by file: ${JSON.stringify(reports, null, 1)}`);
