import type { Briefing, Problem } from './briefing.ts';
import { groupTurns } from './exchanges.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHeader } from './header.ts';
import { identify } from './identity/identify.ts';
import { readOutline } from './outline.ts';
import { readGroundRules } from './rules/read-ground-rules.ts';
import { accountForLines, findProblems, readTurns } from './turns.ts';

/**
 * Reads one transcript: `text` is the page with its front matter, `file` its name (a folder before it is left out).
 * Pure. Throws nothing, whatever the text: what can't be understood is in `problems`, with its line.
 */
export function readTranscript(text: string, file: string): Briefing {
  const lines = text.split(/\r\n|\r|\n/);
  const front = readFrontMatter(lines);
  const pieces = readOutline(lines, front.bodyStart);
  const header = readHeader(front, pieces);
  const speech = readTurns(pieces);
  const nameless = speech.speakers.map((speaker) => ({ ...speaker, identity: null }));
  const identities = identify(header, nameless, speech.turns);
  const speakers = nameless.map((speaker, i) => ({ ...speaker, identity: identities[i] ?? null }));
  const { exchanges, remarks } = groupTurns(speech.turns);
  return {
    id: idOf(file),
    file: nameOf(file),
    header,
    rules: readGroundRules(header, speakers, speech.turns),
    speakers,
    turns: speech.turns,
    exchanges,
    remarks,
    footnotes: speech.footnotes,
    lines: accountForLines(lines, front.bodyStart, pieces),
    problems: [...front.problems, ...findProblems(pieces, speech)].sort((a: Problem, b: Problem) => a.line - b.line),
  };
}

/** A path without its folders. */
export function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** A file's name without folder and extension: the id of its briefing. */
export function idOf(path: string): string {
  return nameOf(path).replace(/\.[^.]+$/, '');
}
