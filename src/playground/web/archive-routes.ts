import type { ListedAnswer } from '../../answer/answer.ts';
import { findBriefing } from '../../answer/answer-question.ts';
import { listedExchange } from '../../answer/briefing-card.ts';
import { type BriefingFilter, browseBriefings, speakerNames } from '../../answer/browse-briefings.ts';
import { readableBriefing } from '../../answer/readable-briefing.ts';
import { questionInShort } from '../../wording/lines.ts';
import { playgroundWords as words } from '../../wording/playground.ts';
import { briefingPage } from '../pages/briefing.ts';
import { briefingsPage } from '../pages/briefings.ts';
import { addressOfAnswer, addressOfBriefing } from '../permanent-address.ts';
import type { WebReply } from './reply.ts';
import { framed, notFound, type Premises } from './routes.ts';

const PAGE_SIZE = 25;
const MOST_SPEAKERS = 300;

/** The list of briefings that may be shown at the hour that the clock shows. */
export function briefings(premises: Premises, { searchParams }: URL): WebReply {
  const archive = premises.archive();
  const now = premises.stage.clock.now();
  const filter = filterOf(searchParams);
  const page = Math.max(0, Math.trunc(Number(searchParams.get('page') ?? 1)) - 1 || 0);
  const main = briefingsPage({
    filter,
    list: browseBriefings(archive, filter, now, page, PAGE_SIZE),
    page,
    pageSize: PAGE_SIZE,
    speakers: speakerNames(archive, now, MOST_SPEAKERS),
    wording: premises.wording,
    addressOf: (hit) => addressOf(premises, hit),
  });
  return framed(premises, { title: words.briefingsTitle, at: 'briefings', main, kind: 'reading' });
}

/** One briefing; an embargoed one is as little there as one that never was. */
export function briefing(premises: Premises, id: string): WebReply {
  const { wording } = premises;
  const now = premises.stage.clock.now();
  const found = findBriefing(premises.archive(), id, now);
  const readable = found === undefined ? null : readableBriefing(found, now);
  if (found === undefined || readable === null) return notFound(premises);
  const nameOf = (index: number): string => {
    const exchange = found.exchanges[index];
    const answer = exchange === undefined ? null : listedExchange(found, exchange, now);
    return answer === null ? words.exchangeNumber(index + 1) : questionInShort(answer.answer, wording);
  };
  const main = briefingPage(readable, wording, nameOf);
  return framed(premises, { title: readable.card.title, at: 'briefings', main, kind: 'reading' });
}

/** Where the words of an answer stand in the archive browser. */
function addressOf({ archive, stage }: Premises, answer: ListedAnswer): string {
  const found = findBriefing(archive(), answer.citation.briefing, stage.clock.now());
  return found === undefined ? addressOfBriefing(answer.citation.briefing) : addressOfAnswer(found, answer);
}

function filterOf(query: URLSearchParams): BriefingFilter {
  const given = (name: string): string | undefined => query.get(name)?.trim().slice(0, 300) || undefined;
  const basis = given('basis');
  return {
    topic: given('topic'),
    speaker: given('speaker'),
    basis: basis === 'on_record' || basis === 'on_background' ? basis : undefined,
  };
}
