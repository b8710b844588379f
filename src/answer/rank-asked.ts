import type { Archive } from '../search/build-archive.ts';
import type { Query, Ranking } from '../search/match.ts';
import { matchQuestion } from '../search/match-question.ts';
import { quotedPhrases } from '../search/quoted-phrases.ts';
import type { Asked } from './answer-question.ts';
import { mayShowTurn } from './embargo.ts';
import { namedSpeaker } from './named-speaker.ts';
import { isSpokenBy } from './speakers.ts';

/** A ranking, and the query that it comes from. */
export interface RankedQuery {
  readonly query: Query;
  readonly ranking: Ranking;
}

/**
 * The places that may answer what is asked, best first. A question can say itself where it is to be looked: in the words of
 * an official that it names, in places that hold a phrase which it puts between quotation marks. These are looked through
 * first, and count where the official's words answer, or the phrase stands anywhere; else everything is.
 *
 * @param now milliseconds since 1970: what is under embargo then is not searched
 */
export function rankAsked(archive: Archive, asked: Asked, now: number): RankedQuery {
  const named = asked.speaker === undefined ? namedSpeaker(archive, asked.question) : null;
  if (named !== null) {
    const theirs = rank(archive, queryFor({ ...asked, ...named }, now));
    if (theirs.ranking.outcome === 'answer') return theirs;
  }
  const phrases = quotedPhrases(archive, asked.question);
  if (phrases.length > 0) {
    const holding = rank(archive, { ...queryFor(asked, now), phrases });
    if (holding.ranking.matches.length > 0) return holding;
  }
  return rank(archive, queryFor(asked, now));
}

function rank(archive: Archive, query: Query): RankedQuery {
  return { query, ranking: matchQuestion(archive, query) };
}

/** What is asked, as the search takes it. @param now milliseconds since 1970 */
export function queryFor({ speaker, ...query }: Asked, now: number): Query {
  return {
    ...query,
    today: dayOf(now),
    mayShow: (briefing, turn) => mayShowTurn(briefing, turn, now),
    isSought: speaker === undefined ? undefined : isSpokenBy(speaker),
  };
}

/**
 * The day, `YYYY-MM-DD`, by universal time.
 * @param now milliseconds since 1970
 */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
