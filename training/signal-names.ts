import { COMPARED } from '../src/search/elsewhere.ts';

const COMMON = [
  'questionSame',
  'questionLike',
  'partSame',
  'partLike',
  'answerSame',
  'answerLike',
  'contextSame',
  'contextLike',
  'sentencesLike',
  'bestLike',
  'remarksLike',
  'ownSame',
  'ownLike',
  'allLike',
  'questionVector',
  'partVector',
  'paragraphVector',
  'answerVector',
  'bestVector',
  'partAsked',
  'missing',
  'numberWanting',
  'namesUnmet',
  'questionLength',
  'answerLength',
  'remarks',
  'followUp',
] as const;

/** The signals that the ranker weighs in one briefing and over all. Those that are the same for every candidate of one briefing are left to the confidence. */
export const RANK_BY = {
  briefing: ['words', 'wordsHere', 'wordsLike', ...COMMON],
  archive: ['words', 'wordsHere', 'wordsLike', 'briefingLike', 'briefingLacks', 'titleLike', 'daysAway', ...COMMON],
} as const;

/** The signals that the confidence weighs: fewer than the ranker's, for a question is one example here, not one a place. */
export const TRUST_BY: readonly string[] = [
  ...['score', 'margin', 'share', 'stand', 'agreement'],
  ...['wordsLikeLead', 'ownLikeLead', 'bestLikeLead', 'questionLikeLead'],
  ...['words', 'wordsHere', 'wordsLike', 'briefingLike', 'briefingLacks', 'titleLike', 'daysAway'],
  ...['ownSame', 'ownLike', 'bestLike', 'questionLike', 'partAsked', 'bestVector', 'questionVector'],
  ...['lacks', 'unmet', 'missing', 'namesUnmet', 'numberWanting'],
  ...['termCount', 'questionLength', 'answerLength', 'remarks'],
];

/**
 * What it weighs where all transcripts are asked. The first place is hardly ever far from the days that are asked for, so
 * that there are too few examples to learn from what it means when it is.
 */
export const TRUST_ALL_BY: readonly string[] = TRUST_BY.filter((name) => name !== 'daysAway');

/** What it weighs where one briefing of many is asked. */
export const TRUST_AMONG_BY: readonly string[] = [...TRUST_BY, ...COMPARED.map((name) => `${name}Beyond`)];
