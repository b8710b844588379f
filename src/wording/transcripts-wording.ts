/** What is said of the transcripts themselves: which were read, which were not, and where new ones are announced. */
export interface TranscriptsWording {
  /** Above an announcement. */
  readonly announced: (count: number) => string;
  /** How many there was no room for; null where there are none. */
  readonly more: (count: number) => string | null;
  readonly served: (count: number) => string;
  readonly readLast: string;
  /** Above the files that could not be read. */
  readonly unread: (count: number) => string;
  /** Of a file whose earlier version is served; the time is Discord's markup. */
  readonly earlierServed: (readAt: string) => string;
  readonly nothingServedOf: string;
  /** Of transcripts in which something could not be understood; null where there are none. */
  readonly odd: (count: number) => string | null;
  readonly announcedIn: string;
  readonly announcedNowhere: string;
  readonly cannotPostThere: string;
  /** The channel is Discord's markup. */
  readonly willAnnounce: (channel: string) => string;
  readonly willNotAnnounce: (channel: string) => string;
  readonly announcedNothing: (channel: string) => string;
  readonly mayNotPost: (channel: string) => string;
  /** The store failed while something was to be changed. */
  readonly notSaved: string;
  /** The store failed while something was to be read. */
  readonly notKnown: string;
}
