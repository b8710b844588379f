import { sentencesOf } from '../../transcript/sentences.ts';
import { COURTESY, OPENS_ANSWER, REFUSALS, type Refusal, TURNS } from './refusal-patterns.ts';

/** What is known of how an answer answers, by name; see `kindFeatures`. */
export type KindFeatures = Readonly<Record<string, number>>;

const KINDS_OF_REFUSAL: readonly Refusal[] = ['declines', 'refers', 'unknown'];

/**
 * How an answer answers, in numbers that a person can check:
 *
 * - `declines`, `refers`, `unknown`: 1 where a sentence sounds like it; `…Early`: where one of the first two does; `…Last`:
 *   where the last does; `…Share`: the share of words in such sentences; `…Leads`: `refusedShare`, where no other of the
 *   three has a greater share
 * - `refusedShare`: the share of words in sentences of any of the three; `bothEnds`: the first two and the last are such
 * - `before`: logarithm of the number of words before the first such sentence; `rest`: of all words outside them; `words`: of all words; `short`: at most 25 words
 * - `opens`: it opens with yes, no or the like; `turns`: after a refusal it turns to what can be said
 * - `numbers`: figures outside refusals, at most 3; `parts`: questions that were asked, at most 4
 *
 * Courtesies ("Go ahead.", "Thank you.") count as nothing.
 *
 * @param paragraphs the official's words
 * @param parts how many questions were asked at once
 */
export function kindFeatures(paragraphs: readonly string[], parts: number): KindFeatures {
  const sentences = paragraphs.flatMap(spokenSentences).filter((sentence) => !isCourtesy(sentence));
  const told = sentences.map((sentence) => ({
    words: sentence.split(/\s+/).length,
    refusals: KINDS_OF_REFUSAL.filter((kind) => REFUSALS[kind].test(sentence)),
    sentence,
  }));
  const total = told.reduce((sum, { words }) => sum + words, 0);
  const wordsOf = (refuses: (refusals: readonly Refusal[]) => boolean): number =>
    told.reduce((sum, { words, refusals }) => sum + (refuses(refusals) ? words : 0), 0);
  const features: Record<string, number> = {};
  const refused = wordsOf((refusals) => refusals.length > 0);
  const isRefusal = told.map(({ refusals }) => refusals.length > 0);
  const firstRefusal = isRefusal.indexOf(true);
  const refusedShare = refused / Math.max(1, total);
  const shareOf = (kind: Refusal): number => wordsOf((refusals) => refusals.includes(kind)) / Math.max(1, total);
  const strongest = Math.max(...KINDS_OF_REFUSAL.map(shareOf));
  for (const kind of KINDS_OF_REFUSAL) {
    const has = told.map(({ refusals }) => refusals.includes(kind));
    const share = shareOf(kind);
    features[kind] = has.includes(true) ? 1 : 0;
    features[`${kind}Early`] = has[0] || has[1] ? 1 : 0;
    features[`${kind}Last`] = has.length > 1 && has.at(-1) ? 1 : 0;
    features[`${kind}Share`] = share;
    features[`${kind}Leads`] = share > 0 && share === strongest ? refusedShare : 0;
  }
  const plain = told.filter(({ refusals }) => refusals.length === 0);
  features.refusedShare = refusedShare;
  features.bothEnds = (isRefusal[0] || isRefusal[1]) && isRefusal.length > 2 && isRefusal.at(-1) ? 1 : 0;
  features.before = Math.log1p(told.slice(0, Math.max(0, firstRefusal)).reduce((sum, { words }) => sum + words, 0));
  features.rest = Math.log1p(total - refused);
  features.words = Math.log1p(total);
  features.short = total <= 25 ? 1 : 0;
  features.opens = OPENS_ANSWER.test(told[0]?.sentence ?? '') ? 1 : 0;
  features.turns = firstRefusal >= 0 && told.slice(firstRefusal).some(({ sentence }) => TURNS.test(sentence)) ? 1 : 0;
  features.numbers = Math.min(3, plain.filter(({ sentence }) => /\d/.test(sentence)).length);
  features.parts = Math.min(4, parts);
  return features;
}

/** Where a sentence goes over from what is refused to what is said, or back. */
const CLAUSES = /[,;]? (?=(?:but|though|although|except) )/;

/** The sentences of a paragraph, cut at "but" and the like, as they were meant: straight apostrophes, a stammer said once. */
function spokenSentences(paragraph: string): string[] {
  const plain = paragraph
    .replace(/[’‘]/g, "'")
    .replace(/\([^)]{0,80}\)/g, ' ')
    .replace(/\b(\w{1,12}(?: \w{1,12}){0,3})(?: [—–-]+ \1)+\b/gi, '$1')
    .replace(/, (of course|obviously|certainly|again|clearly|in this moment|as you know),/gi, ' $1')
    .replace(/\s+/g, ' ')
    .trim();
  return sentencesOf(plain).flatMap(({ start, end }) => plain.slice(start, end).split(CLAUSES));
}

/** Courtesies are short; the pattern takes time that doubles with every few words, so nothing longer is held against it. */
const LONGEST_COURTESY = 60;

function isCourtesy(sentence: string): boolean {
  return sentence.length <= LONGEST_COURTESY && COURTESY.test(sentence);
}
