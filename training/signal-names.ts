import { LEADS } from '../src/search/confidence.ts';

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
  archive: ['words', 'wordsHere', 'wordsLike', 'briefingLike', 'briefingLacks', 'titleLike', ...COMMON],
} as const;

/** The signals that the confidence weighs. */
export const TRUST_BY: readonly string[] = [
  ...new Set([...RANK_BY.briefing, ...RANK_BY.archive]),
  ...LEADS.map((name) => `${name}Lead`),
  'lacks',
  'unmet',
  'hasNames',
  'asksNumber',
  'termCount',
  'agreement',
  'score',
  'margin',
  'share',
  'stand',
];
