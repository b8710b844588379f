import type {
  Briefing,
  GroundRules,
  Header,
  Paragraph,
  Role,
  Span,
  Speaker,
  Turn,
} from '../../../src/transcript/briefing.ts';
import { readGroundRules } from '../../../src/transcript/rules/read-ground-rules.ts';

/** A call that nobody held: its speakers, turns and header. */
export interface MadeUpCall {
  readonly header: Header;
  readonly speakers: readonly Speaker[];
  readonly turns: readonly Turn[];
}

/** The page of a call held on Tuesday, June 7th, 2022, from 19:05 to 19:28 in Washington, published the next morning. */
export const PAGE: Header = {
  title: 'Background Press Call on Widgets',
  callDate: '2022-06-07',
  printedDate: '2022-06-07',
  frontMatterDate: '2022-06-08',
  publishedAt: '2022-06-08T09:00:00-04:00',
  modifiedAt: null,
  sourceUrl: null,
  start: '19:05',
  end: '19:28',
  zone: 'EDT',
  location: 'Via Teleconference',
};

/**
 * Makes a call from lines `LABEL: words`; a line without a label is a further paragraph of the same turn. `<s>…</s>`
 * strikes words, `(Laughter.)` is a stage direction.
 */
export function madeUpCall(script: string, page: Partial<Header> = {}): MadeUpCall {
  const speakers: Speaker[] = [];
  const turns: { index: number; speaker: number; role: Role; paragraphs: Paragraph[] }[] = [];
  script.split('\n').forEach((raw, at) => {
    const line = raw.trim();
    if (line === '') return;
    const [, label, rest] = /^([A-Z][A-Z.# 0-9]*):\s*(.*)$/.exec(line) ?? [];
    if (label !== undefined) {
      let speaker = speakers.findIndex((known) => known.label === label);
      if (speaker === -1) speaker = speakers.push({ label, role: roleOf(label), identity: null }) - 1;
      turns.push({ index: turns.length, speaker, role: roleOf(label), paragraphs: [] });
    }
    turns.at(-1)?.paragraphs.push(paragraph(rest ?? line, at + 1));
  });
  return { header: { ...PAGE, ...page }, speakers, turns };
}

/** The rules of a made-up call. */
export function rulesOf(script: string, page: Partial<Header> = {}): GroundRules {
  const { header, speakers, turns } = madeUpCall(script, page);
  return readGroundRules(header, speakers, turns);
}

/** A whole briefing around a made-up call. */
export function briefingOf(call: MadeUpCall): Briefing {
  return {
    id: 'made-up',
    file: 'made-up.md',
    ...call,
    rules: readGroundRules(call.header, call.speakers, call.turns),
    exchanges: [],
    remarks: [],
    footnotes: [],
    lines: { body: 0, inTurns: 0, header: 0, asides: 0, unexplained: 0 },
    problems: [],
  };
}

function roleOf(label: string): Role {
  if (label === 'Q') return 'reporter';
  if (label === 'MODERATOR') return 'moderator';
  return label === 'AIDE' || label === 'OPERATOR' ? 'other' : 'official';
}

function paragraph(marked: string, line: number): Paragraph {
  const struck: Span[] = [];
  let text = '';
  for (const [i, piece] of marked.split(/<\/?s>/).entries()) {
    if (i % 2 === 1) struck.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  const directions = [...text.matchAll(/\([A-Z][^()]*\)/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const alone = directions.length === 1 && directions[0]?.end === text.length && directions[0].start === 0;
  return {
    text,
    kind: alone ? 'direction' : 'speech',
    struck,
    directions: alone ? [] : directions,
    firstLine: line,
    lastLine: line,
  };
}
