import { decodeQuoteRef, encodeQuoteRef, type QuoteRef } from '../answer/quote-ref.ts';

/**
 * What a button does: `open` shows the answer to one of the nearest questions, `whole` all that the speaker said,
 * `asked` what the reporter asked, `copy` the quote as a newsroom writes it, `card` as a picture; `turn-…` turns the page of
 * one that is open, or the colours of a card.
 */
const KINDS = [
  'open',
  'whole',
  'asked',
  'copy',
  'card',
  'turn-light',
  'turn-dark',
  'turn-whole',
  'turn-asked',
] as const;

/** All of a button's state, so that it works after a restart. */
export interface Action {
  readonly kind: (typeof KINDS)[number];
  /** From 0. */
  readonly page: number;
  readonly ref: QuoteRef;
}

/** @returns at most 85 characters, under Discord's 100 */
export function encodeAction({ kind, page, ref }: Action): string {
  return `${kind}:${page}:${encodeQuoteRef(ref)}`;
}

/** @returns null for a custom id that this version did not make: it may be forged, or older */
export function decodeAction(customId: string): Action | null {
  const form = /^([a-z-]{4,10}):(\d{1,3}):([\w.-]{1,90})$/.exec(customId);
  const kind = KINDS.find((each) => each === form?.[1]);
  const ref = decodeQuoteRef(form?.[3] ?? '');
  return kind === undefined || ref === null ? null : { kind, page: Number(form?.[2]), ref };
}
