import { createHash } from 'node:crypto';
import type { Passage, StatementRef } from '../search/match.ts';

/**
 * Names a quote in a few characters, so that it fits into a button's custom id (100 characters) and still points to the
 * same words after a restart.
 */
export interface QuoteRef {
  /** `briefingKey` of the briefing. */
  readonly briefing: string;
  readonly statement: StatementRef;
  readonly passage: Passage;
  /** `wordsKey` of the quoted words: shows whether the transcript has changed since. */
  readonly words: string;
}

const VERSION = '1';

/** A short key of a briefing's id: ids are longer than a custom id may be. */
export function briefingKey(id: string): string {
  const known = keys.get(id) ?? digest(id, 9);
  if (keys.size >= KEYS_KEPT) keys.clear();
  keys.set(id, known);
  return known;
}

/** A button's briefing is found by the keys of all: to compute these takes milliseconds. */
const keys = new Map<string, string>();
const KEYS_KEPT = 50_000;

/** A short key of quoted words. */
export function wordsKey(text: string): string {
  return digest(text, 6);
}

/** @returns at most 70 characters: letters, digits, `-`, `_`, `.` */
export function encodeQuoteRef(ref: QuoteRef): string {
  const { statement, passage } = ref;
  const place =
    statement.kind === 'exchange'
      ? ['x', statement.exchange, statement.statement]
      : ['r', statement.remarks, statement.stretch];
  const cut = [passage.firstParagraph, passage.start, passage.lastParagraph, passage.end];
  return [VERSION, ref.briefing, ...place, ...cut, ref.words].join('.');
}

/** @returns null where the text is no quote reference of this version */
export function decodeQuoteRef(text: string): QuoteRef | null {
  const form =
    /^1\.([\w-]{12})\.([xr])\.(\d{1,6})\.(\d{1,4})\.(\d{1,4})\.(\d{1,7})\.(\d{1,4})\.(\d{1,7})\.([\w-]{8})$/.exec(text);
  if (form === null) return null;
  const [, briefing = '', kind, ...rest] = form;
  const words = rest.pop() ?? '';
  const [first = 0, second = 0, firstParagraph = 0, start = 0, lastParagraph = 0, end = 0] = rest.map(Number);
  return {
    briefing,
    statement:
      kind === 'x'
        ? { kind: 'exchange', exchange: first, statement: second }
        : { kind: 'remarks', remarks: first, stretch: second },
    passage: { firstParagraph, start, lastParagraph, end },
    words,
  };
}

function digest(text: string, bytes: number): string {
  return createHash('sha256').update(text).digest().subarray(0, bytes).toString('base64url');
}
