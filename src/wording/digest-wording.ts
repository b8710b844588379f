import type { DigestSection, Reason } from '../digest/digest.ts';
import type { DigestKind } from '../store/subscription.ts';

/** The digest's own words. */
export interface DigestWording {
  /** Above a digest: "Briefings since the last digest", with the day. */
  readonly title: (kind: DigestKind, date: string) => string;
  /** Why an exchange is there, in a few words; null where it goes without saying. */
  readonly reason: (reason: Reason) => string | null;
  /** Of a section's other exchanges; null where there are none. */
  readonly moreExchanges: (section: DigestSection) => string | null;
  /** Of briefings that there was no room for; null where there are none. */
  readonly moreBriefings: (count: number) => string | null;
  /** On a quiet day. */
  readonly quiet: (kind: DigestKind) => string;
  /** Under the last post of the kind that goes through the archive. */
  readonly last: string;

  /** On the button under a post. */
  readonly about: string;
  /** Told by that button: when it comes, and who can change it. */
  readonly told: (what: DescribedDigest) => string;
  readonly gone: string;
  /** One line of the list. */
  readonly line: (number: number, what: DescribedDigest) => string;
  readonly noneYet: string;
  readonly set: (what: DescribedDigest) => string;
  readonly changed: (what: DescribedDigest) => string;
  readonly paused: (what: DescribedDigest) => string;
  readonly resumed: (what: DescribedDigest) => string;
  readonly removed: (what: DescribedDigest) => string;
  /** Above what is only sent to look at. */
  readonly tried: (what: DescribedDigest) => string;
  readonly whichDigest: string;
  readonly tooMany: (limit: number) => string;
  readonly noZone: (words: string) => string;
  readonly noHour: (words: string) => string;
  /** The channel is Discord's markup; the permissions are named as Discord's settings show them. */
  readonly mayNotPost: (channel: string, missing: readonly string[]) => string;
  readonly notSaved: string;
  readonly notKnown: string;
  /** To the person who set it up. */
  readonly fails: (what: DescribedDigest, why: DigestFailure) => string;
}

/** A digest as it is told of; markup of Discord's stands in it for channels and moments. */
export interface DescribedDigest {
  /** `<#123>` */
  readonly channel: string;
  readonly kind: DigestKind;
  /** 24-hour `HH:MM` */
  readonly time: string;
  readonly timezone: string;
  /** Sunday is 0. */
  readonly days: readonly number[];
  readonly topics: readonly string[];
  readonly speakers: readonly string[];
  readonly paused: 'asked' | 'failing' | 'finished' | null;
  /** `<t:…:F>`; null where there is none. */
  readonly next: string | null;
}

/** Why a digest could not be posted. */
export type DigestFailure = 'no-channel' | 'no-permission' | 'locked' | 'discord';
