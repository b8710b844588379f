import { LIMITS } from '../limits.ts';

/**
 * How much of a message's room a text display takes, in characters of `LIMITS.textDisplays`. Discord counts characters,
 * and beside them UTF-8 bytes with 12 for each text display, which matters for scripts of more than one byte; texts whose
 * rooms add up to the limit keep to both.
 */
export function roomOf(content: string): number {
  const bytes = Buffer.byteLength(content) + LIMITS.bytesBesideText;
  return Math.max(content.length, Math.ceil((bytes / LIMITS.textDisplayBytes) * LIMITS.textDisplays));
}

/** The room that is left beside these texts. */
export function roomBeside(...contents: readonly string[]): number {
  return contents.reduce<number>((room, content) => room - roomOf(content), LIMITS.textDisplays);
}
