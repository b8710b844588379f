import { CUT, shortenText } from '../../answer/shorten.ts';
import { escapeMarkdown } from '../escape.ts';

const MARK = ` ${escapeMarkdown(CUT)}`;

/** The start of a text that is escaped already, at most `limit` characters: no escaped character is cut in two. */
export function shortenMarkdown(markdown: string, limit: number): string {
  if (markdown.length <= limit) return markdown;
  const kept = shortenText(markdown, limit - MARK.length, '');
  return kept.replace(/(?<!\\)((?:\\\\)*)\\$/, '$1') + MARK;
}
