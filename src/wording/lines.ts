import type { Answer, Citation } from '../answer/answer.ts';
import { shortenText } from '../answer/shorten.ts';
import type { Wording } from './wording.ts';

/** Room for a reporter's question where a line only says what was asked. */
const QUESTION_LENGTH = 220;
const TITLE_LENGTH = 300;

/** The reporter's question in quotation marks, cut where it is long; for remarks, that nobody had asked. */
export function questionInShort({ asked, askedPart }: Answer, wording: Wording): string {
  if (asked === null) return wording.remarks;
  const question = askedPart ?? asked.paragraphs.map(({ text }) => text).join(' ');
  return `“${shortenText(question, QUESTION_LENGTH)}”`;
}

/** "A reporter asked: “…?”" */
export function askedLine(answer: Answer, wording: Wording): string {
  const question = questionInShort(answer, wording);
  return answer.asked === null ? question : `${wording.asked}: ${question}`;
}

/** Which briefing, and when. */
export function placeLine(citation: Citation, wording: Wording): string {
  return [shortenText(citation.title, TITLE_LENGTH), wording.when(citation)].filter((part) => part !== '').join(' · ');
}

/** The rule that the words were spoken under, and the embargo where there was one. */
export function ruleLines({ attribution, embargo }: Answer, wording: Wording): string[] {
  return [wording.rule(attribution), wording.embargo(embargo)].filter((line) => line !== null);
}
