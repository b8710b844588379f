import type { Role } from './briefing.ts';
import { isSlip } from './slips.ts';

/** What roles are read from: the label of each turn and its words, in order. */
export interface SpokenTurn {
  readonly label: string;
  readonly text: string;
}

const REPORTER = /^(?:Q|QUESTIONS?|REPORTERS?|PRESS|MEDIA|JOURNALISTS?)$/i;
const MODERATOR = /^(?:(?:CALL|PRESS) )?(?:MODERATOR|HOST|FACILITATOR)$/i;
const OTHER =
  /^(?:(?:THE |CALL |CONFERENCE )?OPERATOR|(?:AUDIENCE |CREW )?(?:PARTICIPANT|MEMBER)S?|AUDIENCE|CROWD|(?:THE )?(?:INTERPRETER|TRANSLATOR)|PHOTO(?:JOURNALIST|GRAPHER)|VOICE|CHILD(?:REN)?|ATTENDEE|ALL|BOTH)S?$|\b(?:AIDE|AIDES|CREW|CREW MEMBER|STAFF|STAFFER|STAFF MEMBER)$|^UNIDENTIFIED\b|\bUNKNOWN\b/i;

/** The role that a label states by itself; null where what the person does must decide. */
function roleOfLabel(label: string): Role | null {
  const bare = label
    .replace(/^[[(]/, '')
    .replace(/[\])]$/, '')
    .trim();
  if (REPORTER.test(bare)) return 'reporter';
  if (MODERATOR.test(bare) || isSlip(bare, 'MODERATOR')) return 'moderator';
  if (OTHER.test(bare) || isSlip(bare, 'OPERATOR')) return 'other';
  return null;
}

/**
 * The role of every label of a page, in order of first appearance: from the label where it says it, else from what the
 * person does. `title` is the page's: whoever it names is no moderator.
 */
export function rolesOf(turns: readonly SpokenTurn[], title: string): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const { label } of turns) if (!roles.has(label)) roles.set(label, roleOfLabel(label) ?? 'official');
  const officials = [...roles].filter(([, role]) => role === 'official').map(([label]) => label);
  if (officials.length < 2) return roles;
  const opener = turns.find((turn) => !['reporter', 'other'].includes(roles.get(turn.label) ?? ''))?.label;
  const words = title.toLowerCase().split(/[^\p{L}’'-]+/u);
  const did = deedsOf(turns, roles);
  const named = officials.filter((label) => isNamed(label) && !isAmong(label, words) && answersLittle(label, did));
  for (const label of named) if (label !== opener && callsOnPeople(label, did)) roles.set(label, 'moderator');
  const hasModerator = [...roles.values()].includes('moderator');
  for (const label of named) if (label === opener && opens(label, turns, hasModerator)) roles.set(label, 'moderator');
  // A slip of the pen is the same person.
  const moderators = new Set(officials.filter((label) => roles.get(label) === 'moderator').map(surname));
  for (const label of officials) if (isNamed(label) && moderators.has(surname(label))) roles.set(label, 'moderator');
  return officials.every((label) => roles.get(label) === 'moderator')
    ? new Map([...roles].map(([label]) => [label, roleOfLabel(label) ?? 'official']))
    : roles;
}

/** `MR. MUNOZ`: a person, not an office that is quoted by its label. */
function isNamed(label: string): boolean {
  return /^(?:MR|MS|MRS)\b/i.test(label);
}

function surname(label: string): string {
  return label.split(' ').at(-1)?.toLowerCase() ?? '';
}

/** Whether one of a title's words is the label's surname, or nearly. */
function isAmong(label: string, words: readonly string[]): boolean {
  return words.some((word) => word === surname(label) || (word.length > 4 && isSlip(word, surname(label))));
}

/** The rules of a call, as the one who opens it states them. */
const RULES = /\b(?:on[- ]background|background call|on[- ]the[- ]record|embargo(?:ed)?|attribut\w+|ground rules)\b/i;
/** How somebody opens for others. */
const INTRODUCES =
  /\b(?:joined by|joining us|turn (?:it|things|the call) over|hand (?:it|things|this) over|pass it (?:over|to)|over to|kick (?:it|things|us) off|(?:our|today[’']s) (?:speakers?|briefers?)|introduce|take (?:your|some|a few) questions|Q&A)\b/i;
/** How somebody gives the floor to a reporter. */
const CALLS =
  /\b(?:next (?:question|up)|next,? (?:we|let|I)|(?:first|last|final|another|one more|more|a few|take|take some|take a) questions?|(?:last|final|one more|another) one|go (?:next )?to|come to|turn to|hear from|question from|over to|raise your hand|open (?:it|the line|up)|unmute)\b/i;

/** An opening that is longer than this is a statement of one's own. */
const LONGEST_OPENING = 2_500;
/** A turn after a reporter's with more characters than this answers something. */
const ANSWER = 220;

/** What each label does on a page, counted in one pass: a page may have as many labels as turns. */
interface Deeds {
  /** Answers of all together. */
  readonly answers: number;
  readonly answersOf: ReadonlyMap<string, number>;
  readonly turnsOf: ReadonlyMap<string, number>;
  /** Turns that give a reporter the floor. */
  readonly callsOf: ReadonlyMap<string, number>;
}

function deedsOf(turns: readonly SpokenTurn[], roles: ReadonlyMap<string, Role>): Deeds {
  const answersOf = new Map<string, number>();
  const turnsOf = new Map<string, number>();
  const callsOf = new Map<string, number>();
  const count = (counts: Map<string, number>, label: string): unknown =>
    counts.set(label, (counts.get(label) ?? 0) + 1);
  let answers = 0;
  for (const [i, turn] of turns.entries()) {
    const [before, next] = [turns[i - 1], turns[i + 1]];
    count(turnsOf, turn.label);
    if (before !== undefined && roles.get(before.label) === 'reporter' && turn.text.length > ANSWER) {
      answers += 1;
      count(answersOf, turn.label);
    }
    const givesFloor = next === undefined || roles.get(next.label) === 'reporter' || turn.text.length <= 160;
    if (givesFloor && turn.text.length <= 600 && CALLS.test(turn.text.slice(-300))) count(callsOf, turn.label);
  }
  return { answers, answersOf, turnsOf, callsOf };
}

/** Whether somebody leaves nearly all answers to others. */
function answersLittle(label: string, { answers, answersOf }: Deeds): boolean {
  const own = answersOf.get(label) ?? 0;
  return own <= 1 || own <= 0.15 * answers;
}

/**
 * Whether the one who speaks first opens for others: states the rules, or, where nobody else moderates, introduces the
 * speakers.
 */
function opens(label: string, turns: readonly SpokenTurn[], hasModerator: boolean): boolean {
  const first = turns.find((turn) => turn.label === label)?.text ?? '';
  if (first.length > LONGEST_OPENING) return false;
  return RULES.test(first) || (!hasModerator && INTRODUCES.test(first));
}

/** Whether somebody calls on reporters, and mostly does that: "Next, we'll go to Jeremy." */
function callsOnPeople(label: string, { turnsOf, callsOf }: Deeds): boolean {
  const calls = callsOf.get(label) ?? 0;
  const own = turnsOf.get(label) ?? 0;
  return calls >= 0.5 * own && (calls > 1 || own === 1);
}
