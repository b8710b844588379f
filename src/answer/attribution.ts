import type { Briefing, Evidence, Speaker } from '../transcript/briefing.ts';
import { isWithheld } from '../transcript/identity/label.ts';
import { type RulesInForce, rulesAt } from '../transcript/rules/rules-at.ts';
import type { Attribution } from './answer.ts';
import { withArticle } from './article.ts';

/**
 * How the speaker of a turn may be named. On background it is the phrase that the ground rules give, never a name; on
 * the record it is the title and name, or the label as printed where the archive does not know them.
 */
export function attributionOf(briefing: Briefing, turn: number): Attribution {
  const rules = rulesAt(briefing, turn);
  const speaker = briefing.speakers[briefing.turns[turn]?.speaker ?? -1];
  const basis = basisOf(speaker, rules);
  return {
    phrase: basis === 'on_record' ? namedPhrase(speaker) : withheldPhrase(speaker, rules),
    label: speaker?.label ?? '',
    basis,
    rule: ruleSentence(rules.evidence),
    setByEditor: basis === 'on_record' && speaker?.identity?.decidedBy === 'editor',
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
 * The phrase for a speaker who is not to be named. Of several phrases, the one whose words the label has; where the
 * rules give none, the label's own words where it is no name.
 */
function withheldPhrase(speaker: Speaker | undefined, rules: RulesInForce): string {
  const label = speaker?.label ?? '';
  const phrases = rules.attribution;
  const [only] = phrases;
  if (only !== undefined && phrases.length === 1) return withArticle(asPrinted(only, rules.evidence));
  const labelWords = new Set(wordsOf(label));
  const fitting = phrases.find((phrase) => {
    const words = wordsOf(phrase);
    return words.length === labelWords.size && words.every((word) => labelWords.has(word));
  });
  if (fitting !== undefined) return withArticle(asPrinted(fitting, rules.evidence));
  if (labelWords.has('official')) return withArticle(wordsOf(label).map(keepAcronym(label)).join(' '));
  return only === undefined ? 'an official' : withArticle(asPrinted(only, rules.evidence));
}

/** Ground rules are kept in lower case; the sentence that states them shows which words have capitals ("FBI"). */
function asPrinted(phrase: string, evidence: readonly Evidence[]): string {
  for (const { sentence } of evidence) {
    const at = sentence.toLowerCase().indexOf(phrase);
    if (at >= 0) return lowerLead(sentence.slice(at, at + phrase.length));
  }
  return phrase;
}

/** "Senior administration official" at the head of a sentence is "senior administration official" inside one. */
function lowerLead(phrase: string): string {
  return phrase.replace(/^(?:Senior|Official|Background)\b/i, (word) => word.toLowerCase());
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

/** `FBI OFFICIAL` and `SENIOR DEFENSE OFFICIAL` are both in capitals: only short words without meaning in lower case are acronyms. */
function keepAcronym(label: string): (word: string) => string {
  const isAllCapitals = label === label.toUpperCase();
  return (word) => (isAllCapitals && AGENCIES.has(word) ? word.toUpperCase() : word);
}

const AGENCIES = new Set(
  'fbi cia nsa dhs doj dod hhs cdc fda epa fema nsc omb opm usaid ustr cisa tsa cbp ice doe dot hud va sba gsa us u.s. uk u.k. eu nato un u.n.'.split(
    ' ',
  ),
);

function ruleSentence(evidence: readonly Evidence[]): string | null {
  const stated = evidence.filter((entry) => entry.line > 0);
  const rule = stated.find((entry) => entry.about === 'basis') ?? stated.find((entry) => entry.about === 'attribution');
  return rule?.sentence ?? null;
}
