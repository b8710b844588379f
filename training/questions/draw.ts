import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { transcriptFiles } from '../read-folder.ts';
import { drawFiles } from './draw-files.ts';
import { show } from './show.ts';

// node --import tsx training/questions/draw.ts --transcripts DIR [--without LIST.txt] [--show FILE]
// Prints the names of the transcripts that are drawn, or one transcript to read. LIST.txt: names not to draw, one a line.

const { values } = parseArgs({
  options: { transcripts: { type: 'string' }, without: { type: 'string' }, show: { type: 'string' } },
});
if (values.transcripts === undefined) throw new Error('--transcripts DIR is missing: the folder to draw from');
const paths = transcriptFiles(values.transcripts);

if (values.show !== undefined) {
  const path = paths.find((candidate) => basename(candidate) === values.show);
  if (path === undefined) throw new Error(`${values.transcripts} has no transcript ${values.show}`);
  console.log(show(readTranscript(readFileSync(path, 'utf8'), basename(path))));
} else {
  const without = values.without === undefined ? [] : readFileSync(values.without, 'utf8').split('\n');
  console.log(
    drawFiles(
      paths.map((path) => basename(path)),
      new Set(without),
    ).join('\n'),
  );
}
