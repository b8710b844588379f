import type { Evidence, Turn } from '../briefing.ts';
import { type Clause, evidenceOf } from './clauses.ts';

/** A phrase to attribute by, and the sentence that gives it. */
export interface AttributionMark {
  readonly phrase: string;
  readonly evidence: Evidence;
  readonly turn: number;
}

/** After these a phrase may follow at some distance. */
const LEADS =
  /\battribut(?:ed|able|e|ion|ing)\b|\breferred to\b|\bfor attribution to\b|\brefer to (?:him|her|them|me|us)\b|\bidentif(?:y|ied)\b.{0,20}\bas\b|\bquot(?:e|ed|able) as\b|\bcit(?:e|ed) as\b/gi;
/** After these it follows at once. */
const NEAR_LEADS =
  /\bon background,?(?: with| to| as| from| by| for| —)?(?: the| an?)? |\bbackground,(?: the| an?)? |\b(?:please )?use(?: the| an?)? |\bq ?& ?a from(?: the| an?)? |(?<!\b(?:serves|served|serving|works|role|acting|roles) )\bas(?: the| an?)? /gi;
/** Words that stand before "official" in such a phrase; a name in capitals may be an agency's. */
const WORD =
  "\\b(?:[A-Z][\\w.&'-]*|senior|senior-level|high-ranking|high-level|junior|top|former|administration|white|house|government|defense|military|department|federal|law|enforcement|intelligence|national|security|homeland|state|health|public|agency|cabinet|diplomatic|american|treasury|commerce|energy|campaign)\\s";
const PHRASE = new RegExp(
  `((?:${WORD}){0,7})\\b(officials?|SAOs?|spokes(?:person|people|man|men|woman|women|persons)|aides?|advis[eo]rs?|sources?)\\b`,
  'g',
);
/** "senior administration and military officials" */
const COMPOUND = new RegExp(`((?:${WORD}){1,5})and ((?:${WORD}){1,5})(officials)\\b`, 'g');
const LEADING =
  /^(?:(?:an?|the|to|as|our|both|two|three|four|five|by|and|or|all|for|from|is|are|will|well|please|multiple|several|just)\s+)+/i;
/** A sentence without any of these gives no phrase. */
const ABOUT_ATTRIBUTION =
  /\battribut|\bbackground\b|\breferr|\brefer to\b|\buse\b|\bidentif|\b(?:quot|cit)(?:e|ed|able) as\b|\bq ?& ?a\b/i;
const ABOUT_THIS_CALL = /\b(?:call|briefing|contents?|speakers?|this|background|q ?& ?a|gaggle)\b/i;
/** What is quoted elsewhere, or handed out under somebody's name. */
const NOT_A_RULE =
  /\b(?:quotes?|statements?|comments?|stor(?:y|ies)|remarks|attacks?|hack\w*|activity|readout|cases|reports?|leak\w*) (?:\w+ ){0,3}attribut|\bnot attributable\b/i;
const BREAKS =
  /\b(?:for (?:your |everyone's )?(?:awareness|knowledge|information|reference)|who (?:is|are)|we have|joined by|joining us|for reporting|thanks? to|over to)\b/i;

/** No call speaks of attribution this often: of more sentences, the first and the last of these count. */
const MOST_EACH = 100;

/** Phrases that the ground rules give, in order. */
export function attributionMarksOf(clauses: readonly Clause[]): readonly AttributionMark[] {
  const heard = clauses.filter(
    ({ text, trusted, stage }) =>
      ABOUT_ATTRIBUTION.test(text) && (trusted || (stage !== 'middle' && ABOUT_THIS_CALL.test(text))),
  );
  return heard
    .filter((_, at) => at < MOST_EACH || at >= heard.length - MOST_EACH)
    .filter(({ text }) => !NOT_A_RULE.test(text))
    .flatMap((clause) =>
      phrasesIn(clause.text).map((phrase) => ({
        phrase,
        evidence: evidenceOf('attribution', clause),
        turn: clause.turn,
      })),
    );
}

function phrasesIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const lead of text.matchAll(LEADS)) {
    if (/\bnot (?:for |under )?$/i.test(text.slice(0, lead.index))) continue;
    found.push(...listAfter(text.slice(lead.index + lead[0].length, lead.index + lead[0].length + 260), 100));
  }
  // "as a senior administration official" gives a phrase only in a sentence about attribution.
  if (found.length === 0 && !/\bbackground\b|\battribut|\brefer|\buse\b|\bq ?& ?a\b/i.test(text)) return [];
  for (const lead of text.matchAll(NEAR_LEADS)) {
    found.push(...listAfter(text.slice(lead.index + lead[0].length, lead.index + lead[0].length + 200), 2));
  }
  return found;
}

/** Phrases in a row, the first within `reach` characters. A phrase that the speaker corrects is left out. */
function listAfter(after: string, reach: number): readonly string[] {
  const rest = after.replace(COMPOUND, (_, first: string, second: string) => {
    const rank = /^senior /i.test(first) && !/^senior /i.test(second) ? 'senior ' : '';
    return `${first}officials and ${rank}${second}officials`;
  });
  const end = BREAKS.exec(rest)?.index ?? rest.length;
  const phrases: string[] = [];
  let last = 0;
  for (const match of rest.slice(0, end).matchAll(PHRASE)) {
    const between = rest.slice(last, match.index);
    if (between.length > (phrases.length === 0 ? reach : 30)) break;
    if (phrases.length === 0 && /[.;]/.test(between.replace(/\b[A-Z]\./g, ''))) break;
    if (phrases.length > 0 && /—|\b(?:sorry|rather|i mean|actually|well)\b/i.test(between) && !/\band\b/i.test(between))
      phrases.pop();
    phrases.push(normalPhrase(`${match[1] ?? ''}${match[2] ?? ''}`));
    last = match.index + match[0].length;
  }
  return phrases.filter((phrase) => phrase !== 'source' && phrase !== 'aide');
}

/** Lower case, singular, without an article: "senior administration official". */
function normalPhrase(phrase: string): string {
  return phrase
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEADING, '')
    .toLowerCase()
    .replace(/\bsaos?$/, 'senior administration official')
    .replace(/people$|persons$/, 'person')
    .replace(/men$/, 'man')
    .replace(/(official|aide|advis[eo]r|source)s$/, '$1');
}

/**
 * A phrase that a reporter asks for and an official or aide settles: "Are you 'Senior White House Official' or 'Senior
 * Administration'?" / "'White House' is fine."
 */
export function agreedPhrases(turns: readonly Turn[]): readonly AttributionMark[] {
  return turns.flatMap((asked, at) => {
    const answered = turns[at + 1];
    const question = textOf(asked);
    if (asked.role !== 'reporter' || answered === undefined || answered.role === 'reporter' || question.length > 300)
      return [];
    if (
      !/\b(?:are you|is (?:this|that|it)|attribut|refer to you|call you|identify you|how (?:do|should|can) we|can we (?:say|use|call|quote))\b/i.test(
        question,
      )
    )
      return [];
    const offered = [
      ...question
        .replace(/[“”"]/g, '')
        .matchAll(
          /\bsenior (?:(?:white house|administration|state department|defense|u\.?s\.?|military|national security)(?: officials?)?|officials?)/gi,
        ),
    ].map(([phrase]) => normalPhrase(/official/i.test(phrase) ? phrase : `${phrase} official`));
    const reply = textOf(answered);
    if (offered.length === 0 || reply.length > 200) return [];
    const said = reply.replace(/[“”"]/g, '').toLowerCase();
    const named = offered.filter((phrase) => said.includes(phrase.replace(/^senior | official$/g, '')));
    const agreed =
      named.length > 0
        ? named
        : offered.length === 1 && /\b(?:yes|yeah|yep|correct|right|fine|sure|works|okay)\b/.test(said)
          ? offered
          : [];
    const paragraph = answered.paragraphs[0];
    if (paragraph === undefined || agreed.length !== 1) return [];
    const sentence = paragraph.text;
    return agreed.map((phrase) => ({
      phrase,
      turn: answered.index,
      evidence: { about: 'attribution' as const, sentence, line: paragraph.firstLine },
    }));
  });
}

/** A page that gives more phrases than this is no transcript. */
const MOST_PHRASES = 24;

/** Each phrase once. Of a phrase and a shorter form of it, the fuller one. */
export function settledPhrases(marks: readonly AttributionMark[]): readonly string[] {
  const phrases = [...new Set(marks.map(({ phrase }) => phrase))]
    .filter((phrase) => phrase !== 'official')
    .slice(0, MOST_PHRASES);
  return phrases.filter((phrase) => !phrases.some((other) => other !== phrase && contains(other, phrase)));
}

function contains(fuller: string, shorter: string): boolean {
  const words = new Set(fuller.split(' '));
  return shorter.split(' ').every((word) => words.has(word));
}

function textOf(turn: Turn): string {
  return turn.paragraphs.map((paragraph) => paragraph.text).join(' ');
}
