import type { Span } from '../transcript/briefing.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { Passage } from './match.ts';

/**
 * The sentences that hold some words. Where they are too long to be quoted, the words alone, with the marks that close them.
 *
 * @param texts the paragraphs of the statement
 * @param spans the words, in order, at least one
 * @param limit the most characters
 */
export function passageAround(
  texts: readonly string[],
  spans: readonly (Span & { readonly paragraph: number })[],
  limit: number,
): Passage {
  const first = spans[0] ?? { paragraph: 0, start: 0, end: 0 };
  const last = spans.at(-1) ?? first;
  const firstText = texts[first.paragraph] ?? '';
  const lastText = texts[last.paragraph] ?? '';
  const sentences: Passage = {
    firstParagraph: first.paragraph,
    start: sentencesOf(firstText).findLast(({ start }) => start <= first.start)?.start ?? first.start,
    lastParagraph: last.paragraph,
    end: sentencesOf(lastText).find(({ end }) => end >= last.end)?.end ?? lastText.length,
  };
  if (lengthOf(texts, sentences) <= limit) return sentences;
  const closing = /^[.,;:?!…”"’')\]]*/.exec(lastText.slice(last.end))?.[0].length ?? 0;
  return { ...sentences, start: first.start, end: last.end + closing };
}

function lengthOf(texts: readonly string[], { firstParagraph, start, lastParagraph, end }: Passage): number {
  const whole = texts.slice(firstParagraph, lastParagraph).reduce((sum, { length }) => sum + length + 2, 0);
  return whole + end - start;
}
