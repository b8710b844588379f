/**
 * What a transcript says, once read: plain, immutable data, the same for every source.
 * Offsets are UTF-16 code units into a paragraph's `text`; lines count from 1 in the source file.
 */

/** One transcript, read. */
export interface Briefing {
  /** The file's name without folder and extension. */
  readonly id: string;
  /** The file's name without its folder. */
  readonly file: string;
  readonly header: Header;
  readonly rules: GroundRules;
  /** Everyone who speaks, in order of first appearance. A turn points here by index. */
  readonly speakers: readonly Speaker[];
  /** Everything that was said, in order. */
  readonly turns: readonly Turn[];
  /** The questions with their answers, in order. */
  readonly exchanges: readonly Exchange[];
  /** What officials said outside exchanges, in order. */
  readonly remarks: readonly Remarks[];
  /** Notes at the foot of the page, such as "*Correction: …". */
  readonly footnotes: readonly Paragraph[];
  /** What every non-blank line of the body was taken for. */
  readonly lines: LineAccount;
  /** What could not be understood, in order of lines. */
  readonly problems: readonly Problem[];
}

/** The page's front matter and the lines above and below the speech. */
export interface Header {
  /** As a reader sees it: no-break spaces are spaces, escapes are resolved. */
  readonly title: string;
  /** `YYYY-MM-DD` of the call: a date printed in the body, else the front matter's. Null where neither is there. */
  readonly callDate: string | null;
  /** `YYYY-MM-DD` printed in the body. */
  readonly printedDate: string | null;
  /** `YYYY-MM-DD` of the front matter. */
  readonly frontMatterDate: string | null;
  /** ISO 8601 with offset. */
  readonly publishedAt: string | null;
  /** ISO 8601 with offset. */
  readonly modifiedAt: string | null;
  /** The address printed in the front matter, unchanged. */
  readonly sourceUrl: string | null;
  /** Printed start, 24-hour `HH:MM`. */
  readonly start: string | null;
  /** Printed end, 24-hour `HH:MM`. */
  readonly end: string | null;
  /** Zone as printed beside the start, else the end: `EST`, `CEST`, `local`. */
  readonly zone: string | null;
  /** Place as printed; two lines are joined by a line break. */
  readonly location: string | null;
}

export type Role = 'reporter' | 'official' | 'moderator' | 'other';

export interface Speaker {
  /** As printed before the colon, escapes resolved: `SENIOR ADMINISTRATION OFFICIAL`, `MS. PSAKI`, `Q`. */
  readonly label: string;
  readonly role: Role;
  /** The name and title that the transcript itself or the table of office holders gives. Null where the label says it all. */
  readonly identity: Identity | null;
}

/** Who a label stands for, and what decided it. */
export interface Identity {
  /** "Jake Sullivan" */
  readonly name: string;
  /** "National Security Advisor"; null where no title is known. */
  readonly title: string | null;
  readonly decidedBy: 'title' | 'header' | 'introduction' | 'office-holders' | 'editor';
  /** The words that it was read from, or the table's row. */
  readonly evidence: string;
}

/** An unbroken stretch by one speaker. */
export interface Turn {
  readonly index: number;
  /** Index into `Briefing.speakers`. */
  readonly speaker: number;
  readonly role: Role;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * A paragraph as a reader of the page sees it: wrapped lines joined by one space, escapes, links, emphasis and
 * entities resolved, no-break spaces and runs of spaces folded to one space. Nothing else is changed: every word of the source is there.
 */
export interface Paragraph {
  readonly text: string;
  /** A direction is a stage direction that stands alone: `(Laughter.)`. */
  readonly kind: 'speech' | 'direction';
  /** Ranges of `text` that the transcript strikes through. The words stay in `text`. */
  readonly struck: readonly Span[];
  /** Ranges of `text` that are stage directions inside speech, brackets included: `(inaudible)`. */
  readonly directions: readonly Span[];
  readonly firstLine: number;
  readonly lastLine: number;
}

/** A half-open range `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a turn: `Briefing.turns[turn].paragraphs[paragraph]`. */
export interface ParagraphRef {
  readonly turn: number;
  readonly paragraph: number;
}

/** A reporter's question and the officials' answer to it, with the interjections between. */
export interface Exchange {
  readonly index: number;
  /** Indexes into `Briefing.turns`, in order, ascending; every turn from the question to the end of the answer. */
  readonly turns: readonly number[];
  /** The paragraphs that ask, those of later interjections of the reporter included, in order. */
  readonly question: readonly ParagraphRef[];
  /** What was said in answer, one statement a speaker, in order of first word. Empty where nobody answered. */
  readonly answers: readonly Statement[];
  /** The questions of a compound question, in order; one part where it has one. */
  readonly parts: readonly Part[];
  /** Index of the exchange that this one follows up, else null. */
  readonly follows: number | null;
}

/** The words of one speaker in one exchange or one stretch of remarks: the unit that may be quoted whole. */
export interface Statement {
  /** Index into `Briefing.speakers`. */
  readonly speaker: number;
  /** Paragraphs of speech, in order; directions that stand alone are left out. */
  readonly paragraphs: readonly ParagraphRef[];
}

/** One of the questions in a compound question. */
export interface Part {
  /** The words that ask it, verbatim, cut at sentence ends. */
  readonly text: string;
  readonly at: ParagraphRef;
  readonly span: Span;
  /** The consecutive paragraphs that answer it; null where the answer isn't aligned to it. */
  readonly passage: PassageRange | null;
}

/** Consecutive paragraphs of one statement: `Exchange.answers[statement].paragraphs.slice(from, to)`. */
export interface PassageRange {
  readonly statement: number;
  readonly from: number;
  readonly to: number;
}

/** What an official says outside exchanges. */
export interface Remarks {
  readonly index: number;
  /** Index into `Briefing.turns` of its first turn. */
  readonly turn: number;
  readonly statement: Statement;
  /** Quotable stretches of consecutive paragraphs, at most 3,000 characters each, that cover the statement. */
  readonly stretches: readonly { readonly from: number; readonly to: number }[];
}

export type Basis = 'on_background' | 'on_record' | 'deep_background' | 'off_record' | 'mixed' | 'unstated';

export type EmbargoKind =
  | 'none_stated'
  | 'none_explicit'
  | 'until_end_of_call'
  | 'until_time'
  | 'until_further_notice'
  | 'sectioned'
  | 'other';

/** The rules that the briefing was given under, as its own words state them. */
export interface GroundRules {
  readonly basis: Basis;
  /** Phrases to attribute by, lower case, singular, no quotation marks. Empty where none is given. */
  readonly attribution: readonly string[];
  readonly embargo: Embargo;
  /** The sentences that decided each of these, in order of lines. */
  readonly evidence: readonly Evidence[];
  /**
   * Where rules differ by speaker or section, or change during the call: later entries win over earlier ones and over
   * the fields above. Empty for most briefings.
   */
  readonly exceptions: readonly RuleException[];
}

export interface Embargo {
  readonly kind: EmbargoKind;
  /** For `until_time`: local time with its UTC offset, `2022-06-07T05:00-04:00`. */
  readonly until: string | null;
  /** The closing words say that the embargo is lifted, or lifts as the call ends. */
  readonly liftedStated: boolean;
  readonly release: Release;
}

/** From when on the words may be shown. */
export type Release =
  | { readonly kind: 'free' }
  /** From this instant on; ISO 8601 with offset. */
  | { readonly kind: 'at'; readonly instant: string }
  /** No instant can be known: nothing may be shown. */
  | { readonly kind: 'held'; readonly reason: string };

export interface Evidence {
  readonly about: 'basis' | 'attribution' | 'embargo' | 'lift';
  /** The sentence, verbatim; the title where the title decided. */
  readonly sentence: string;
  /** Line of the source; 0 for the title and for an editor's reason. */
  readonly line: number;
  /** Set where an editor's override decided: `sentence` is then the editor's reason, not the transcript's words. */
  readonly decidedBy?: 'editor' | undefined;
}

/** Other rules for some of the turns. Absent fields are those of the briefing. */
export interface RuleException {
  /** First turn that it holds for. */
  readonly fromTurn: number;
  /** First turn that it no longer holds for; null: to the end. */
  readonly toTurn: number | null;
  /** Only for this speaker (index into `Briefing.speakers`); null: for all. */
  readonly speaker: number | null;
  readonly basis: Exclude<Basis, 'mixed' | 'unstated'> | null;
  readonly attribution: readonly string[] | null;
  readonly release: Release | null;
  readonly evidence: Evidence;
}

/** How many non-blank lines after the front matter were taken for what. The four add up to `body`. */
export interface LineAccount {
  readonly body: number;
  readonly inTurns: number;
  /** Location, date, start and end times, headings, rules between sections. */
  readonly header: number;
  /** Stage directions outside any turn, notes at the foot. */
  readonly asides: number;
  readonly unexplained: number;
}

/** Something that could not be understood. Nothing is dropped because of it. */
export interface Problem {
  /** Line of the source file, from 1. */
  readonly line: number;
  /** A word to search by: `unlabelled-paragraph`. */
  readonly code: string;
  /** A plain sentence for the person who adds transcripts: what is odd and how to mend it. */
  readonly message: string;
}
