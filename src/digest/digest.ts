import type { Answer } from '../answer/answer.ts';
import type { BriefingCard } from '../answer/briefing-card.ts';
import type { DigestKind } from '../store/subscription.ts';

/** What to look at, and whose interest counts. */
export interface DigestWish {
  readonly kind: DigestKind;
  /** What the readers follow: exchanges about it come first. */
  readonly topics: readonly string[];
  /** Whom the readers follow, by name, title or attribution phrase. */
  readonly speakers: readonly string[];
}

/** The hour that a digest is of. */
export interface DigestMoment {
  /** `YYYY-MM-DD` on the readers' clocks. */
  readonly date: string;
  /** Milliseconds since 1970: what is under embargo then is not there. */
  readonly now: number;
  /** Milliseconds since 1970: from then on things are new. */
  readonly since: number;
  /** When transcripts came, by briefing: one that came late is new then. Those that are not there count by their call. */
  readonly arrivedAt?: ReadonlyMap<string, number>;
  /** Only this briefing, by id. */
  readonly only?: string;
}

/** Why an exchange is in a digest, the strongest reason. */
export type Reason =
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'speaker'; readonly speaker: string }
  /** The question has words that no earlier briefing of the archive, or hardly one, has. */
  | { readonly kind: 'new-words'; readonly words: readonly string[] }
  | { readonly kind: 'long-answer'; readonly words: number }
  /** It is the next in order. */
  | { readonly kind: 'next' };

export interface DigestExchange {
  readonly answer: Answer;
  readonly reason: Reason;
}

/** One briefing of a digest. */
export interface DigestSection {
  readonly briefing: string;
  readonly card: BriefingCard;
  readonly exchanges: readonly DigestExchange[];
  /** How many exchanges of it are not shown here. */
  readonly more: number;
}

/** What is posted. */
export interface Digest {
  readonly kind: DigestKind;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Empty on a quiet day. */
  readonly sections: readonly DigestSection[];
  /** Briefings that there was no room for. */
  readonly moreBriefings: number;
  /** Whether everything has been shown with this one: only where the kind goes through the archive. */
  readonly isLast: boolean;
  /** Names what is shown, so that it is not shown again. */
  readonly seen: readonly string[];
}
