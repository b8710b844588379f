import type { Header, LineAccount, Paragraph, Problem, Role, Turn } from './briefing.ts';
import type { Piece, PieceKind } from './outline.ts';
import { rolesOf } from './roles.ts';
import { findUnmarkedQuestions } from './unmarked-questions.ts';

/** The speech of a page: who speaks, what, and how every line was taken. */
export interface Speech {
  /** Labels in order of first appearance, with their roles. */
  readonly speakers: readonly { readonly label: string; readonly role: Role }[];
  readonly turns: readonly Turn[];
  readonly footnotes: readonly Paragraph[];
}

/** Gathers the pieces of a page to turns; `set` are roles that an editor decided, by label. Speech before any label is left to the line account. */
export function readTurns(pieces: readonly Piece[], title: string, set: ReadonlyMap<string, Role>): Speech {
  const drafts: { label: string; paragraphs: Paragraph[] }[] = [];
  const footnotes: Paragraph[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'footnote') footnotes.push(piece.paragraph);
    if (piece.kind !== 'speech') continue;
    if (piece.label !== null) drafts.push({ label: piece.label, paragraphs: [] });
    if (piece.paragraph.text !== '') drafts.at(-1)?.paragraphs.push(piece.paragraph);
  }
  const read = rolesOf(
    drafts.map(({ label, paragraphs }) => ({ label, text: paragraphs.map((paragraph) => paragraph.text).join(' ') })),
    title,
  );
  const roles = new Map([...read].map(([label, role]) => [label, set.get(label) ?? role]));
  const spoken = drafts.map(({ label, paragraphs }) => ({ label, role: roles.get(label) ?? 'official', paragraphs }));
  const unmarked = findUnmarkedQuestions(spoken, title);
  const order = [...roles.keys()];
  const numbers = new Map(order.map((label, index) => [label, index]));
  return {
    speakers: order.map((label) => ({ label, role: roles.get(label) ?? 'official' })),
    turns: spoken
      .flatMap(({ label, role, paragraphs }, index) => {
        const from = unmarked.get(index) ?? paragraphs.length;
        const own = { label, role, paragraphs: paragraphs.slice(0, from) };
        const asked = { label, role: 'reporter' as const, paragraphs: paragraphs.slice(from) };
        return from === paragraphs.length ? [own] : from === 0 ? [asked] : [own, asked];
      })
      .map(({ label, role, paragraphs }, index) => ({ index, speaker: numbers.get(label) ?? 0, role, paragraphs })),
    footnotes,
  };
}

type Account = 'inTurns' | 'header' | 'asides' | 'unexplained';

const ACCOUNT: Readonly<Record<PieceKind, Account>> = {
  speech: 'inTurns',
  location: 'header',
  date: 'header',
  time: 'header',
  mark: 'header',
  aside: 'asides',
  footnote: 'asides',
  unexplained: 'unexplained',
};

/** A line that holds two things counts as the first of these that it holds. */
const RANK: readonly Account[] = ['inTurns', 'header', 'asides', 'unexplained'];

/** Counts what every non-blank line of the body was taken for. */
export function accountForLines(lines: readonly string[], bodyStart: number, pieces: readonly Piece[]): LineAccount {
  const taken = new Map<number, Account>();
  for (const { kind, paragraph } of pieces) {
    for (let line = paragraph.firstLine; line <= paragraph.lastLine; line++) {
      const before = taken.get(line);
      const now = ACCOUNT[kind];
      if (before === undefined || RANK.indexOf(now) < RANK.indexOf(before)) taken.set(line, now);
    }
  }
  const count = { body: 0, inTurns: 0, header: 0, asides: 0, unexplained: 0 };
  for (let i = bodyStart; i < lines.length; i++) {
    if ((lines[i] ?? '').trim() === '') continue;
    count.body += 1;
    count[taken.get(i + 1) ?? 'unexplained'] += 1;
  }
  return count;
}

/** A reporter's label where a sentence may begin. */
const STRAY_LABEL = /(?:^|[.?!…—”)] )Q \p{Lu}[\p{Ll}’]/u;

/** What a person should look at, in order of lines. */
export function findProblems(pieces: readonly Piece[], speech: Speech, header: Header): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (line: number, code: string, message: string): void => {
    problems.push({ line, code, message });
  };
  for (const { kind, paragraph } of pieces) {
    if (kind === 'unexplained') {
      add(
        paragraph.firstLine,
        'unlabelled-paragraph',
        'This paragraph stands before any speaker label, so nobody can be quoted for it. Put the speaker and a colon before it.',
      );
    }
  }
  for (const { role, speaker, paragraphs } of speech.turns) {
    if (role === 'reporter' && speech.speakers[speaker]?.role !== 'reporter') {
      add(
        paragraphs[0]?.firstLine ?? 1,
        'question-without-label',
        'A reporter’s question seems to stand under an official’s label, so it is not quoted as the official’s. Give it a line of its own, with Q first.',
      );
    }
    const stray = role === 'reporter' ? undefined : paragraphs.find((paragraph) => STRAY_LABEL.test(paragraph.text));
    if (stray !== undefined) {
      add(
        stray.firstLine,
        'question-inside-answer',
        'A question label stands inside an official’s paragraph. Put the question on a line of its own, with the label first.',
      );
    }
  }
  const { start, end } = header;
  if (start !== null && end !== null && end < start && !(start >= '18:00' && end < '06:00')) {
    add(
      1,
      'ends-before-it-starts',
      `The page prints ${start} as the start and ${end} as the end. One of them is likely wrong.`,
    );
  }
  if (speech.turns.length === 0) {
    add(
      1,
      'no-turns',
      'No speaker label was found on this page, so it has nothing to quote. Put the speaker and a colon before what each one says.',
    );
  }
  return problems;
}
