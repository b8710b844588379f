import type { NewSubscription } from '../src/store/subscription.ts';

/** Where a digest is wanted, and by whom. */
export type DigestPlace = Pick<NewSubscription, 'guildId' | 'channelId' | 'createdBy'>;

/**
 * A digest that somebody wants: of what is new, at eight every day in Washington, about everything.
 * @param otherwise what is wished differently
 */
export function wantedDigest(place: DigestPlace, otherwise: Partial<NewSubscription> = {}): NewSubscription {
  return {
    ...place,
    kind: 'new',
    hour: 8,
    minute: 0,
    timezone: 'America/New_York',
    days: [0, 1, 2, 3, 4, 5, 6],
    topics: [],
    speakers: [],
    language: null,
    saysWhenQuiet: false,
    postsAtLift: false,
    ...otherwise,
  };
}
