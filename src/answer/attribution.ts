import type { Briefing, Evidence, Role, Speaker } from '../transcript/briefing.ts';
import { isWithheld } from '../transcript/identity/label.ts';
import { type RulesInForce, rulesAt } from '../transcript/rules/rules-at.ts';
import type { Attribution } from './answer.ts';
import { withArticle } from './article.ts';

/** Who is no official is not named by the phrase that the ground rules give for officials. */
const OTHERS: Readonly<Partial<Record<Role, string>>> = { moderator: 'the moderator', other: 'another speaker' };

/**
 * How the speaker of a turn may be named. On background it is the phrase that the ground rules give, never a name, and for
 * who moderates the part that they play; on the record it is the title and name, or the label as printed where the archive
 * does not know them.
 */
export function attributionOf(briefing: Briefing, turn: number): Attribution {
  const rules = rulesAt(briefing, turn);
  const { speaker: index = -1, role = 'official' } = briefing.turns[turn] ?? {};
  const speaker = briefing.speakers[index];
  const basis = basisOf(speaker, rules);
  const named = basis === 'on_record' ? speaker?.identity : null;
  return {
    phrase: basis === 'on_record' ? namedPhrase(speaker) : (OTHERS[role] ?? withheldPhrase(speaker, rules)),
    label: speaker?.label ?? '',
    basis,
    rule: named?.decidedBy === 'editor' ? named.evidence : ruleSentence(rules.evidence),
    setByEditor:
      named?.decidedBy === 'editor' ||
      rules.evidence.some((entry) => isEditors(entry) && (entry.about === 'basis' || entry.about === 'attribution')),
  };
}

/**
 * Where nobody says it, a briefing is on the record; but somebody whose name the transcript withholds does not speak on
 * the record, whatever the rules left unsaid.
 */
function basisOf(speaker: Speaker | undefined, { basis }: RulesInForce): Attribution['basis'] {
  const isNameless = speaker === undefined || isWithheld(speaker.label);
  if (basis === 'unstated' || basis === 'on_record') return isNameless ? 'on_background' : 'on_record';
  return basis;
}

function namedPhrase(speaker: Speaker | undefined): string {
  const identity = speaker?.identity;
  if (identity === undefined || identity === null) return speaker?.label ?? '';
  return identity.title === null ? identity.name : `${identity.title} ${identity.name}`;
}

/**
 * The phrase for a speaker who is not to be named. Of several phrases it is the one that shares most words with the
 * label; where the rules give none, it is the label's own words where it is no name.
 */
function withheldPhrase(speaker: Speaker | undefined, rules: RulesInForce): string {
  const label = speaker?.label ?? '';
  const labelWords = new Set(wordsOf(label));
  const isNameless = labelWords.has('official');
  const shared = (phrase: string): number => wordsOf(phrase).filter((word) => labelWords.has(word)).length;
  const [best] = [...rules.attribution].sort(
    (one, other) => shared(other) - shared(one) || wordsOf(one).length - wordsOf(other).length,
  );
  if (best !== undefined) return withArticle(inHouseStyle(best, rules.evidence));
  return isNameless ? withArticle(inHouseStyle(wordsOf(label).join(' '), [])) : 'an official';
}

/** Words of an attribution that have no capital in a sentence, however a transcript writes them. */
const PLAIN = new Set(
  'senior administration official officials former deputy cabinet defense military intelligence energy security law enforcement homeland counterterrorism of the for and'.split(
    ' ',
  ),
);
/**
 * An attribution phrase as a newsroom writes it: ground rules are kept in lower case; acronyms and names of bodies get
 * the capitals that the sentence has that states them, plain words never do.
 */
function inHouseStyle(phrase: string, evidence: readonly Evidence[]): string {
  const stated = evidence.map(({ sentence }) => sentence).find((sentence) => sentence.toLowerCase().includes(phrase));
  const at = stated?.toLowerCase().indexOf(phrase) ?? -1;
  const printed = stated === undefined ? phrase : stated.slice(at, at + phrase.length);
  const words = printed.split(' ').map((word) => {
    const plain = word.toLowerCase();
    if (PLAIN.has(plain)) return plain;
    return AGENCIES.has(plain) ? plain.toUpperCase() : word;
  });
  return words.join(' ').replace(/\bwhite house\b/gi, 'White House');
}

/** The words of a label without its number: `SENIOR ADMINISTRATION OFFICIAL #2`. */
function wordsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.’' -]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.filter((word, index) => index === 0 || !/^(?:\d+|one|two|three|four|five|six|i{1,3})$/.test(word));
}

/** Bodies that are known by their initials. */
const AGENCIES = new Set(
  'fbi cia nsa dhs doj dod hhs cdc fda epa fema nsc omb opm usaid ustr cisa tsa cbp ice doe dot hud va sba gsa us u.s. uk u.k. eu nato un u.n.'.split(
    ' ',
  ),
);

/** The sentence that sets the rule; the editor's reason where the editor set it. */
function ruleSentence(evidence: readonly Evidence[]): string | null {
  const rules = evidence.filter(({ about }) => about === 'basis' || about === 'attribution');
  const set = rules.find(isEditors);
  const stated = rules.filter(({ line }) => line > 0);
  return (set ?? stated.find(({ about }) => about === 'basis') ?? stated[0])?.sentence ?? null;
}

const isEditors = ({ decidedBy }: Evidence): boolean => decidedBy === 'editor';
