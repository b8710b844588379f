import { readFrontMatter } from '../../src/transcript/front-matter.ts';
import { readOutline } from '../../src/transcript/outline.ts';

/** Letters and digits of some Markdown, in order; what a reader of the page doesn't see (tags, marks, addresses of links) is left out. */
export function lettersOf(markdown: string): string {
  const seen = markdown
    .replace(/<\/?(?:s|sub|sup|figure|img|em|strong|br|del)(?:[\s/][^>]{0,2000})?>/gi, '')
    .replace(/\]\((?:https?:|mailto:|\/|#)[^\s)]{0,1000}\)/g, '');
  // A question label may be glued to its first word.
  return (seen.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').replace(/\bQ(?=[A-Z][a-z])/g, 'Q ');
}

/** The words of a page's body as its pieces hold them, labels included, in order. */
export function outlineLetters(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const pieces = readOutline(lines, readFrontMatter(lines).bodyStart);
  return lettersOf(pieces.map((piece) => `${piece.printed ?? ''} ${piece.paragraph.text}`).join(' '));
}

export function bodyLetters(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  return lettersOf(lines.slice(readFrontMatter(lines).bodyStart).join('\n'));
}

/** Whether the characters of `part` stand in `whole` in that order. */
export function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at);
    if (at < 0) return false;
    at += 1;
  }
  return true;
}
