import { Html, html, join } from './html.ts';
import { inlineMarkdown, type Names } from './inline-markdown.ts';

/** A text of a message as Discord lays it out: headings, small print, quotations, lists, code, and what stands in a line. */
export function markdown(text: string, names: Names): Html {
  return join(blocksOf(text.split('\n'), names));
}

function blocksOf(lines: readonly string[], names: Names): Html[] {
  const blocks: Html[] = [];
  for (let at = 0; at < lines.length; ) {
    const block = readBlock(lines, at, names);
    if (block.markup !== null) blocks.push(block.markup);
    at = block.next;
  }
  return blocks;
}

interface Block {
  readonly markup: Html | null;
  /** The first line after it. */
  readonly next: number;
}

const STARTS = /^(?:#{1,3} |-# |> |>>> |[-*] |\d{1,9}\. |```)/;

function readBlock(lines: readonly string[], at: number, names: Names): Block {
  const line = lines[at] ?? '';
  if (line.startsWith('```')) return codeBlock(lines, at);
  if (line.startsWith('>>> ')) {
    const quoted = [line.slice(4), ...lines.slice(at + 1)];
    return { markup: quotation(quoted, names), next: lines.length };
  }
  if (line.startsWith('> ') || line === '>') {
    const next = endOf(lines, at, (each) => each.startsWith('> ') || each === '>');
    return {
      markup: quotation(
        lines.slice(at, next).map((each) => each.slice(2)),
        names,
      ),
      next,
    };
  }
  const heading = /^(#{1,3}) (.+)/.exec(line);
  if (heading !== null) {
    const inner = inlineMarkdown(heading[2] ?? '', names);
    const level = String(heading[1]?.length ?? 1);
    return {
      markup: html`<p class="heading" role="heading" aria-level="${Number(level) + 2}" data-level="${level}">${inner}</p>`,
      next: at + 1,
    };
  }
  if (line.startsWith('-# '))
    return { markup: html`<p class="small-print">${inlineMarkdown(line.slice(3), names)}</p>`, next: at + 1 };
  if (/^[-*] /.test(line)) return list(lines, at, /^[-*] (.*)/, 'ul', names);
  if (/^\d{1,9}\. /.test(line)) return list(lines, at, /^\d{1,9}\. (.*)/, 'ol', names);
  const next = endOf(lines, at + 1, (each) => !STARTS.test(each) && each !== '>');
  const text = lines.slice(at, next).join('\n');
  return { markup: text.trim() === '' ? null : html`<p>${inlineMarkdown(text, names)}</p>`, next };
}

function quotation(lines: readonly string[], names: Names): Html {
  return html`<blockquote>${blocksOf(lines, names)}</blockquote>`;
}

function list(lines: readonly string[], at: number, item: RegExp, kind: 'ul' | 'ol', names: Names): Block {
  const next = endOf(lines, at, (line) => item.test(line));
  const items = lines
    .slice(at, next)
    .map((line) => html`<li>${inlineMarkdown(item.exec(line)?.[1] ?? '', names)}</li>`);
  const first = kind === 'ol' ? html` start="${Number.parseInt(lines[at] ?? '1', 10)}"` : null;
  return { markup: new Html(`<${kind}${first?.markup ?? ''}>${join(items).markup}</${kind}>`), next };
}

function codeBlock(lines: readonly string[], at: number): Block {
  const close = lines.findIndex((line, index) => index >= at && line.slice(index === at ? 3 : 0).includes('```'));
  const last = close < 0 ? lines.length - 1 : close;
  const text = lines.slice(at, last + 1).join('\n');
  const code = text.replace(/^```(?:[\w+-]*\n)?/, '').replace(/```\s*$/, '');
  return { markup: html`<pre><code>${code.replace(/\n$/, '')}</code></pre>`, next: last + 1 };
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && belongs(lines[end] ?? '')) end += 1;
  return end;
}
