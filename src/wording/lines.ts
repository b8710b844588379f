import type { ListedAnswer, PlaceCitation } from '../answer/answer.ts';
import { askingClause } from '../answer/asking-clause.ts';
import { withWhatItLeansOn } from '../answer/leaning-question.ts';
import { openingWords } from '../answer/opening-words.ts';
import type { Followed } from '../answer/reply-to-answer.ts';
import { shortenText } from '../answer/shorten.ts';
import type { Wording } from './wording.ts';

/** Room for what a reporter asked, where a line only says it in short. */
const QUESTION_LENGTH = 240;
const SHORTEST_PART = 120;
/** Room for what a question leans on, above an answer. */
const CONTEXT_LENGTH = 200;
const MOST_PARTS = 3;
const TITLE_LENGTH = 300;
const ASKED_PART_LENGTH = 150;

/**
 * What was asked, in short and in quotation marks: each of the questions that the quote answers, without greetings. For
 * remarks, who said them and how they begin, past greetings and thanks.
 */
export function questionInShort(answer: ListedAnswer, wording: Wording): string {
  return inShort(answer, wording, (clause) => clause);
}

function inShort(
  { asked, askedParts, attribution, quote }: ListedAnswer,
  wording: Wording,
  withContext: (clause: string) => string,
): string {
  if (asked === null) {
    return `${wording.remarksBy(attribution)}: ${wording.quoted(shortenText(openingWords(quote), QUESTION_LENGTH))}`;
  }
  const parts = askedParts.length > 0 ? askedParts : [asked.paragraphs.map(({ text }) => text).join(' ')];
  const shown = parts.length > MOST_PARTS ? [...parts.slice(0, MOST_PARTS - 1), ...parts.slice(-1)] : parts;
  const room = Math.max(SHORTEST_PART, Math.floor(QUESTION_LENGTH / shown.length));
  return shown.map((part) => wording.quoted(withContext(askingClause(part, room)))).join(' ');
}

/** "A reporter asked: “…?”", or that nobody asked. */
export function askedLine(answer: ListedAnswer, wording: Wording): string {
  return answer.asked === null ? wording.remarks : `${wording.asked} ${questionInShort(answer, wording)}`;
}

/** The same above an answer: with the words before a question that says nothing without them. */
export function askedInContext(answer: ListedAnswer, wording: Wording): string {
  const { asked } = answer;
  if (asked === null) return wording.remarks;
  return `${wording.asked} ${inShort(answer, wording, (clause) => withWhatItLeansOn(clause, asked, CONTEXT_LENGTH))}`;
}

/** Which briefing, and when. */
export function placeLine(citation: Pick<PlaceCitation, 'title' | 'date' | 'time' | 'zone'>, wording: Wording): string {
  return [shortenText(citation.title, TITLE_LENGTH), wording.when(citation)].filter((part) => part !== '').join(' · ');
}

/** That the official declined, or referred the question elsewhere, where that is sure; null where nothing is said of it. */
export function answeredHowLine({ kind }: ListedAnswer, wording: Wording): string | null {
  return kind?.isSure === true ? wording.pictures.answeredHow(kind.kind) : null;
}

/** The rule that the words were spoken under, and the embargo where there was one. */
export function ruleLines({ attribution, embargo }: ListedAnswer, wording: Wording): string[] {
  return [wording.rule(attribution), wording.embargo(embargo)].filter((line) => line !== null);
}

/** The questions that one part of a reply answers, in the asker's words. */
export function partHeading(asked: readonly string[], wording: Wording): string {
  return asked.map((each) => wording.quoted(shortenText(each, ASKED_PART_LENGTH))).join(' ');
}

/** Why a follow-up finds nothing: what it asks for is not there. */
export function nothingOf(of: Extract<Followed, { readonly kind: 'none' }>['of'], wording: Wording): string {
  return {
    part: wording.noSuchPart,
    next: wording.nothingAfter,
    before: wording.nothingBefore,
    more: wording.nothingMore,
  }[of];
}

/** When, where, by whom or under which rules the words of an answer were spoken. */
export function saidAbout(
  { attribution, citation }: ListedAnswer,
  about: Extract<Followed, { readonly kind: 'about' }>['about'],
  wording: Wording,
): string {
  return {
    when: wording.saidWhen(citation),
    where: wording.saidWhere(citation),
    who: wording.saidBy(attribution),
    rules: wording.saidUnder,
    source: wording.saidIn,
  }[about];
}
