import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Briefing } from '../src/transcript/briefing.ts';
import { readTranscript } from '../src/transcript/read-transcript.ts';

/** Reads every transcript of a folder and its subfolders, in order of names. */
export function readFolder(folder: string): Briefing[] {
  return transcriptFiles(folder).map((file) => readTranscript(readFileSync(file, 'utf8'), basename(file)));
}

/** The transcripts of a folder and its subfolders, in order of names. */
export function transcriptFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
