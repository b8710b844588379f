import type { Fidelity } from './fidelity.ts';
import { readSource, type Source } from './source.ts';

const sources = new Map<string, Source>();

/** Notes the text of a transcript that a test makes or reads: what is quoted from it is looked for there. */
export function noteTranscript(raw: string, file: string): void {
  const key = `${file}\n${raw}`;
  if (!sources.has(key)) sources.set(key, readSource(raw, file));
}

/** Lets a checker know what was noted since it was told last. @returns how many transcripts are noted by now */
export function tellNoted(fidelity: Fidelity, told: number): number {
  fidelity.know([...sources.values()].slice(told));
  return sources.size;
}
