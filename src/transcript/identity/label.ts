import { FIRST_NAMES } from './name-before.ts';
import { edits, plain } from './spelling.ts';
import { bare, HONORIFICS, isConnector, isTitleNoun, isTitleWord } from './words.ts';

/** What a printed label says. All words in plain capitals. */
export type Label =
  /** The name is withheld, or the label is nobody's name: `SENIOR ADMINISTRATION OFFICIAL`, `MODERATOR`, `Q`. */
  | { readonly kind: 'nameless' }
  /** The holder of an office, not named: `THE PRESIDENT`. */
  | { readonly kind: 'office'; readonly office: string }
  | {
      readonly kind: 'person';
      /** `MR`, `MS`, `DR`…; null where none is printed. */
      readonly honorific: string | null;
      /** Words of an office or rank, in order: `ACTING`, `ADMINISTRATOR`. */
      readonly office: readonly string[];
      /** First names or initials, in order. */
      readonly given: readonly string[];
      /** One or two words: `FERNANDEZ HERNANDEZ`. */
      readonly surname: string;
    };

const OFFICES: ReadonlySet<string> = new Set([
  'THE PRESIDENT',
  'THE VICE PRESIDENT',
  'THE FIRST LADY',
  'THE SECOND GENTLEMAN',
  'PRESIDENT',
  'VICE PRESIDENT',
  'THE PRESS SECRETARY',
]);

const NOBODY: ReadonlySet<string> = new Set(
  `Q A QUESTION ANSWER MODERATOR OPERATOR AIDE PARTICIPANT PARTICIPANTS MEMBER CREW INTERPRETER TRANSLATOR REPORTER PRESS STAFF STAFFER AUDIENCE
  SPEAKER VOICE CHAIR HOST ALL MALE FEMALE UNIDENTIFIED UNKNOWN SPOKESPERSON SPOKESMAN SPOKESWOMAN PHOTOJOURNALIST PHOTOGRAPHER JOURNALIST
  CORRESPONDENT POOL SINGER CHORUS PILOT STEWARD AGENT PERSON PEOPLE MAN WOMAN CHILD STUDENT GUEST NOTE EDITOR STENOGRAPHER CORRECTION`.split(
    /\s+/,
  ),
);

/** The word that withholds a name, also where it is misspelt. */
function withholds(word: string): boolean {
  if (/^OFF?IC?I?AL?S?$/.test(word)) return true;
  return word.length >= 6 && Math.min(edits(word, 'OFFICIAL', 2), edits(word, 'OFFICIALS', 2)) <= 2;
}

/** Whether the label keeps its speaker's name back, as `SENIOR ADMINISTRATION OFFICIAL #2` does, misspelt or not. */
export function isWithheld(label: string): boolean {
  const words = plain(label)
    .replace(/[^A-Z0-9#' -]/g, ' ')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  if (words.some(withholds)) return true;
  return words[0] === 'SENIOR' || words[0] === 'SAO';
}

/** In characters. */
const LONGEST_LABEL = 100;

/** Reads a label as printed before the colon. Never throws; what it cannot read is nameless. */
export function readLabel(printed: string): Label {
  if (printed.length > LONGEST_LABEL) return { kind: 'nameless' };
  if (isWithheld(printed) || /^\s*\\?[[(]/.test(printed)) return { kind: 'nameless' };
  const cleaned = plain(printed)
    .replace(/\(.*?\)|\[.*?\]/g, ' ')
    .replace(/[*_>:]/g, ' ')
    .replace(/,.*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (cleaned === '') return { kind: 'nameless' };
  const office = nearestOffice(cleaned);
  if (office !== null) return { kind: 'office', office };

  const words = cleaned
    .split(' ')
    .map(bareLabelWord)
    .filter((word) => word !== '' && !SUFFIXES.has(word));
  const first = words[0];
  if (first === undefined) return { kind: 'nameless' };
  // A question mark of the source can run into the next label: `QMS. PSAKI`.
  const glued = /^Q(MR|MS|MRS|DR)$/.exec(first);
  if (glued?.[1] !== undefined) words[0] = glued[1];

  let honorific: string | null = null;
  const officeWords: string[] = [];
  let at = 0;
  for (; at < words.length - 1; at += 1) {
    const word = words[at] ?? '';
    if (HONORIFICS.has(word)) honorific ??= word;
    else if (at === 0 && /^[MSRD]$/.test(word)) continue;
    else if (isConnector(word)) continue;
    else {
      const officeWord = nearestOfficeWord(word);
      if (officeWord !== null) officeWords.push(officeWord);
      else if (!isTitleWord(word)) break;
    }
  }
  const names = words.slice(at);
  const last = names.at(-1);
  if (last === undefined || last.length < 2 || NOBODY.has(last) || isTitleNoun(last)) return { kind: 'nameless' };
  if (names.some((word) => NOBODY.has(word) || /\d/.test(word)) || names.length > 4) return { kind: 'nameless' };
  if (honorific === null && officeWords.length === 0 && names.length === 1 && isTitleWord(last)) {
    return { kind: 'nameless' };
  }
  // After a form of address all that follows is surname: `MR. MAIA SILVA`. A full name has first names before it.
  const initials = names.length > 1 && names[0]?.length === 1;
  const addressed = honorific !== null || officeWords.length > 0;
  const particle = names.findIndex((word) => PARTICLES.has(word));
  const from = particle >= 0 ? particle : addressed && names.length === 2 && !initials ? 0 : names.length - 1;
  return {
    kind: 'person',
    honorific,
    office: officeWords,
    given: names.slice(0, from),
    surname: names.slice(from).join(' '),
  };
}

/** What follows a surname and is no part of it: `LLOYD J. AUSTIN III`. */
const SUFFIXES: ReadonlySet<string> = new Set(['JR', 'SR', 'II', 'III', 'IV']);

const PARTICLES: ReadonlySet<string> = new Set([
  'VON',
  'VAN',
  'DER',
  'DE',
  'DEL',
  'DI',
  'DA',
  'LA',
  'EL',
  'AL',
  'BIN',
  'BEN',
  'ST',
]);

/** The ways to part the label's words into first names and surname, likeliest first. */
export function partings(
  label: Extract<Label, { kind: 'person' }>,
): readonly { given: readonly string[]; surname: string }[] {
  const words = label.surname.split(' ');
  const last = words.at(-1);
  const asPrinted = { given: label.given, surname: label.surname };
  if (words.length < 2 || last === undefined) return [asPrinted];
  const parted = { given: [...label.given, ...words.slice(0, -1)], surname: last };
  return FIRST_NAMES.has(words[0] ?? '') ? [parted, asPrinted] : [asPrinted, parted];
}

function bareLabelWord(word: string): string {
  return bare(word).replace(/\.$/, '');
}

function nearestOffice(label: string): string | null {
  const form = label.replace(/\./g, '');
  if (OFFICES.has(form)) return withArticle(form);
  if (form.length < 10) return null;
  const near = [...OFFICES].filter((office) => office.startsWith('THE ') && edits(form, office, 1) <= 1);
  const swapped = near.length === 1 ? near[0] : undefined;
  return swapped ?? null;
}

function withArticle(office: string): string {
  return office.startsWith('THE ') ? office : `THE ${office}`;
}

const OFFICE_WORDS: readonly string[] =
  `ACTING DEPUTY ASSISTANT PRINCIPAL SPECIAL ASSOCIATE UNDER VICE PRIME SECRETARY ADMINISTRATOR DIRECTOR COORDINATOR COMMISSIONER
  ADVISOR ADVISER AMBASSADOR GOVERNOR MAYOR SENATOR CONGRESSMAN CONGRESSWOMAN REPRESENTATIVE CHAIR CHAIRMAN CHAIRWOMAN GENERAL ADMIRAL COLONEL
  CAPTAIN COMMANDER LIEUTENANT MAJOR BRIGADIER REAR SURGEON ATTORNEY PRESIDENT MINISTER CHANCELLOR KING QUEEN PRINCE PREMIER TAOISEACH SPEAKER
  LEADER ENVOY COUNSELOR CHIEF FIRST LADY SPOKESPERSON`.split(/\s+/);

const SHORT_OFFICE_WORDS: Readonly<Record<string, string>> = {
  SEC: 'SECRETARY',
  GEN: 'GENERAL',
  ADM: 'ADMIRAL',
  AMB: 'AMBASSADOR',
  GOV: 'GOVERNOR',
  SEN: 'SENATOR',
  REP: 'REPRESENTATIVE',
  LT: 'LIEUTENANT',
  COL: 'COLONEL',
  CAPT: 'CAPTAIN',
  MAJ: 'MAJOR',
  BRIG: 'BRIGADIER',
  PM: 'MINISTER',
  UNDERSECRETARY: 'SECRETARY',
  // A slip seen several times: `ACTING ADMINISTRATION SLAVITT`.
  ADMINISTRATION: 'ADMINISTRATOR',
};

function nearestOfficeWord(word: string): string | null {
  const short = SHORT_OFFICE_WORDS[word];
  if (short !== undefined) return short;
  if (OFFICE_WORDS.includes(word)) return word;
  if (word.length < 7) return null;
  const near = OFFICE_WORDS.filter((office) => edits(word, office, 1) <= 1);
  const one = near.length === 1 ? near[0] : undefined;
  if (one !== undefined) return one;
  return edits(word, 'ADMINISTRATOR', 2) <= 2 ? 'ADMINISTRATOR' : null;
}
