import { isCourtesy } from '../transcript/manners.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { Quote } from './answer.ts';
import { CUT } from './shorten.ts';

const THANKS = /^(?:(?:and|so|well|okay),? )*(?:thanks|thank you)\b/i;

/**
 * How a quote begins, past greetings and thanks: its first paragraph with something to say, from the first such sentence on,
 * verbatim; `[…]` stands before it where something is passed over. The first paragraph whole where there is nothing else.
 */
export function openingWords({ paragraphs }: Quote): string {
  for (const [index, { text }] of paragraphs.entries()) {
    const start = sentencesOf(text).find((sentence) => !isManners(text.slice(sentence.start, sentence.end)))?.start;
    if (start !== undefined) return index === 0 && start === 0 ? text : `${CUT} ${text.slice(start)}`;
  }
  return paragraphs[0]?.text ?? '';
}

function isManners(sentence: string): boolean {
  const plain = sentence.trim();
  return THANKS.test(plain) || isCourtesy(plain);
}
