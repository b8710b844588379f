import type { Archive } from '../search/build-archive.ts';
import type { Match, Query } from '../search/match.ts';
import type { Briefing } from '../transcript/briefing.ts';
import type { Answer, ListedAnswer } from './answer.ts';
import { gatherParts, type ReplyPart } from './answer-in-parts.ts';
import { mayShowBriefing } from './embargo.ts';
import { questionParts } from './question-parts.ts';
import { rankAsked } from './rank-asked.ts';
import { toListedAnswer, withLink } from './to-answer.ts';
import { isUnheardOf } from './unheard-of.ts';

/** A question from a person, on any surface. */
export interface Asked extends Omit<Query, 'mayShow' | 'today' | 'isSought' | 'phrases'> {
  /** Words of a name or title on the record, or of an attribution phrase. */
  readonly speaker?: string | undefined;
}

/** What there is to reply to one question: the answer, the closest exchanges plainly marked as not certain, or an honest no. */
export type SingleReply =
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      /** Other places that may answer: those nearly as likely. */
      readonly others: readonly ListedAnswer[];
      readonly confidence: number;
    }
  | { readonly kind: 'closest'; readonly answers: readonly ListedAnswer[]; readonly confidence: number }
  | { readonly kind: 'no'; readonly nearest: readonly ListedAnswer[]; readonly confidence: number };

/** What there is to reply to whatever is asked. */
export type Reply =
  | SingleReply
  /** Several questions in one breath, of which at least one is answered, each with its own reply. */
  | { readonly kind: 'parts'; readonly parts: readonly ReplyPart[] }
  /** The question has no words to search for. */
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'unknown-briefing'; readonly briefing: string };

/** How many nearest questions, or others that may answer, go with a reply. */
const OFFERED = 3;

/**
 * How likely another place must be, compared with the best one, to be offered beside it. The ranker is fitted by a softmax
 * over the places of a question, so that the exponential of a difference of scores is a ratio of probabilities.
 */
const LEAST_ODDS = 1 / 3;

/**
 * Answers a question from the archive; where several are asked in one breath, each of them.
 *
 * @param now milliseconds since 1970: what is under embargo then is neither searched nor offered
 */
export function answerQuestion(archive: Archive, asked: Asked, now: number): Reply {
  if (!/[\p{L}\p{N}]/u.test(asked.question)) return { kind: 'nothing-asked' };
  if (asked.briefing !== undefined && findBriefing(archive, asked.briefing, now) === undefined) {
    return { kind: 'unknown-briefing', briefing: asked.briefing };
  }
  const parts = questionParts(asked.question);
  const replies = parts.map(({ asked: words, soughtBy }): ReplyPart => {
    return { asked: [words], reply: answerOne(archive, { ...asked, question: soughtBy }, now) };
  });
  const [only] = replies;
  if (only !== undefined && replies.length === 1) return only.reply;
  const gathered = gatherParts(replies);
  if (gathered.length > 1) return { kind: 'parts', parts: gathered };
  const whole = answerOne(archive, asked, now);
  return whole.kind === 'answer' ? whole : (gathered[0]?.reply ?? whole);
}

function answerOne(archive: Archive, asked: Asked, now: number): SingleReply {
  const { matches, outcome: ranked, confidence } = rankAsked(archive, asked, now).ranking;
  const outcome = ranked !== 'no' && isUnheardOf(archive, asked.question) ? 'no' : ranked;
  const [best] = matches;
  if (outcome === 'answer' && best !== undefined) {
    const nearly = matches.filter(({ score }) => Math.exp(score - best.score) >= LEAST_ODDS);
    const [first, ...others] = firstAnswers(nearly, OFFERED + 1, now);
    if (first !== undefined) {
      const answer = withLink(first.answer, first.briefing);
      return { kind: 'answer', answer, others: others.map((other) => other.answer), confidence };
    }
  }
  if (outcome === 'closest') {
    const answers = firstAnswers(matches, OFFERED, now).map(({ answer }) => answer);
    if (answers.length > 0) return { kind: 'closest', answers, confidence };
  }
  const asking = matches.filter(({ ref }) => ref.kind === 'exchange');
  const nearest = firstAnswers(asking, OFFERED, now).map(({ answer }) => answer);
  return { kind: 'no', nearest, confidence };
}

/** What may be said of the first so many matches, with the briefing that each is of. */
function firstAnswers(
  matches: readonly Match[],
  count: number,
  now: number,
): { readonly answer: ListedAnswer; readonly briefing: Briefing }[] {
  const answers: { readonly answer: ListedAnswer; readonly briefing: Briefing }[] = [];
  for (const match of matches) {
    if (answers.length >= count) break;
    const answer = toListedAnswer(match, now);
    if (answer !== null) answers.push({ answer, briefing: match.briefing });
  }
  return answers;
}

/**
 * A briefing by id, where it may be shown.
 * @param now milliseconds since 1970
 */
export function findBriefing(archive: Archive, id: string, now: number): Briefing | undefined {
  const briefing = archive.briefings.find((candidate) => candidate.id === id);
  return briefing !== undefined && mayShowBriefing(briefing, now) ? briefing : undefined;
}
