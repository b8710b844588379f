import { overrideProblems, overrideRules, overrideSpeakers, rolesSetBy } from './apply-override.ts';
import type { Briefing, GroundRules, Problem } from './briefing.ts';
import { identify } from './identity/identify.ts';
import { readOverride } from './override.ts';
import { readGroundRules } from './rules/read-ground-rules.ts';
import { toPage } from './sources/to-page.ts';
import { readStructure } from './structure.ts';

/**
 * Reads one transcript: `text` is the page with its front matter, `file` its name (a folder before it is left out),
 * `override` the text of the editor's file beside it, if there is one. Pure. Throws nothing, whatever the text: what
 * can't be understood is in `problems`, with its line. Where the override can't be understood, the whole briefing is
 * held back until it is mended, since it may be what keeps an embargo.
 */
export function readTranscript(text: string, file: string, override?: string): Briefing {
  const read = override === undefined ? null : readOverride(override);
  const set = read?.ok ? read.override : null;
  const structure = readStructure(toPage(text, file), rolesSetBy(set));
  const nameless = structure.speakers.map((speaker) => ({ ...speaker, identity: null }));
  const identities = identify(structure.header, nameless, structure.turns);
  const named = nameless.map((speaker, i) => ({ ...speaker, identity: identities[i] ?? null }));
  const speakers = set === null ? named : overrideSpeakers(named, set);
  const spoken = readGroundRules(structure.header, speakers, structure.turns);
  const rules = set === null ? spoken : overrideRules(spoken, set, speakers, structure.turns);
  const added = set === null ? [] : overrideProblems(set, speakers);
  const briefing = { id: idOf(file), file: nameOf(file), ...structure, speakers, rules };
  if (read !== null && !read.ok) return held(briefing, read.message);
  return { ...briefing, problems: [...added, ...structure.problems] };
}

/** Nothing of a briefing may be shown while its override can't be read. */
function held(briefing: Briefing, message: string): Briefing {
  const problem: Problem = {
    line: 1,
    code: 'override-unreadable',
    message: `The override file beside this transcript can't be read, so nothing of it is shown: ${message}`,
  };
  const release = { kind: 'held', reason: 'The override file beside this transcript has a mistake.' } as const;
  const rules: GroundRules = {
    ...briefing.rules,
    embargo: { ...briefing.rules.embargo, release },
    exceptions: briefing.rules.exceptions.map((exception) => ({
      ...exception,
      release: exception.release === null ? null : release,
    })),
  };
  return { ...briefing, rules, problems: [problem, ...briefing.problems] };
}

/** A path without its folders. */
export function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** A file's name without folder and extension: the id of its briefing. */
export function idOf(path: string): string {
  return nameOf(path).replace(/\.[^.]{1,10}$/, '');
}
