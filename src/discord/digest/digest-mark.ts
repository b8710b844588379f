import { createHash } from 'node:crypto';
import type { PostKey } from '../../store/store.ts';

/** What a post of a digest carries, so that it can be known again, and tells about itself: the custom id of its button. */
export interface DigestMark {
  readonly subscription: string;
  /** Names the moment in short. */
  readonly due: string;
}

/** @returns at most 100 characters: an id of 36, a moment of 16, and a few */
export function encodeMark({ subscription, due }: PostKey): string {
  return `digest:${subscription}:${short(due)}`;
}

/** @returns null for a button that is not under a digest */
export function decodeMark(customId: string): DigestMark | null {
  const [, subscription, due] = /^digest:([\w-]{1,40}):([\w:-]{1,24})$/.exec(customId) ?? [];
  return subscription === undefined || due === undefined ? null : { subscription, due };
}

/** The same for the same post; Discord takes 25 characters, and gives back the first message for a second with the same. */
export function nonceOf({ subscription, due }: PostKey): string {
  return createHash('sha256').update(`${subscription}\n${due}`).digest('base64url').slice(0, 25);
}

function short(due: string): string {
  return /^[\dT:-]{16}$/.test(due) ? due : createHash('sha256').update(due).digest('base64url').slice(0, 16);
}
