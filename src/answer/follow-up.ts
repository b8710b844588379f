import type { StatementRef } from '../search/match.ts';
import type { Briefing, Exchange, Statement } from '../transcript/briefing.ts';
import { statementOf } from '../transcript/statement.ts';
import type { Answer } from './answer.ts';
import { readWish, type Wish } from './follow-up-wish.ts';
import { wholePassage } from './quote.ts';
import { type Found, toAnswer } from './to-answer.ts';

/** What a reply to an answer asks, and where the answer to it stands. */
export type FollowUp =
  | Extract<Wish, { readonly kind: 'nothing' | 'about' | 'asked' | 'whole' | 'question' }>
  /** Another place of the same briefing. */
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** There is no such part, nothing after it, nothing before it, or no more of it. */
  | { readonly kind: 'none'; readonly of: 'part' | 'next' | 'before' | 'more' };

/**
 * Reads a reply to an answer in the answer's context.
 *
 * @param found where the answer stands
 * @param text the reply, without the mention of the bot
 * @param now milliseconds since 1970: what may not be shown then is passed over
 */
export function followUp(found: Found, text: string, now: number): FollowUp {
  const wish = readWish(text);
  const firstShown = (places: readonly Found[], of: 'part' | 'next' | 'before' | 'more'): FollowUp => {
    const answer = places.map((place) => toAnswer(place, now)).find((each) => each !== null);
    return answer === undefined ? { kind: 'none', of } : { kind: 'answer', answer };
  };
  switch (wish.kind) {
    case 'part':
      return firstShown(placesOfPart(found, wish.part), 'part');
    case 'next':
      return firstShown(placesAfter(found), 'next');
    case 'before':
      return firstShown(placesBefore(found), 'before');
    case 'more': {
      const quote = toAnswer(found, now)?.quote;
      if (quote?.cutBefore || quote?.cutAfter) return { kind: 'whole' };
      return firstShown(followUpsOf(found).slice(0, 1), 'more');
    }
    default:
      return wish;
  }
}

/**
 * What answers one of the questions of a compound question. A reporter who asks the second one only later does it in a
 * follow-up, so those count on after the parts.
 */
function placesOfPart(found: Found, part: number | 'last' | 'other'): Found[] {
  const exchange = exchangeOf(found);
  if (exchange === undefined) return [];
  const places = exchange.parts.map(({ passage }): Found | null => {
    const statement = passage === null ? undefined : exchange.answers[passage.statement];
    const last = passage === null ? undefined : statement?.paragraphs[passage.to - 1];
    if (passage === null || last === undefined)
      return wholeStatement(found.briefing, refOf(exchange.index, statementIn(found)));
    const end = found.briefing.turns[last.turn]?.paragraphs[last.paragraph]?.text.length ?? 0;
    return {
      briefing: found.briefing,
      ref: refOf(exchange.index, passage.statement),
      passage: { firstParagraph: passage.from, start: 0, lastParagraph: passage.to - 1, end },
    };
  });
  const later = followUpsOf(found);
  const all = [...(places.length > 1 ? places : places.slice(0, 1)), ...later].filter((place) => place !== null);
  if (part === 'last') return all.length > 1 ? all.slice(-1) : [];
  if (part === 'other') return all.length === 2 ? all.filter((place) => !isSamePlace(place, found)).slice(0, 1) : [];
  return all.slice(part - 1, part);
}

/** The first paragraph decides: a quote is cut to sentences, a part's passage is whole paragraphs. */
function isSamePlace(place: Found, found: Found): boolean {
  const { firstParagraph, lastParagraph } = place.passage;
  const at = found.passage.firstParagraph;
  return JSON.stringify(place.ref) === JSON.stringify(found.ref) && firstParagraph <= at && at <= lastParagraph;
}

/** The exchanges in which the same question is followed up, in order. */
function followUpsOf(found: Found): Found[] {
  const { briefing } = found;
  const places: Found[] = [];
  let followed = exchangeOf(found)?.index;
  for (const exchange of briefing.exchanges) {
    if (followed === undefined || exchange.follows !== followed) continue;
    followed = exchange.index;
    places.push(...statementsOf(briefing, exchange, 0).slice(0, 1));
  }
  return places;
}

/** What was said after it: the next speaker's words in the same exchange, then the exchanges after it. */
function placesAfter({ briefing, ref }: Found): Found[] {
  if (ref.kind === 'exchange') {
    return briefing.exchanges
      .slice(ref.exchange)
      .flatMap((exchange) => statementsOf(briefing, exchange, exchange.index === ref.exchange ? ref.statement + 1 : 0));
  }
  const remarks = briefing.remarks[ref.remarks];
  const stretches = (remarks?.stretches ?? []).map((_, stretch): StatementRef => ({ ...ref, stretch }));
  const after = briefing.exchanges.filter(({ turns }) => (turns[0] ?? 0) > (remarks?.turn ?? 0));
  return [
    ...stretches.slice(ref.stretch + 1).map((stretch) => wholeStatement(briefing, stretch)),
    ...after.flatMap((exchange) => statementsOf(briefing, exchange, 0)),
  ].filter((place) => place !== null);
}

/** What it follows up, else what was asked before it; before remarks, the stretch before. */
function placesBefore({ briefing, ref }: Found): Found[] {
  if (ref.kind === 'remarks') {
    const stretch = ref.stretch === 0 ? null : wholeStatement(briefing, { ...ref, stretch: ref.stretch - 1 });
    return stretch === null ? [] : [stretch];
  }
  const followed = briefing.exchanges[ref.exchange]?.follows ?? null;
  const before = briefing.exchanges.slice(0, ref.exchange).reverse();
  const followedFirst = [...before.filter(({ index }) => index === followed), ...before];
  return followedFirst.flatMap((exchange) => statementsOf(briefing, exchange, 0));
}

function statementsOf(briefing: Briefing, exchange: Exchange, from: number): Found[] {
  return exchange.answers
    .map((_: Statement, statement) => wholeStatement(briefing, refOf(exchange.index, statement)))
    .slice(from)
    .filter((place) => place !== null);
}

function wholeStatement(briefing: Briefing, ref: StatementRef): Found | null {
  const statement = statementOf(briefing, ref);
  return statement === null ? null : { briefing, ref, passage: wholePassage(briefing, statement) };
}

function exchangeOf({ briefing, ref }: Found): Exchange | undefined {
  return ref.kind === 'exchange' ? briefing.exchanges[ref.exchange] : undefined;
}

function statementIn({ ref }: Found): number {
  return ref.kind === 'exchange' ? ref.statement : 0;
}

function refOf(exchange: number, statement: number): StatementRef {
  return { kind: 'exchange', exchange, statement };
}
