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
}
