import type { Briefing, Paragraph, Problem, Role } from '../transcript/briefing.ts';
import { attributionOf } from './attribution.ts';
import { type BriefingCard, briefingCard } from './briefing-card.ts';
import { mayShowTurn } from './embargo.ts';
import { nameIn } from './quote.ts';
import type { SpokenFor } from './speakers.ts';
import { type StatedRules, statedRules } from './stated-rules.ts';

/** A briefing as a page to read. Holds nothing that may not be shown. */
export interface ReadableBriefing {
  readonly id: string;
  readonly file: string;
  readonly card: BriefingCard;
  readonly rules: StatedRules;
  /** Everything that was said, in order; what may not be shown is a gap. */
  readonly turns: readonly ReadableTurn[];
  /** The exchanges, by the turns that they begin and end with. */
  readonly exchanges: readonly ReadableExchange[];
  readonly footnotes: readonly Paragraph[];
  /** What could not be understood of the file. */
  readonly problems: readonly Problem[];
}

export type ReadableTurn =
  | {
      readonly kind: 'open';
      readonly index: number;
      readonly role: Role;
      /** How the ground rules let the speaker be named; null for reporters, and for others that are not named. */
      readonly who: string | null;
      readonly basis: SpokenFor['basis'] | null;
      readonly paragraphs: readonly Paragraph[];
    }
  /** It was said off the record, on deep background, or is under embargo. */
  | { readonly kind: 'closed'; readonly index: number };

export interface ReadableExchange {
  readonly index: number;
  readonly firstTurn: number;
  readonly lastTurn: number;
  /** Index of the exchange that it follows up; null where it stands alone. */
  readonly follows: number | null;
}

/**
 * A briefing as a page to read.
 *
 * @param now milliseconds since 1970
 * @returns null where nothing of it may be shown
 */
export function readableBriefing(briefing: Briefing, now: number): ReadableBriefing | null {
  const card = briefingCard(briefing, now);
  const rules = statedRules(briefing, now);
  if (card === null || rules === null) return null;
  const turns = briefing.turns.map((turn): ReadableTurn => {
    if (!mayShowTurn(briefing, turn.index, now)) return { kind: 'closed', index: turn.index };
    const { index, role, paragraphs } = turn;
    return {
      kind: 'open',
      index,
      role,
      who: nameIn(briefing, turn),
      basis: role === 'official' ? attributionOf(briefing, index).basis : null,
      paragraphs,
    };
  });
  const isWhole = turns.every(({ kind }) => kind === 'open');
  return {
    id: briefing.id,
    file: briefing.file,
    card,
    rules,
    turns,
    exchanges: card.exchanges.map(({ index, turns: all, follows }) => ({
      index,
      firstTurn: all[0] ?? 0,
      lastTurn: all.at(-1) ?? 0,
      follows,
    })),
    // A note at the foot of the page may tell of words that are closed, and so may a problem; an editor's slip may name
    // somebody who is not to be named.
    footnotes: isWhole ? briefing.footnotes : [],
    problems: isWhole ? briefing.problems.filter(({ code }) => !code.startsWith('override-')) : [],
  };
}
