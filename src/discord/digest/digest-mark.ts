import { createHash } from 'node:crypto';
import type { PostKey } from '../../store/store.ts';
import { type Once, once } from '../post-once.ts';

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

/** What keeps the post from being made twice. */
export function onceFor({ subscription, due }: PostKey): Once {
  return once('digest', subscription, due);
}

function short(due: string): string {
  return /^[\dT:-]{16}$/.test(due) ? due : createHash('sha256').update(due).digest('base64url').slice(0, 16);
}
