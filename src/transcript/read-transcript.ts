import type { Briefing } from './briefing.ts';
import { identify } from './identity/identify.ts';
import { readGroundRules } from './rules/read-ground-rules.ts';
import { readStructure } from './structure.ts';

/**
 * Reads one transcript: `text` is the page with its front matter, `file` its name (a folder before it is left out).
 * Pure. Throws nothing, whatever the text: what can't be understood is in `problems`, with its line.
 */
export function readTranscript(text: string, file: string): Briefing {
  const structure = readStructure(text);
  const nameless = structure.speakers.map((speaker) => ({ ...speaker, identity: null }));
  const identities = identify(structure.header, nameless, structure.turns);
  const speakers = nameless.map((speaker, i) => ({ ...speaker, identity: identities[i] ?? null }));
  const rules = readGroundRules(structure.header, speakers, structure.turns);
  return { id: idOf(file), file: nameOf(file), ...structure, speakers, rules };
}

/** A path without its folders. */
export function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** A file's name without folder and extension: the id of its briefing. */
export function idOf(path: string): string {
  return nameOf(path).replace(/\.[^.]+$/, '');
}
