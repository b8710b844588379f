import type { Archive } from '../search/build-archive.ts';
import type { ListedAnswer } from './answer.ts';
import { listedExchange } from './briefing-card.ts';
import type { AnswerKind } from './kinds/answer-kind.ts';
import { exchangeKind } from './kinds/exchange-kind.ts';
import { type Days, type TopicExchange, topicExchanges } from './topic-exchanges.ts';

/** The kinds of answers that are counted apart; an answer to a part counts as an answer. */
export const COUNTED_KINDS = ['answered', 'declined', 'referred', 'unknown'] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];
export type KindCounts = Readonly<Record<CountedKind, number>>;

export interface TrendMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly total: number;
  readonly kinds: KindCounts;
}

/** How often reporters asked about something, and how they were answered. */
export interface Trend {
  readonly topic: string;
  /** Each month from the first to the last in which somebody asked, those in between with nothing counted. */
  readonly months: readonly TrendMonth[];
  readonly kinds: KindCounts;
  readonly exchanges: number;
  readonly briefings: number;
  readonly first: ListedAnswer;
  /** Null where there is only one. */
  readonly latest: ListedAnswer | null;
}

/**
 * Counts the exchanges about a topic by month; see `topicExchanges` for which count.
 *
 * @param now milliseconds since 1970
 * @returns null where there is none
 */
export function trendOf(archive: Archive, topic: string, days: Days, now: number): Trend | null {
  const found = topicExchanges(archive, topic, days, now);
  const answerAt = (place: TopicExchange | undefined): ListedAnswer | null => {
    const exchange = place?.briefing.exchanges[place.exchange];
    return place === undefined || exchange === undefined
      ? null
      : (listedExchange(place.briefing, exchange, now)?.answer ?? null);
  };
  const first = answerAt(found[0]);
  if (first === null) return null;
  const counted = found.map((place) => ({
    month: place.briefing.header.callDate?.slice(0, 7) ?? '',
    kind: kindOf(place),
  }));
  const months = monthsBetween(counted[0]?.month ?? '', counted.at(-1)?.month ?? '').map((month) => {
    const own = counted.filter((each) => each.month === month).map(({ kind }) => kind);
    return { month, total: own.length, kinds: countKinds(own) };
  });
  return {
    topic,
    months,
    kinds: countKinds(counted.map(({ kind }) => kind)),
    exchanges: found.length,
    briefings: new Set(found.map(({ briefing }) => briefing.id)).size,
    first,
    latest: found.length > 1 ? answerAt(found.at(-1)) : null,
  };
}

/** How many answers are judged at a time: some milliseconds' worth. */
const AT_A_TIME = 8;

/**
 * Judges how the answers to a topic answer, a few at a time, so that nothing else waits long; `trendOf` finds them judged.
 * @param pause lets others go first
 */
export async function judgeUnhurried(
  archive: Archive,
  topic: string,
  days: Days,
  now: number,
  pause: () => Promise<void>,
): Promise<void> {
  let count = 0;
  for (const place of topicExchanges(archive, topic, days, now)) {
    kindOf(place);
    if (++count % AT_A_TIME === 0) await pause();
  }
}

/** The numbers as a table: one line a month, comma-separated (RFC 4180). */
export function trendTable({ months }: Trend): string {
  const lines = months.map(({ month, total, kinds }) =>
    [month, total, ...COUNTED_KINDS.map((kind) => kinds[kind])].join(','),
  );
  return `${['month,exchanges,answered_or_partly,declined,referred,unknown', ...lines].join('\r\n')}\r\n`;
}

/** Where several officials answered, one that answered is enough. */
function kindOf({ briefing, exchange }: TopicExchange): CountedKind {
  const answers = briefing.exchanges[exchange]?.answers ?? [];
  const kinds = answers.map((_, statement) => counted(exchangeKind(briefing, exchange, statement)?.kind ?? 'answered'));
  return kinds.includes('answered') ? 'answered' : (kinds[0] ?? 'answered');
}

function counted(kind: AnswerKind): CountedKind {
  return kind === 'partly' ? 'answered' : kind;
}

function countKinds(kinds: readonly CountedKind[]): KindCounts {
  const counts = { answered: 0, declined: 0, referred: 0, unknown: 0 };
  for (const kind of kinds) counts[kind]++;
  return counts;
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let at = monthNumber(first); at <= monthNumber(last); at++) {
    months.push(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
