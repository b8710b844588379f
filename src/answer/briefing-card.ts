import type { Archive } from '../search/build-archive.ts';
import type { Briefing, Exchange } from '../transcript/briefing.ts';
import { startOf } from '../transcript/rules/call-time.ts';
import { askedStretches } from '../transcript/statement.ts';
import type { Answer, Citation, EmbargoNote, ListedAnswer } from './answer.ts';
import { mayShowBriefing, mayShowTurn } from './embargo.ts';
import { wholePassage } from './quote.ts';
import { CUT } from './shorten.ts';
import { durableUrl } from './source-url.ts';
import { type SpokenFor, shownSpeakersOf } from './speakers.ts';
import { embargoNote, type Found, toAnswer, toListedAnswer } from './to-answer.ts';

/** What there is to say of one briefing. */
export interface BriefingCard {
  readonly title: string;
  readonly when: Pick<Citation, 'date' | 'time' | 'zone' | 'startsAt'>;
  readonly location: string | null;
  readonly pageUrl: string | null;
  readonly speakers: readonly SpokenFor[];
  readonly embargo: EmbargoNote;
  /** The exchanges that may be shown, in order. */
  readonly exchanges: readonly Exchange[];
}

/**
 * The card of a briefing.
 * @param now milliseconds since 1970
 * @returns null where nothing of it may be shown
 */
export function briefingCard(briefing: Briefing, now: number): BriefingCard | null {
  if (!mayShowBriefing(briefing, now)) return null;
  const { header } = briefing;
  const speakers = shownSpeakersOf(briefing, now);
  return {
    title: header.title,
    when: { date: header.callDate, time: header.start, zone: header.zone, startsAt: startOf(header) },
    location: header.location,
    pageUrl: durableUrl(header.sourceUrl),
    speakers,
    embargo: embargoNote(briefing, speakers[0]?.turns[0] ?? 0),
    exchanges: briefing.exchanges.filter(
      ({ answers, turns }) => answers.length > 0 && turns.every((turn) => mayShowTurn(briefing, turn, now)),
    ),
  };
}

/**
 * All that the first official to answer said in an exchange, and what the reporter asked, as printed, with `[…]` where others
 * spoke in between.
 * @param now milliseconds since 1970
 */
export function exchangeAnswer(briefing: Briefing, exchange: Exchange, now: number): AnsweredExchange<Answer> | null {
  return answered(briefing, exchange, (found) => toAnswer(found, now));
}

/** The same for a list, without the link to the words. */
export function listedExchange(
  briefing: Briefing,
  exchange: Exchange,
  now: number,
): AnsweredExchange<ListedAnswer> | null {
  return answered(briefing, exchange, (found) => toListedAnswer(found, now));
}

interface AnsweredExchange<Made extends ListedAnswer> {
  readonly asked: string;
  readonly answer: Made;
}

function answered<Made extends ListedAnswer>(
  briefing: Briefing,
  exchange: Exchange,
  make: (found: Found) => Made | null,
): AnsweredExchange<Made> | null {
  const [statement] = exchange.answers;
  if (statement === undefined) return null;
  const ref = { kind: 'exchange', exchange: exchange.index, statement: 0 } as const;
  const answer = make({ briefing, ref, passage: wholePassage(briefing, statement) });
  return answer === null ? null : { asked: askedStretches(briefing, exchange).join(` ${CUT} `), answer };
}

/**
 * The latest briefing of which something may be shown.
 * @param now milliseconds since 1970
 */
export function latestBriefing({ briefings }: Archive, now: number): Briefing | undefined {
  const moment = ({ header }: Briefing): string => `${header.callDate ?? ''} ${header.start ?? ''}`;
  let latest: Briefing | undefined;
  for (const briefing of briefings) {
    if (!mayShowBriefing(briefing, now)) continue;
    if (latest === undefined || moment(briefing) > moment(latest)) latest = briefing;
  }
  return latest;
}
