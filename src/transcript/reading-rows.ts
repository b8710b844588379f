import type { Briefing, Paragraph, Problem, Role } from './briefing.ts';

/** A stretch of the source, and what it was taken for. */
export interface ReadingRow {
  readonly firstLine: number;
  readonly lastLine: number;
  /** The lines of the file, as they stand there. */
  readonly source: string;
  readonly reading:
    | { readonly kind: 'speech'; readonly label: string; readonly role: Role; readonly paragraph: Paragraph }
    | { readonly kind: 'note'; readonly paragraph: Paragraph }
    | { readonly kind: 'front-matter' | 'heading' | 'unexplained' };
  /** What is odd about these lines. */
  readonly problems: readonly Problem[];
}

type Reading = ReadingRow['reading'];

/** Every non-blank line of a transcript beside what it was taken for, in the order of the file. */
export function readingRows(text: string, briefing: Briefing): ReadingRow[] {
  const lines = text.split(/\r\n?|\n/);
  const taken = new Set<number>();
  const rows: ReadingRow[] = [];
  const add = (firstLine: number, lastLine: number, reading: Reading): void => {
    for (let line = firstLine; line <= lastLine; line++) taken.add(line);
    rows.push({
      firstLine,
      lastLine,
      source: lines.slice(firstLine - 1, lastLine).join('\n'),
      reading,
      problems: briefing.problems.filter(({ line }) => firstLine <= line && line <= lastLine),
    });
  };
  for (const { role, speaker, paragraphs } of briefing.turns) {
    const label = briefing.speakers[speaker]?.label ?? '';
    for (const paragraph of paragraphs)
      add(paragraph.firstLine, paragraph.lastLine, { kind: 'speech', label, role, paragraph });
  }
  for (const note of briefing.footnotes) add(note.firstLine, note.lastLine, { kind: 'note', paragraph: note });
  const front = endOfFrontMatter(lines);
  const unexplained = new Set(
    briefing.problems.filter(({ code }) => code === 'unlabelled-paragraph').map(({ line }) => line),
  );
  for (let line = 1; line <= lines.length; line++) {
    if (taken.has(line) || isBlank(lines[line - 1])) continue;
    const kind = line <= front ? 'front-matter' : unexplained.has(line) ? 'unexplained' : 'heading';
    let last = line;
    const goesOn = (next: number): boolean =>
      next <= lines.length &&
      !taken.has(next) &&
      !isBlank(lines[next - 1]) &&
      (kind === 'front-matter' ? next <= front : next > front && !unexplained.has(next));
    while (goesOn(last + 1)) last += 1;
    add(line, last, { kind });
  }
  return rows.sort((one, other) => one.firstLine - other.firstLine || one.lastLine - other.lastLine);
}

/** The number of the line that closes the front matter; 0 where there is none. */
function endOfFrontMatter(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0;
  return lines.findIndex((line, index) => index > 0 && line.trim() === '---') + 1;
}

function isBlank(line: string | undefined): boolean {
  return (line ?? '').trim() === '';
}
