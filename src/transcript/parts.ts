import { alignParts } from './align.ts';
import type { ParagraphRef, Part, PassageRange, Span, Statement, Turn } from './briefing.ts';
import { isCourtesy, triesLine } from './manners.ts';
import { sentencesOf } from './sentences.ts';

/** A question that starts something of its own: "And then my second question is", "Two is:", "Separately,". */
const OPENS_PART =
  /^(?:and |but |so |okay\. |um, |then,? |also,? )*(?:then\b|also\b|second(?:ly)?\b|third(?:ly)?\b|finally\b|lastly\b|separately\b|last (?:one|thing|question)|(?:my |the |a |one )?(?:second|third|last|next|other|final|another|quick|more|follow-?up)(?: (?:quick|one|part))? (?:question|one|thing|follow|topic|part)|(?:number )?two\b|(?:number )?three\b|just (?:a )?quick|one (?:more|other|quick)|on (?:another|a (?:separate|different)|the other)|if i (?:could|may|can)|could you also|can you also|do you also|a follow-up|on \p{Lu})/iu;

/** Tags and repairs that ask nothing new: "right?", "correct?", "Is that right?" */
const TAG =
  /^(?:[—–-]\s*)?(?:(?:is )?(?:that|it) )?(?:right|correct|yes|no|okay|true|fair|or (?:no|not)|huh|you know)\?$/i;

interface DraftPart {
  at: ParagraphRef;
  span: Span;
}

/**
 * Splits the question of an exchange to the questions in it, and aligns the answer to them. One part where it asks one
 * thing. The text of a part is a stretch of one paragraph, cut at sentence ends.
 */
export function splitQuestion(
  question: readonly ParagraphRef[],
  answers: readonly Statement[],
  turns: readonly Turn[],
): readonly Part[] {
  const textOf = (ref: ParagraphRef): string => turns[ref.turn]?.paragraphs[ref.paragraph]?.text ?? '';
  const drafts: DraftPart[] = [];
  for (const at of question) {
    const text = textOf(at);
    if (isCourtesy(text) || triesLine(text)) continue;
    const found = partsOfParagraph(text);
    const asks = found.some((span) => text.slice(span.start, span.end).includes('?'));
    const last = drafts.at(-1);
    // A paragraph without a question is the lead of the next, or the tail of the last.
    if (!asks && last !== undefined) continue;
    for (const span of found) drafts.push({ at, span });
  }
  const asking = drafts.filter(({ at, span }) => textOf(at).slice(span.start, span.end).includes('?'));
  const kept = asking.length > 0 ? asking : drafts.slice(0, 1);
  const texts = kept.map(({ at, span }) => textOf(at).slice(span.start, span.end));
  const passages: readonly (PassageRange | null)[] = alignParts(
    texts,
    answers.map((statement) => statement.paragraphs.map(textOf)),
  );
  return kept.map(({ at, span }, i) => ({ text: texts[i] ?? '', at, span, passage: passages[i] ?? null }));
}

/** Ranges of a paragraph that each ask one thing, lead-in included. */
function partsOfParagraph(text: string): readonly Span[] {
  const parts: Span[] = [];
  let start = -1;
  let asked = false;
  let end = 0;
  for (const sentence of sentencesOf(text)) {
    const words = text.slice(sentence.start, sentence.end);
    const opens = asked && OPENS_PART.test(words.slice(0, 120)) && !TAG.test(words);
    if (opens) {
      parts.push({ start, end });
      start = sentence.start;
      asked = false;
    }
    if (start < 0) {
      // Thanks and greetings before the question are no part of it.
      if (isCourtesy(words) || triesLine(words)) continue;
      start = sentence.start;
    }
    if (words.endsWith('?')) asked = true;
    if (!isCourtesy(words) || words.endsWith('?')) end = sentence.end;
  }
  if (start >= 0 && end > start) parts.push({ start, end });
  return parts;
}
