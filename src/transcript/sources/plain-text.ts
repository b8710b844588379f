import { readLabel } from '../labels.ts';
import { findPrintedDate } from '../printed-date.ts';
import { escapeMarkdown, frontMatterOf, type Page } from './page.ts';

/** How far down a page its head may reach, in lines. */
const HEAD = 40;

/**
 * Plain text as departments send it out: a title, perhaps an address and a date, then speech with labels at the start
 * of lines (`Q.`, `Q:`, `QUESTION:`, `MR. NAME:`), with or without blank lines between.
 */
export function fromPlainText(source: readonly string[]): Page {
  const titleAt = source.findIndex((line) => line.trim() !== '');
  const title = source[titleAt]?.trim() ?? '';
  const hasTitle = titleAt >= 0 && title.length <= 300 && readLabel(title) === null;
  const head = source.slice(0, HEAD);
  const addressAt = head.findIndex((line) => /^\s*(?:(?:source|url|link):\s*)?https?:\/\/\S+\s*$/i.test(line));
  const address = /https?:\/\/\S+/.exec(head[addressAt] ?? '')?.[0] ?? null;
  const firstTurn = head.findIndex((line) => readLabel(line.trim()) !== null);
  const above = firstTurn < 0 ? head : head.slice(0, firstTurn);
  const date = above.map((line) => findPrintedDate(line)?.date).find((found) => found !== undefined) ?? null;
  const front = frontMatterOf({ title: hasTitle ? title : null, date, publishedAt: null, sourceUrl: address });
  const lines: string[] = [...front];
  const sourceLines: number[] = front.map(() => Math.max(1, titleAt + 1));
  source.forEach((line, i) => {
    if ((hasTitle && i === titleAt) || i === addressAt) return;
    if (opensTurn(line)) {
      lines.push('');
      sourceLines.push(i + 1);
    }
    lines.push(escapeMarkdown(line));
    sourceLines.push(i + 1);
  });
  return { lines, sourceLines };
}

/** In plain text a label may open a turn without a blank line before it. */
function opensTurn(line: string): boolean {
  const text = line.trimStart();
  if (/^Q[.:]\s/.test(text)) return true;
  const label = readLabel(text);
  return label !== null && label.label !== 'Q' && !label.weak;
}
