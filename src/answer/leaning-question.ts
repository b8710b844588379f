import type { Span } from '../transcript/briefing.ts';
import { isCourtesy } from '../transcript/manners.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { Quote } from './answer.ts';
import { CUT } from './shorten.ts';

/** A question that speaks of what was just said: "How is that sustainable", "Does this make it not happen". */
const LEANS =
  /^["“(—-]*\s*(?:(?:and|but|so|or|well),?\s+)*(?:(?:that|this|these|those|it|they|he|she|such|then|because)\b|(?:how|what|why|when|where|who|is|are|was|were|do|does|did|will|would|can|could|should|has|have)\b(?:\s+[\p{L}’']+){0,2}?\s+(?:that|this|these|those|it|they|them|he|she|there|so)\b)/iu;

/**
 * The words of a reporter's paragraph that a question leans on, and the question, verbatim: whole sentences where there is room for
 * one, else the end of the sentence before, from a comma or a dash on if there is one.
 *
 * @param question as it stands in one of the paragraphs; a mark of a cut before or behind it is none of its words
 * @param room the most characters before the question
 * @returns the question alone where it stands by itself, or nothing but courtesies stands before it
 */
export function withWhatItLeansOn(question: string, { paragraphs }: Quote, room: number): string {
  const words = question.replace(`${CUT} `, '');
  const core = words.endsWith(` ${CUT}`) ? words.slice(0, -CUT.length - 1) : words;
  if (!LEANS.test(core)) return question;
  const text = paragraphs.map((paragraph) => paragraph.text).find((each) => each.includes(core)) ?? '';
  const end = text.indexOf(core);
  const sentences = sentencesOf(text.slice(0, Math.max(0, end)));
  const isManners = (sentence: Span): boolean => isCourtesy(text.slice(sentence.start, sentence.end));
  const last = sentences.at(-1);
  if (last === undefined || isManners(last)) return question;
  const whole = sentences.find((sentence) => end - sentence.start <= room && !isManners(sentence));
  const start = whole?.start ?? clauseStart(text, end, room);
  return `${start > 0 ? `${CUT} ` : ''}${text.slice(start, end)}${words}`;
}

/** Where the end of a long sentence may begin: behind a comma, a dash or a semicolon, else at a word. */
function clauseStart(text: string, end: number, room: number): number {
  const from = Math.max(0, end - room);
  const before = text.slice(from, end);
  const clause = /[,;:—–]\s+(?=\S)/.exec(before.slice(0, Math.floor(room / 2)));
  if (clause !== null) return from + clause.index + clause[0].length;
  const word = /\s(?=\S)/.exec(before);
  return word === null ? end : from + word.index + 1;
}
