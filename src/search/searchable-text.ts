import type { Paragraph } from '../transcript/briefing.ts';

// What stands for a name that the transcript withholds says nothing about the subject.
const BRACKETS = /\[[^[\]]*\]/g;
const WITHHELD = /\bofficial/i;

/**
 * What search sees of a paragraph: struck words and stage directions are blanked, so that the corrected words count and
 * every offset stays that of `Paragraph.text`.
 */
export function searchableText(paragraph: Paragraph): string {
  let text = paragraph.text;
  for (const span of paragraph.struck) text = blank(text, span.start, span.end);
  for (const span of paragraph.directions) text = blank(text, span.start, span.end);
  if (!text.includes('[')) return text;
  return text.replace(BRACKETS, (words) => (WITHHELD.test(words) ? ' '.repeat(words.length) : words));
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
