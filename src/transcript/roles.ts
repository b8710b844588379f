import type { Role } from './briefing.ts';

/** What roles are read from: the label of each turn and its words, in order. */
export interface SpokenTurn {
  readonly label: string;
  readonly text: string;
}

const REPORTER = /^(?:Q|QUESTION|REPORTERS?|PRESS|MEDIA|JOURNALIST)\b/i;
const OTHER =
  /^(?:(?:WHITE HOUSE |PRESS |AIR FORCE ONE |SENATE |CAMPAIGN )*(?:AIDE|STAFF(?:ER)?|CREW(?: MEMBER)?)|OPERATOR|PARTICIPANTS?|AUDIENCE(?: MEMBERS?)?|INTERPRETER|TRANSLATOR|PHOTOJOURNALIST|CROWD|VOICE|CHILD|ATTENDEES?|SPEAKER UNKNOWN|UNIDENTIFIED(?: .*)?)\b/i;
const MODERATOR = /^(?:MODERATOR|HOST|FACILITATOR)\b/i;

/** The role that a label states by itself; null where what the person does must decide. */
export function roleOfLabel(label: string): Role | null {
  const bare = label.replace(/^[[(]\s*|\s*[\])]$/g, '');
  if (REPORTER.test(bare)) return 'reporter';
  if (MODERATOR.test(bare)) return 'moderator';
  if (OTHER.test(bare)) return 'other';
  return null;
}

/** The role of every label of a page, by what its turns do. */
export function rolesOf(turns: readonly SpokenTurn[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const { label } of turns) {
    if (!roles.has(label)) roles.set(label, roleOfLabel(label) ?? 'official');
  }
  return roles;
}
