import { briefingCard, exchangeAnswer } from '../../src/answer/briefing-card.ts';
import { composeDigest } from '../../src/digest/compose-digest.ts';
import type { Digest } from '../../src/digest/digest.ts';
import type { Archive } from '../../src/search/build-archive.ts';
import { DIGEST_KINDS } from '../../src/store/subscription.ts';
import type { Briefing } from '../../src/transcript/briefing.ts';

const DAY = 24 * 60 * 60_000;

/** Digests of every kind around a briefing: as they come, on a quiet day, the last one, and as full as one can be. */
export function digestsOf(briefing: Briefing, archive: Archive, now: number): readonly Digest[] {
  const date = briefing.header.callDate ?? '2022-02-21';
  const composed = DIGEST_KINDS.flatMap((kind) => {
    const wish = { kind, topics: ['war', 'the'], speakers: ['secretary'] };
    const day = kind === 'on-this-day' ? `2031${date.slice(4)}` : date;
    const moment = { date: day, now, since: Date.parse(date) - DAY };
    const digest = composeDigest(archive, wish, moment, new Set());
    const quiet = { ...digest, sections: [] };
    return digest.sections.length === 0 ? [quiet] : [digest, quiet, { ...digest, isLast: true, moreBriefings: 12 }];
  });
  return [...composed, ...full(briefing, date, now)];
}

/** Four briefings with two exchanges each, the longest ones. */
function full(briefing: Briefing, date: string, now: number): readonly Digest[] {
  const answers = briefing.exchanges
    .flatMap((exchange) => exchangeAnswer(briefing, exchange, now)?.answer ?? [])
    .map((answer) => ({ answer, length: answer.quote.paragraphs.reduce((sum, { text }) => sum + text.length, 0) }))
    .sort((one, other) => other.length - one.length);
  const card = briefingCard(briefing, now);
  if (card === null || answers.length === 0) return [];
  const sections = [0, 2, 4, 6].flatMap((at) => {
    const exchanges = answers.slice(at, at + 2).map(({ answer }) => {
      return { answer, reason: { kind: 'topic', topic: 'x'.repeat(100) } as const };
    });
    return exchanges.length === 0 ? [] : [{ briefing: briefing.id, card, exchanges, more: 7 }];
  });
  return [{ kind: 'new', date, sections, moreBriefings: 3, isLast: false, seen: [] }];
}
