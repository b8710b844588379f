import type { Archive } from '../search/build-archive.ts';
import { queryTerms } from '../search/query-terms.ts';
import type { Range, Segment } from '../search/segment.ts';
import type { Briefing } from '../transcript/briefing.ts';
import { mayShowBriefing, mayShowTurn } from './embargo.ts';

/** An exchange in which a reporter asked about something. */
export interface TopicExchange {
  readonly briefing: Briefing;
  readonly exchange: number;
}

/** Within what days, `YYYY-MM-DD`; both count. */
export interface Days {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * The exchanges that are about a topic, in order of days. The rule is simple, so that a person can check it: in one
 * paragraph of a reporter's question stands every word of the topic (stop words aside), in whatever form. Other names for
 * it and words that are like it do not count: with them, "pipeline" would be Nord Stream, and "prices" inflation.
 *
 * @param now milliseconds since 1970: what is under embargo then does not count
 * @returns empty where the topic has no words to search for
 */
export function topicExchanges(archive: Archive, topic: string, days: Days, now: number): TopicExchange[] {
  const wanted = wantedTerms(archive, topic);
  if (wanted === null) return [];
  const found = archive.segments.flatMap((segment) => {
    const { briefing } = segment;
    const date = briefing.header.callDate;
    if (date === null || date < (days.since ?? '') || date > (days.until ?? '9')) return [];
    if (!mayShowBriefing(briefing, now)) return [];
    return exchangesIn(segment, wanted)
      .filter((exchange) => mayShowExchange(briefing, exchange, now))
      .map((exchange) => ({ briefing, exchange }));
  });
  return found.sort((one, other) => moment(one).localeCompare(moment(other)) || one.exchange - other.exchange);
}

/** The terms that must all stand in a paragraph; null where the topic has none. */
function wantedTerms(archive: Archive, topic: string): readonly number[] | null {
  const { terms } = queryTerms(archive, topic);
  return terms.length === 0 ? null : terms.map(({ id }) => id);
}

function exchangesIn(segment: Segment, wanted: readonly number[]): number[] {
  const found = new Set<number>();
  for (const { ref, question } of segment.units) {
    if (ref.kind !== 'exchange' || found.has(ref.exchange)) continue;
    if (question.some((range) => isAbout(segment.terms, range, wanted))) found.add(ref.exchange);
  }
  return [...found];
}

function isAbout(terms: Uint32Array, { start, end }: Range, wanted: readonly number[]): boolean {
  const there = terms.subarray(start, end);
  // 0 is no term: no transcript has the word.
  return wanted.every((term) => term !== 0 && there.includes(term));
}

function mayShowExchange(briefing: Briefing, exchange: number, now: number): boolean {
  const { turns = [], answers = [] } = briefing.exchanges[exchange] ?? {};
  return answers.length > 0 && turns.every((turn) => mayShowTurn(briefing, turn, now));
}

function moment({ briefing: { header, id } }: TopicExchange): string {
  return `${header.callDate ?? ''} ${header.start ?? ''} ${id}`;
}
