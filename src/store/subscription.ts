import { z } from 'zod';
import { LANGUAGES } from './server-settings.ts';

const id = z.string().regex(/^\d{17,20}$/);

export const DIGEST_KINDS = ['new', 'on-this-day', 'archive'] as const;
export type DigestKind = (typeof DIGEST_KINDS)[number];

/** What somebody asked for: a digest in a channel. */
export const newSubscription = z.object({
  guildId: id,
  /** A channel or a thread. */
  channelId: id,
  createdBy: id,
  kind: z.enum(DIGEST_KINDS),
  hour: z.int().min(0).max(23),
  minute: z.int().min(0).max(59),
  /** An IANA zone, such as `America/New_York`. */
  timezone: z.string().min(1).max(64),
  /** Days of the week, Sunday is 0; at least one. */
  days: z.array(z.int().min(0).max(6)).min(1).max(7),
  topics: z.array(z.string().min(1).max(100)).max(10).default([]),
  speakers: z.array(z.string().min(1).max(100)).max(10).default([]),
  /** null: the server's. */
  language: z.enum(LANGUAGES).nullable().default(null),
  /** Say so when there is nothing to post. */
  saysWhenQuiet: z.boolean().default(false),
  /** Post what was embargoed as soon as the embargo lifts, instead of with the next digest. */
  postsAtLift: z.boolean().default(false),
});

export type NewSubscription = Readonly<z.infer<typeof newSubscription>>;

/** What the program notes of it. */
export const subscriptionState = z.object({
  /** Why it is paused; null: it is not. */
  paused: z.enum(['asked', 'failing', 'finished']).nullable(),
  /** Since when posts fail; null: the last one came through. */
  failingSince: z.number().nullable(),
  /** When somebody was told of the failure; null: nobody yet. */
  toldAt: z.number().nullable(),
});

export type SubscriptionState = Readonly<z.infer<typeof subscriptionState>>;

export interface Subscription extends NewSubscription, SubscriptionState {
  readonly id: string;
  readonly createdAt: number;
}
