import type { Archive } from '../search/build-archive.ts';
import { queryTerms } from '../search/query-terms.ts';
import type { Range, Segment } from '../search/segment.ts';
import { phraseAt } from '../search/vocabulary.ts';
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
 * paragraph of a reporter's question stands every word of the topic (stop words aside), in whatever form, or another
 * name for it that the lexicon knows ("the Kremlin" for Russia). Words that are only like it do not count.
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

/** What must stand in a paragraph: one term of each list, or one of `instead`, which stand for the whole topic. */
interface WantedTerms {
  readonly each: readonly ReadonlySet<number>[];
  readonly instead: ReadonlySet<number>;
}

function wantedTerms(archive: Archive, topic: string): WantedTerms | null {
  const { terms } = queryTerms(archive, topic);
  if (terms.length === 0) return null;
  const { vocabulary } = archive;
  const named = (name: string): number[] =>
    vocabulary.lexicon
      .synonymsOf(name)
      .map((other) => vocabulary.find(other))
      .filter((id) => id !== 0);
  const ids = terms.map(({ id }) => id);
  const phrase = phraseAt(ids, 0, vocabulary);
  const isWhole = phrase !== undefined && phrase.words.length === ids.length;
  return {
    each: terms.map(({ id, term }) => new Set([id, ...named(term)].filter((each) => each !== 0))),
    instead: new Set(isWhole ? [phrase.term, ...named(vocabulary.term(phrase.term))] : []),
  };
}

function exchangesIn(segment: Segment, wanted: WantedTerms): number[] {
  const found = new Set<number>();
  for (const { ref, question } of segment.units) {
    if (ref.kind !== 'exchange' || found.has(ref.exchange)) continue;
    if (question.some((range) => isAbout(segment.terms, range, wanted))) found.add(ref.exchange);
  }
  return [...found];
}

function isAbout(terms: Uint32Array, { start, end }: Range, { each, instead }: WantedTerms): boolean {
  const there = terms.subarray(start, end);
  if (instead.size > 0 && there.some((term) => instead.has(term))) return true;
  return each.every((set) => set.size > 0 && there.some((term) => set.has(term)));
}

function mayShowExchange(briefing: Briefing, exchange: number, now: number): boolean {
  const { turns = [], answers = [] } = briefing.exchanges[exchange] ?? {};
  return answers.length > 0 && turns.every((turn) => mayShowTurn(briefing, turn, now));
}

function moment({ briefing: { header, id } }: TopicExchange): string {
  return `${header.callDate ?? ''} ${header.start ?? ''} ${id}`;
}
