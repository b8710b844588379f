import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Archive, buildArchive } from '../src/search/build-archive.ts';
import { loadModels } from '../src/search/load-models.ts';
import type { Briefing } from '../src/transcript/briefing.ts';
import { readTranscript } from '../src/transcript/read-transcript.ts';
import { noteTranscript } from './fidelity/known.ts';

/** The folder of the transcript that ships. */
export const TRANSCRIPTS = fileURLToPath(new URL('../transcripts', import.meta.url));
export const SEED_FILE = '2022-02-21-background-press-call-by-senior-administration-officials-on-russia-and-ukraine.md';

/** The text of the transcript that ships: a background call of 21 February 2022. */
export const seedText: string = readFileSync(`${TRANSCRIPTS}/${SEED_FILE}`, 'utf8');

/** The call ended at 5:43 p.m. EST; its embargo lifted then. */
export const AFTER_THE_CALL = Date.parse('2022-02-21T18:00:00-05:00');
export const DURING_THE_CALL = Date.parse('2022-02-21T17:30:00-05:00');

export function readSeed(): Briefing {
  return readNoted(seedText, SEED_FILE);
}

/** Reads a transcript, and notes its text: whatever is quoted from it is looked for there. */
export function readNoted(text: string, file: string): Briefing {
  noteTranscript(text, file);
  return readTranscript(text, file);
}

/** An archive of the briefings that are given, as the bot builds it; of the seed where none is. */
export function archiveOf(briefings: readonly Briefing[] = [readSeed()]): Archive {
  return buildArchive(briefings, loadModels());
}

/**
 * A transcript made up for tests, in the published format.
 * @param body everything after the front matter
 */
export function madeUp(
  body: string,
  { title = 'Press Briefing by Press Secretary Jen Psaki', date = '2022-03-01', slug = 'made-up' } = {},
): Briefing {
  const [year, month, day] = date.split('-');
  const front = [
    '---',
    `date: '${date}'`,
    `published_time: ${date} 20:00:00-05:00`,
    `source_url: https://www.whitehouse.gov/briefing-room/press-briefings/${year}/${month}/${day}/${slug}/`,
    `title: "${title}"`,
    '---',
    '',
  ].join('\n');
  return readNoted(front + body, `${date}-${slug}.md`);
}
