import type { AnswerKind } from '../answer/kinds/answer-kind.ts';

/** The kinds of answers that are told apart on a chart. */
export type ShownKind = 'answered' | 'declined' | 'referred' | 'unknown';

/** The bot's own words on kinds of answers, on pictures and beside them. */
export interface PictureWording {
  /** Beside a quote: "The official declined to answer." Null where nothing is said of the kind. */
  readonly answeredHow: (kind: AnswerKind) => string | null;

  /** On the button that makes a picture of a quote. */
  readonly card: string;
  readonly light: string;
  readonly dark: string;
  /** Of a picture whose quote had no room to stand whole. */
  readonly cardIsCut: string;
  /** Instead of a card, where the fonts lack a character. */
  readonly noCard: string;

  /** Above a chart: how often reporters asked about something. */
  readonly trendTitle: (topic: string) => string;
  readonly trendCount: (exchanges: number, briefings: number) => string;
  readonly month: (month: string) => string;
  readonly kinds: Readonly<Record<ShownKind, string>>;
  readonly trendAlt: (
    topic: string,
    months: readonly { readonly month: string; readonly total: number }[],
    kinds: Readonly<Record<ShownKind, number>>,
  ) => string;
  /** Which exchanges count, and how far the kinds can be trusted. */
  readonly trendRule: string;
  readonly trendNone: (topic: string) => string;
  readonly noTopic: string;
  readonly first: string;
  readonly latest: string;

  readonly compareTitle: (topic: string) => string;
  readonly compareNone: string;
  /** Under an exchange that may not be the right one. */
  readonly compareClosest: string;

  /** On the button that opens a briefing's picture. */
  readonly timeline: string;
  /** Says what the lengths mean. */
  readonly timelineNote: string;
  readonly reporters: string;
  readonly longestExchanges: string;
  readonly wordCount: (words: number) => string;
  readonly timelineAlt: (
    title: string,
    speakers: readonly { readonly who: string; readonly words: number }[],
    exchanges: number,
  ) => string;
}
