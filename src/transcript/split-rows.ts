import { readLabel } from './labels.ts';
import { isTimeLine } from './printed-time.ts';
import type { Row } from './rows.ts';

/**
 * Cuts rows that hold two things for want of a line break: a turn that begins behind the end of another, the closing
 * time behind the last words, a place and the time.
 */
export function splitRows(rows: readonly Row[]): readonly Row[] {
  const known = new Set<string>();
  for (const { opensBlock, label } of rows) {
    if (opensBlock && label !== null && !label.weak && label.label !== 'Q') known.add(label.label);
  }
  const firstTurn = rows.findIndex((row) => row.label !== null);
  return rows.flatMap((row, i) => {
    const inside = [...cutsOf(row.raw, known)].sort((a, b) => a - b);
    const above =
      firstTurn < 0 || i <= firstTurn ? headerCuts(row.raw.slice(0, inside[0] ?? row.raw.length).trim()) : [];
    const cuts = [...above, ...inside];
    if (cuts.length === 0) return [row];
    return [0, ...cuts].map((from, part, all) => {
      const raw = row.raw.slice(from, all[part + 1] ?? row.raw.length).trim();
      return { ...row, raw, label: readLabel(raw), opensBlock: part > 0 || row.opensBlock };
    });
  });
}

/** A row shorter than this holds one thing. */
const SHORTEST = 20;

/** Ends a sentence, or a printed time, before a label that has no line of its own. */
const BEFORE_LABEL =
  /(?:[.?!…)”"—]|[AP]\.?M\.?[\s\u00a0][A-Z]{2,4})[*\s\u00a0]{1,40}((?:\\\[)?[A-Z][A-Z.’'#\d\s\u00a0-]{2,60})$/;
const QUESTION_LABEL = /[.?!…)”"—][\s\u00a0]{1,40}(?=Q(?:\u00a0{2,8}|[ \u00a0]{3,8})\S)/g;
const CLOSING = /[.?!…)”"—][*\s\u00a0]{1,100}(?=END\b[^.?!]{0,40}\d{1,2}:\d{2}[^?!]{0,14}$)/;
const PLACE_TIME = /^[^:]{3,80}?[\s\u00a0]{1,40}(?=\d{1,2}:\d{2}[\s\u00a0]*[AP]\.?[\s\u00a0]?M\b)/i;

function cutsOf(raw: string, known: ReadonlySet<string>): readonly number[] {
  if (raw.length < SHORTEST) return [];
  const cuts = new Set<number>();
  for (let colon = raw.indexOf(':', 5); colon >= 0; colon = raw.indexOf(':', colon + 1)) {
    const start = Math.max(0, colon - 120);
    const before = BEFORE_LABEL.exec(raw.slice(start, colon));
    const label = before === null ? null : knownEnd(before[1] ?? '', known);
    if (label !== null) cuts.add(colon - label.length);
  }
  for (const found of raw.matchAll(QUESTION_LABEL)) cuts.add(found.index + found[0].length);
  const tailFrom = Math.max(0, raw.length - 200);
  const closing = CLOSING.exec(raw.slice(tailFrom));
  if (closing !== null) cuts.add(tailFrom + closing.index + closing[0].length);
  return [...cuts].filter((cut) => cut > 0 && cut < raw.length);
}

/** The end of some capitals that is a known label: of `EST MS. EXAMPLE`, `MS. EXAMPLE`. */
function knownEnd(capitals: string, known: ReadonlySet<string>): string | null {
  let rest = capitals;
  while (rest !== '') {
    if (known.has(rest.replace(/[\s\u00a0]+/g, ' '))) return rest;
    const dropped = /^[^\s\u00a0]+[\s\u00a0]*/.exec(rest)?.[0] ?? rest;
    // What is dropped must be a zone, or end a sentence.
    if (!/(?:^[A-Z]{2,5}|[.?!])[\s\u00a0]+$/.test(dropped)) return null;
    rest = rest.slice(dropped.length);
  }
  return null;
}

/** Above the speech, a place and the time may share a line. */
function headerCuts(raw: string): readonly number[] {
  const place = raw.length <= 160 ? PLACE_TIME.exec(raw)?.[0].length : undefined;
  return place !== undefined && isTimeLine(raw.slice(place)) ? [place] : [];
}
