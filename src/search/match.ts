import type { Briefing } from '../transcript/briefing.ts';
import type { StatementRef } from '../transcript/statement.ts';

/** What is asked, and of what. */
export interface Query {
  readonly question: string;
  /** Only this briefing, by id. */
  readonly briefing?: string | undefined;
  /** Only briefings from this date on, `YYYY-MM-DD`. */
  readonly since?: string | undefined;
  /** Only briefings up to this date, `YYYY-MM-DD`. */
  readonly until?: string | undefined;
  /** Which day it is, `YYYY-MM-DD`: what "yesterday" and "last week" count from. Left out, they say nothing. */
  readonly today?: string | undefined;
  /** Only places that hold these phrases, as numbers of terms: see `quotedPhrases`. */
  readonly phrases?: readonly (readonly number[])[] | undefined;
  /** How many matches at the most; 10 where left out. */
  readonly top?: number | undefined;
  /** Whether the words of this turn may be shown at all. What may not be shown is not searched, counted or offered. */
  readonly mayShow: (briefing: Briefing, turn: number) => boolean;
  /** Whether the one who speaks in this turn is sought; everybody is where it is left out. */
  readonly isSought?: ((briefing: Briefing, turn: number) => boolean) | undefined;
}

export type { StatementRef };

/** A cut of a statement that starts and ends at sentences: indexes into `Statement.paragraphs`, offsets into their text. */
export interface Passage {
  readonly firstParagraph: number;
  /** Offset into the first paragraph. */
  readonly start: number;
  readonly lastParagraph: number;
  /** Offset into the last paragraph, exclusive. */
  readonly end: number;
}

/** A place in the archive that may answer the question. */
export interface Match {
  readonly briefing: Briefing;
  readonly ref: StatementRef;
  /** The words that answer, at most 1,500 characters. */
  readonly passage: Passage;
  /** Higher is better; comparable within one ranking only. */
  readonly score: number;
  /** What the score is made of, by the feature's name. */
  readonly parts: Readonly<Record<string, number>>;
}

/** How sure the search is that the first match answers: it answers, it offers what is closest, or it says no. */
export type Outcome = 'answer' | 'closest' | 'no';

export interface Ranking {
  /** Best first. Given whatever the outcome is. */
  readonly matches: readonly Match[];
  /** 0 to 1, comparable across questions. */
  readonly confidence: number;
  readonly outcome: Outcome;
}
