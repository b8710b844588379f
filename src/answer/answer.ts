import type { Basis, Role, Span } from '../transcript/briefing.ts';
import type { JudgedKind } from './kinds/answer-kind.ts';
import type { QuoteRef } from './quote-ref.ts';

/** What may be said in reply: the official's words and everything that must stand beside them. */
export interface Answer extends ListedAnswer {
  readonly citation: Citation;
}

/** The same without the link to the words, which takes a search of the whole page: enough where a list names the place. */
export interface ListedAnswer {
  /** Names the quote, so that a button can find it again. */
  readonly ref: QuoteRef;
  /** The words that answer. */
  readonly quote: Quote;
  /** All that the speaker said in that exchange, or that stretch of the remarks. */
  readonly whole: Quote;
  /** What the reporter asked; null where an official spoke unasked. */
  readonly asked: Quote | null;
  /** The questions of a compound question that the quote answers, verbatim, in order; empty for remarks. */
  readonly askedParts: readonly string[];
  /** What the question before it asked, where this one follows it up. */
  readonly follows: Quote | null;
  /** How the official answered, as the program judges it; null for remarks. Not sure enough to be told, save where it says so. */
  readonly kind: JudgedKind | null;
  readonly attribution: Attribution;
  readonly embargo: EmbargoNote;
  readonly citation: PlaceCitation;
}

/** Consecutive words of one speaker. */
export interface Quote {
  readonly paragraphs: readonly QuotedParagraph[];
  /** The speaker said more before it in the same statement. */
  readonly cutBefore: boolean;
  /** The speaker said more after it in the same statement. */
  readonly cutAfter: boolean;
}

export interface QuotedParagraph {
  /** Verbatim. */
  readonly text: string;
  /** Ranges of `text` that the transcript strikes through. */
  readonly struck: readonly Span[];
  /** What others said between the paragraph before and this one, in order. */
  readonly interjections: readonly Interjection[];
}

export interface Interjection {
  /** How the ground rules let them be named; null for reporters, and for others that are not named. */
  readonly who: string | null;
  readonly role: Role;
  readonly text: string;
}

/** How the speaker may be named, and by whose word. */
export interface Attribution {
  /** As it stands in a sentence: "a senior administration official", "Press Secretary Jen Psaki". */
  readonly phrase: string;
  /** The label as printed before the colon. */
  readonly label: string;
  /** Never `mixed` or `unstated`: a podium briefing where nobody says it is on the record. */
  readonly basis: Exclude<Basis, 'mixed' | 'unstated'>;
  /** The briefing's own sentence that sets the rule; null where nobody said it. */
  readonly rule: string | null;
  /** An editor of the archive set the attribution, not the transcript. */
  readonly setByEditor: boolean;
}

export interface EmbargoNote {
  /** 24-hour `HH:MM` and zone at which it lifted, as printed; null where the briefing had no embargo or no time is known. */
  readonly lifted: { readonly date: string | null; readonly time: string; readonly zone: string | null } | null;
  /** The instant from which the words were free, in milliseconds since 1970; null where there was no embargo. */
  readonly freeAt: number | null;
  /** Whether the briefing was under an embargo at all. */
  readonly wasEmbargoed: boolean;
  /** The sentences that stated and lifted it, in order. */
  readonly sentences: readonly string[];
}

/** Where words stand, with the link to them. */
export interface Citation extends PlaceCitation {
  /** The page at the quoted words. */
  readonly quoteUrl: string | null;
}

/** Where words stand. */
export interface PlaceCitation {
  readonly briefing: string;
  readonly file: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  /** 24-hour `HH:MM` */
  readonly time: string | null;
  readonly zone: string | null;
  /** The same moment in milliseconds since 1970; null where it is not printed, or in no zone that is known. */
  readonly startsAt: number | null;
  readonly location: string | null;
  /** The page at its durable address; null where none is known. */
  readonly pageUrl: string | null;
  /** Lines of the transcript file. */
  readonly firstLine: number;
  readonly lastLine: number;
}
