import type { Span } from '../../transcript/briefing.ts';
import { escapeHtml, Html } from './html.ts';

/** A paragraph of a transcript: what it strikes through struck through, and a stretch of it marked where one is given. */
export function paragraphMarkup(text: string, struck: readonly Span[], marked: Span | null = null): Html {
  const ends = new Set([0, text.length]);
  for (const { start, end } of marked === null ? struck : [...struck, marked]) ends.add(start).add(end);
  const cuts = [...ends].filter((at) => at >= 0 && at <= text.length).sort((one, other) => one - other);
  const isIn = ({ start, end }: Span, at: number): boolean => start <= at && at < end;
  let markup = '';
  cuts.slice(0, -1).forEach((from, index) => {
    const words = escapeHtml(text.slice(from, cuts[index + 1]));
    const shown = struck.some((span) => isIn(span, from)) ? `<s>${words}</s>` : words;
    markup += marked !== null && isIn(marked, from) ? `<mark>${shown}</mark>` : shown;
  });
  return new Html(markup);
}
