import { fromHtml } from './html.ts';
import type { Page } from './page.ts';
import { fromPlainText } from './plain-text.ts';

/**
 * Brings a source to the published format, by its look: a saved web page, plain text without front matter, or the
 * format itself. `file` is the file's name. Takes time proportional to the text and throws nothing.
 */
export function toPage(text: string, file: string): Page {
  const start = text.slice(0, 2_000).trimStart();
  if (/\.html?$/i.test(file) || /^<(?:!doctype html|html)\b/i.test(start)) return fromHtml(text);
  const lines = text.split(/\r\n|\r|\n/);
  if (/\.txt$/i.test(file) && !start.startsWith('---')) return fromPlainText(lines);
  return { lines, sourceLines: null };
}
