import type { Match } from '../search/match.ts';
import type { Briefing, Exchange, ParagraphRef, Statement } from '../transcript/briefing.ts';
import { startOf } from '../transcript/rules/call-time.ts';
import { offsetAt } from '../transcript/rules/civil-time.ts';
import { rulesAt } from '../transcript/rules/rules-at.ts';
import { zoneOfAbbreviation } from '../transcript/rules/zones.ts';
import { paragraphAt, statementOf } from '../transcript/statement.ts';
import type { Answer, EmbargoNote, ListedAnswer, PlaceCitation } from './answer.ts';
import { attributionOf } from './attribution.ts';
import { mayShowTurn } from './embargo.ts';
import { exchangeKind } from './kinds/exchange-kind.ts';
import { quoteParagraphs, quotePassage, quoteText, wholePassage } from './quote.ts';
import { briefingKey, type QuoteRef, wordsKey } from './quote-ref.ts';
import { durableUrl } from './source-url.ts';
import { linkToQuote } from './text-fragment.ts';

/** Discord takes link buttons of up to 512 characters; a link is the same on every surface. */
const LINK_LIMIT = 512;

/** A place in a briefing without its score. */
export type Found = Pick<Match, 'briefing' | 'ref' | 'passage'>;

/**
 * Decides what may be said of a match, and how it is attributed.
 *
 * @param now milliseconds since 1970
 * @returns null where nothing may be said: the words are under embargo or off the record, or the place is not there
 */
export function toAnswer(found: Found, now: number): Answer | null {
  const listed = toListedAnswer(found, now);
  return listed === null ? null : withLink(listed, found.briefing);
}

/** An answer from a list, with the link to its words. */
export function withLink(listed: ListedAnswer, briefing: Briefing): Answer {
  const { citation, quote } = listed;
  const { pageUrl } = citation;
  const quoted = quote.paragraphs.map(({ text }) => text);
  const quoteUrl = pageUrl === null ? null : linkToQuote(pageUrl, quoted, pageParagraphs(briefing), LINK_LIMIT);
  return { ...listed, citation: { ...citation, quoteUrl } };
}

/** The same for a list, without the link to the words. */
export function toListedAnswer(found: Found, now: number): ListedAnswer | null {
  const { briefing, ref, passage } = found;
  const statement = statementOf(briefing, ref);
  const first = statement?.paragraphs[passage.firstParagraph];
  if (statement === null || first === undefined) return null;
  if (statement.paragraphs.some(({ turn }) => !mayShowTurn(briefing, turn, now))) return null;
  const quote = quotePassage(briefing, statement, passage);
  if (quote.paragraphs.length === 0) return null;
  const exchange = ref.kind === 'exchange' ? briefing.exchanges[ref.exchange] : undefined;
  const followed = exchange?.follows == null ? undefined : briefing.exchanges[exchange.follows];
  const quotable = (refs: readonly ParagraphRef[]) => refs.filter(({ turn }) => mayShowTurn(briefing, turn, now));
  return {
    ref: {
      briefing: briefingKey(briefing.id),
      statement: ref,
      passage,
      words: wordsKey(quoteText(quote)),
    },
    quote,
    whole: quotePassage(briefing, statement, wholePassage(briefing, statement)),
    asked: exchange === undefined ? null : quoteParagraphs(briefing, quotable(exchange.question)),
    askedParts: exchange === undefined ? [] : partsAnswered(exchange, found),
    follows: followed === undefined ? null : quoteParagraphs(briefing, quotable(followed.question)),
    kind: ref.kind === 'exchange' ? exchangeKind(briefing, ref.exchange, ref.statement) : null,
    attribution: attributionOf(briefing, first.turn),
    embargo: embargoNote(briefing, first.turn),
    citation: cite(found, statement),
  };
}

/** The parts of a compound question that the passage answers: the one it is aligned to, else all of them. */
function partsAnswered(exchange: Exchange, { ref, passage }: Found): string[] {
  const statement = ref.kind === 'exchange' ? ref.statement : -1;
  const aligned = exchange.parts.filter(
    ({ passage: range }) =>
      range?.statement === statement && range.from <= passage.firstParagraph && passage.lastParagraph < range.to,
  );
  return (aligned.length > 0 ? aligned : exchange.parts).map(({ text }) => text);
}

/**
 * Finds a quote again by its reference.
 * @returns null where it is not there any more, has changed, or may not be shown
 */
export function recallAnswer(
  ref: QuoteRef,
  findBriefing: (key: string) => Briefing | undefined,
  now: number,
): Answer | null {
  const briefing = findBriefing(ref.briefing);
  if (briefing === undefined) return null;
  const answer = toAnswer({ briefing, ref: ref.statement, passage: ref.passage }, now);
  return answer !== null && answer.ref.words === ref.words ? answer : null;
}

function cite({ briefing, passage }: Found, statement: Statement): PlaceCitation {
  const { header } = briefing;
  const quotedRefs = statement.paragraphs.slice(passage.firstParagraph, passage.lastParagraph + 1);
  const lines = quotedRefs.map((ref) => paragraphAt(briefing, ref)).filter((paragraph) => paragraph !== null);
  return {
    briefing: briefing.id,
    file: briefing.file,
    title: header.title,
    date: header.callDate,
    time: header.start,
    zone: header.zone,
    startsAt: startOf(header),
    location: header.location,
    pageUrl: durableUrl(header.sourceUrl),
    firstLine: Math.min(...lines.map((paragraph) => paragraph.firstLine)),
    lastLine: Math.max(...lines.map((paragraph) => paragraph.lastLine)),
  };
}

/** The paragraphs of the page in order, labels included: what a browser searches for the quoted words. */
function pageParagraphs(briefing: Briefing): string[] {
  return briefing.turns.flatMap((turn) => {
    const label = briefing.speakers[turn.speaker]?.label ?? '';
    const mark = turn.role === 'reporter' ? `${label} ` : `${label}: `;
    return turn.paragraphs.map(({ text }, index) => (index === 0 ? mark + text : text));
  });
}

/** The embargo that a turn's words were under, as the reply tells of it. */
export function embargoNote(briefing: Briefing, turn: number): EmbargoNote {
  const { release, evidence } = rulesAt(briefing, turn);
  const sentences = evidence
    .filter(({ about }) => about === 'embargo' || about === 'lift')
    .map(({ sentence }) => sentence);
  const { kind, until } = briefing.rules.embargo;
  const wasEmbargoed = release.kind !== 'free' && kind !== 'none_explicit' && kind !== 'none_stated';
  return {
    wasEmbargoed,
    lifted: wasEmbargoed ? liftedAt(briefing, until) : null,
    freeAt: wasEmbargoed && release.kind === 'at' ? Date.parse(release.instant) : null,
    sentences,
  };
}

/** The printed time at which the embargo lifted: the end of the call, or the hour that was set. */
function liftedAt(briefing: Briefing, until: string | null): EmbargoNote['lifted'] {
  const { header } = briefing;
  if (until !== null) {
    const [date = null, clock = ''] = until.split('T');
    return { date, time: clock.slice(0, 5), zone: zoneOf(until, header.zone) };
  }
  if (briefing.rules.embargo.kind !== 'until_end_of_call' || header.end === null) return null;
  return { date: header.callDate, time: header.end, zone: header.zone };
}

/** The printed zone where the time is one of it, else the offset: a call in Europe may be under embargo until an hour in Washington. */
function zoneOf(until: string, printed: string | null): string {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(until)?.[0] ?? '';
  const zone = zoneOfAbbreviation(printed);
  const isPrinted = zone !== null && offset !== '' && offsetAt(zone, Date.parse(until)) === offsetAt(offset, 0);
  return isPrinted && printed !== null ? printed : `UTC${offset === 'Z' ? '' : offset}`;
}
