import type { Wish } from '../follow-up-wish.ts';

/** What asks about an answer by a fixed form of words. */
export type FormedWish = Extract<Wish, { readonly kind: 'about' | 'asked' | 'whole' | 'more' | 'next' | 'before' }>;

/**
 * How one language asks about an answer. All patterns read a text in small letters without accents, with straight
 * apostrophes and single blanks.
 */
export interface WishForms {
  /** Words that lead into a question and say nothing. */
  readonly lead: RegExp;
  /** Words that trail a question and say nothing. */
  readonly tail: RegExp;
  readonly wishes: readonly (readonly [FormedWish, RegExp])[];
  /** Ways to ask for one of several parts; the first group is a key of `partNames`. */
  readonly parts: readonly RegExp[];
  /** From 1. */
  readonly partNames: Readonly<Record<string, number | 'last' | 'other'>>;
  /** How a question begins that is written without its mark. */
  readonly asking: RegExp;
  /** Alternatives, none of them a question: a text of nothing else is chatter. */
  readonly phrases: readonly string[];
  /** Alternatives: saying hello and asking for help. */
  readonly greetings: readonly string[];
}

/** A pattern that the whole of a text must have, in one of several ways. */
export function allOf(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})$`);
}

/** A pattern of words that lead into a text: one or more of the alternatives, and something behind them. */
export function leading(words: string): RegExp {
  return new RegExp(`^(?:(?:${words})\\b[\\s,.!:¿¡—–-]*)+(?=\\S)`);
}

/** A pattern of words that end a text: one or more of the alternatives. */
export function trailing(words: string): RegExp {
  return new RegExp(`(?:[\\s,]+(?:${words}))+$`);
}
