import { attributionOf } from '../answer/attribution.ts';
import { type BriefingCard, briefingCard, exchangeAnswer } from '../answer/briefing-card.ts';
import type { Archive } from '../search/build-archive.ts';
import type { Briefing, Exchange } from '../transcript/briefing.ts';
import { askedText, statementText } from '../transcript/statement.ts';
import type { Digest, DigestExchange, DigestMoment, DigestSection, DigestWish, Reason } from './digest.ts';
import { isFollowed, matterOf, type Told } from './matter.ts';
import { newWordsAt } from './novelty.ts';
import { publishableAt, spokenAt } from './publishable.ts';

/** Readable in a minute: so many briefings, and so many exchanges of each; fewer where there are more than two briefings. */
const MOST_BRIEFINGS = 4;
const MOST_EXCHANGES = 3;
const EXCHANGES_OF_MANY = 2;
/** An archive is gone through one exchange a day, a large one three. */
const SMALL_ARCHIVE = 40;
const A_DAY_OF_LARGE = 3;

/** An exchange that may be in a digest. */
interface Candidate {
  readonly briefing: Briefing;
  readonly exchange: Exchange;
  /** Names it among all that was ever posted. */
  readonly key: string;
}

/**
 * Composes the digest of an hour: what is new, what was said on that day of earlier years, or the next of the archive.
 *
 * @param seen what was posted before, by `Digest.seen`; it is not posted again
 * @returns a digest without sections on a quiet day
 */
export function composeDigest(
  archive: Archive,
  wish: DigestWish,
  moment: DigestMoment,
  seen: ReadonlySet<string>,
): Digest {
  if (wish.kind === 'archive') return throughTheArchive(archive, wish, moment, seen);
  const wanted = wish.kind === 'new' ? newIn(archive, moment) : onThisDay(archive, moment);
  const byBriefing = groupByBriefing(wanted.filter(({ key }) => !seen.has(key)));
  const inOrder = [...byBriefing].sort(([one], [other]) => (spokenAt(one) ?? 0) - (spokenAt(other) ?? 0));
  const ranked = inOrder.map(([briefing, all]) => ({
    briefing,
    all,
    best: rank(archive, briefing, all, wish),
  }));
  // Where there is no room for all, the briefings that matter most stay; those that stay stand in the order of their time.
  const kept = [...ranked]
    .sort((one, other) => (other.best[0]?.score ?? 0) - (one.best[0]?.score ?? 0))
    .slice(0, MOST_BRIEFINGS);
  const most = kept.length > 2 ? EXCHANGES_OF_MANY : MOST_EXCHANGES;
  const sections = ranked.flatMap((each) => {
    const best = each.best.slice(0, most);
    const section = kept.includes(each) ? sectionOf(each.briefing, best, each.all.length - best.length, moment) : null;
    return section === null ? [] : [section];
  });
  return {
    kind: wish.kind,
    date: moment.date,
    sections,
    moreBriefings: ranked.length - sections.length,
    isLast: false,
    // A briefing is told of once, whatever of it was shown.
    seen: wish.kind === 'new' ? ranked.flatMap(({ all }) => all.map(({ key }) => key)) : [],
  };
}

function throughTheArchive(
  archive: Archive,
  wish: DigestWish,
  moment: DigestMoment,
  seen: ReadonlySet<string>,
): Digest {
  const size = archive.briefings.reduce((sum, { exchanges }) => sum + exchanges.length, 0);
  const aDay = size <= SMALL_ARCHIVE ? 1 : A_DAY_OF_LARGE;
  const today: Candidate[] = [];
  let card: BriefingCard | null = null;
  let more = 0;
  let isLast = true;
  for (const briefing of inOrderOfCalls(archive)) {
    const left = candidatesOf(briefing, moment.now).filter(
      (candidate) => !seen.has(candidate.key) && isFollowed(toldIn(candidate), wish, archive.vocabulary),
    );
    if (left.length === 0) continue;
    if (card !== null) {
      isLast = false;
      break;
    }
    // A day's post stays within one briefing, so that it has one heading and one set of rules.
    card = briefingCard(briefing, moment.now);
    today.push(...left.slice(0, aDay));
    more = left.length - today.length;
  }
  const [first] = today;
  const exchanges = answersOf(
    today.map((candidate) => ({ ...candidate, reason: { kind: 'next' } })),
    moment.now,
  );
  return {
    kind: 'archive',
    date: moment.date,
    sections: first === undefined || card === null ? [] : [{ briefing: first.briefing.id, card, exchanges, more }],
    moreBriefings: 0,
    isLast: isLast && today.length > 0 && more === 0,
    seen: today.map(({ key }) => key),
  };
}

interface Ranked extends Candidate {
  readonly score: number;
  readonly reason: Reason;
}

function rank(archive: Archive, briefing: Briefing, all: readonly Candidate[], wish: DigestWish): readonly Ranked[] {
  const newWords = newWordsAt(archive, briefing);
  return all
    .map((candidate) => ({ ...candidate, ...matterOf(toldIn(candidate), wish, newWords, archive.vocabulary) }))
    .sort((one, other) => other.score - one.score);
}

function toldIn({ briefing, exchange }: Candidate): Told {
  const [first] = exchange.answers;
  const turn = first?.paragraphs[0]?.turn;
  return {
    asked: askedText(briefing, exchange),
    said: first === undefined ? '' : statementText(briefing, first),
    speaker: turn === undefined ? '' : attributionOf(briefing, turn).phrase,
  };
}

/** What may be said of each; an answer costs more than a look at its words, so that only what is shown gets one. */
function answersOf(all: readonly (Candidate & { readonly reason: Reason })[], now: number): DigestExchange[] {
  return all.flatMap(({ briefing, exchange, reason }) => {
    const told = exchangeAnswer(briefing, exchange, now);
    return told === null ? [] : [{ answer: told.answer, reason }];
  });
}

function sectionOf(
  briefing: Briefing,
  best: readonly Ranked[],
  more: number,
  { now }: DigestMoment,
): DigestSection | null {
  const card = briefingCard(briefing, now);
  const exchanges = answersOf(best, now);
  return card === null || exchanges.length === 0 ? null : { briefing: briefing.id, card, exchanges, more };
}

function inOrderOfCalls({ briefings }: Archive): readonly Briefing[] {
  return briefings
    .map((briefing) => ({ briefing, at: spokenAt(briefing) ?? 0 }))
    .sort((one, other) => one.at - other.at || (one.briefing.id < other.briefing.id ? -1 : 1))
    .map(({ briefing }) => briefing);
}

/** Every exchange of a briefing that was answered and may be shown, in order. */
function candidatesOf(briefing: Briefing, now: number): readonly Candidate[] {
  return (briefingCard(briefing, now)?.exchanges ?? []).map((exchange) => ({
    briefing,
    exchange,
    key: `${briefing.id}#${exchange.index}`,
  }));
}

function newIn({ briefings }: Archive, { since, now, arrivedAt, only }: DigestMoment): readonly Candidate[] {
  const mayBeNew = ({ id, rules }: Briefing, spoken: number): boolean =>
    spoken > since ||
    (arrivedAt?.get(id) ?? 0) > since ||
    rules.embargo.release.kind === 'at' ||
    rules.exceptions.length > 0;
  return briefings
    .filter((briefing) => {
      const spoken = spokenAt(briefing);
      const isAsked = only === undefined || briefing.id === only;
      return isAsked && spoken !== null && spoken <= now && mayBeNew(briefing, spoken);
    })
    .flatMap((briefing) => candidatesOf(briefing, now))
    .filter(({ briefing, exchange }) => {
      const moments = exchange.turns.map((turn) => publishableAt(briefing, turn) ?? Number.POSITIVE_INFINITY);
      const at = Math.max(...moments, arrivedAt?.get(briefing.id) ?? 0);
      return at > since && at <= now;
    });
}

function onThisDay({ briefings }: Archive, { date, now }: DigestMoment): readonly Candidate[] {
  return briefings
    .filter(({ header }) => header.callDate?.slice(5) === date.slice(5) && header.callDate < date)
    .flatMap((briefing) => candidatesOf(briefing, now));
}

function groupByBriefing(all: readonly Candidate[]): ReadonlyMap<Briefing, readonly Candidate[]> {
  const groups = new Map<Briefing, Candidate[]>();
  for (const candidate of all) {
    const group = groups.get(candidate.briefing);
    if (group === undefined) groups.set(candidate.briefing, [candidate]);
    else group.push(candidate);
  }
  return groups;
}
