import { askedDays, readDays } from '../search/asked-dates.ts';
import { askQuestion } from '../search/asked-question.ts';
import type { Archive } from '../search/build-archive.ts';
import type { ListedAnswer } from './answer.ts';
import type { Asked, Reply } from './answer-question.ts';
import { countryInEnglish } from './country-names.ts';
import { metTerms } from './met-terms.ts';
import { namesIn } from './question-parts.ts';
import { encodeQuoteRef, type QuoteRef } from './quote-ref.ts';
import { dayOf } from './rank-asked.ts';

/** A reply to an answer that asks the same of something else: "what about China?". */
export interface Carried {
  readonly topic: string;
  /** The question that was answered, in the asker's words; the reporter's where those are out of reach. */
  readonly earlier: string;
  /** The answer that is replied to, which is not given again; none where several were offered. */
  readonly not?: QuoteRef | undefined;
  /** The briefing of the answer, by id: looked through first. */
  readonly briefing?: string | undefined;
}

/** How like the topic a word must be to speak of it: itself, or another name for it. */
const SAME_THING = 0.79;

/**
 * Asks the earlier question of the new topic: in its briefing first, then in all. Only what speaks of the topic counts; and
 * since nobody put the question in these words, what is found is offered to be judged, not given as the answer. Another time
 * is another matter: the question is then the asker's own.
 *
 * @param ask searches the archive
 * @param now milliseconds since 1970
 * @returns null where nothing comes near: the topic is then better asked by itself
 */
export async function carryTopic(
  ask: (asked: Asked) => Promise<Reply>,
  archive: Archive,
  carried: Carried,
  now: number,
): Promise<Reply | null> {
  const topic = countryInEnglish(carried.topic);
  const [days] = askedDays(topic, dayOf(now));
  if (days !== undefined) {
    return ask({ question: readDays(carried.earlier).rest.replace(/\s+/g, ' '), since: days.from, until: days.to });
  }
  const understood = askQuestion(archive, topic);
  const given = carried.not === undefined ? null : encodeQuoteRef(carried.not);
  const isAbout = (answer: ListedAnswer): boolean =>
    encodeQuoteRef(answer.ref) !== given &&
    understood.terms.length > 0 &&
    metTerms(archive, understood, answer).every(({ likeness }) => likeness >= SAME_THING);
  let closest: Extract<Reply, { readonly kind: 'closest' }> | null = null;
  for (const briefing of new Set([carried.briefing, undefined])) {
    for (const question of questionsOf(topic, carried.earlier)) {
      const reply = await ask({ question, briefing });
      const near = nearestOf(reply).filter(isAbout);
      if (near.length === 0) continue;
      const found = { kind: 'closest' as const, answers: near, confidence: 0 };
      if (reply.kind === 'answer') return found;
      closest ??= found;
    }
  }
  return closest;
}

/** The topic in place of the names of the earlier question, and beside them. */
function questionsOf(topic: string, earlier: string): string[] {
  const withoutNames = namesIn(earlier).reduce((text, name) => text.replace(name, ' '), earlier);
  return [...new Set([withoutNames, earlier].map((rest) => `${topic}: ${rest.replace(/\s+/g, ' ').trim()}`))];
}

function nearestOf(reply: Reply): readonly ListedAnswer[] {
  if (reply.kind === 'answer') return [reply.answer, ...reply.others];
  return reply.kind === 'closest' ? reply.answers : reply.kind === 'no' ? reply.nearest : [];
}
