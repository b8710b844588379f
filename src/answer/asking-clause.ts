import { sentencesOf } from '../transcript/sentences.ts';
import { CUT, shortenText } from './shorten.ts';

/**
 * The sentences of a question that ask, without the greetings and the lead-in before them: the last one with a question
 * mark, and as many before it as there is room for. Verbatim; `[…]` shows where the reporter said more.
 *
 * @param limit the most characters, marks of the cut included
 */
export function askingClause(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const sentences = sentencesOf(text);
  const asking = sentences.findLastIndex(({ start, end }) => text.slice(start, end).includes('?'));
  const last = asking < 0 ? sentences.length - 1 : asking;
  const end = sentences[last]?.end ?? text.length;
  const more = end < text.trimEnd().length ? ` ${CUT}` : '';
  const room = limit - CUT.length - 1 - more.length;
  const first = sentences.findIndex(({ start }) => end - start <= room);
  if (first >= 0 && first <= last) {
    const start = sentences[first]?.start ?? 0;
    return `${start > 0 ? `${CUT} ` : ''}${text.slice(start, end).trim()}${more}`;
  }
  const start = sentences[last]?.start ?? 0;
  return `${start > 0 ? `${CUT} ` : ''}${shortenText(text.slice(start, end).trim(), limit - CUT.length - 1)}`;
}
