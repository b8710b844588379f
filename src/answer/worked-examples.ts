import type { Archive } from '../search/build-archive.ts';
import { quoteWordsOf } from '../search/quote-words.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { ListedAnswer } from './answer.ts';
import type { Asked, Reply } from './answer-question.ts';
import { exampleQuestions } from './example-questions.ts';

/** Questions to try, and words to look up, that have been tried: each is found. */
export interface WorkedExamples {
  readonly questions: readonly string[];
  /** Words of an official; null where there are none. */
  readonly words: string | null;
}

/** How many are tried for each that is wanted. */
const TRIED = 3;
const MOST_WORDS = 8;
const FEWEST_WORDS = 5;
/** How somebody begins who takes up what was asked, or thanks for it. */
const TAKES_UP = /^(?:so|and|but|well|again|look|yeah|yes|no|okay|right|sure|thanks?|i mean|you know)\b/i;
const NAMES = /\s\p{Lu}\p{Ll}/u;

/**
 * Examples from the archive as it is now.
 *
 * @param answer answers a question as the bot does
 * @param now milliseconds since 1970
 * @param count how many questions at the most
 * @param longest in characters
 */
export async function workedExamples(
  archive: Archive,
  answer: (asked: Asked) => Promise<Reply>,
  now: number,
  count: number,
  longest: number,
): Promise<WorkedExamples> {
  const questions: string[] = [];
  let words: string | null = null;
  for (const question of exampleQuestions(archive, now, count * TRIED)) {
    if (questions.length === count) break;
    if (question.length > longest) continue;
    const reply = await answer({ question });
    const best = bestOf(reply, question);
    if (best === null) continue;
    questions.push(question);
    words ??= wordsOf(best);
  }
  return { questions, words };
}

/** The answer; where the reply isn't certain, the closest exchange, if it is the one in which the question was asked. */
function bestOf(reply: Reply, question: string): ListedAnswer | null {
  if (reply.kind === 'answer') return reply.answer;
  const [closest] = reply.kind === 'closest' ? reply.answers : [];
  const isAsked = closest?.asked?.paragraphs.some(({ text }) => text.includes(question)) ?? false;
  return closest !== undefined && isAsked ? closest : null;
}

/**
 * The first words of a sentence that was said, long enough to be told from others: of one that names something, if there is
 * one, else of one that does not only take up what was asked.
 */
function wordsOf({ quote }: ListedAnswer): string | null {
  const beginnings = quote.paragraphs
    .filter(({ struck }) => struck.length === 0)
    .flatMap(({ text }) => sentencesOf(text).map(({ start, end }) => text.slice(start, end)))
    .flatMap((sentence) => {
      const words = quoteWordsOf(sentence);
      if (words.length < FEWEST_WORDS) return [];
      return [sentence.slice(words[0]?.start, words.slice(0, MOST_WORDS).at(-1)?.end)];
    });
  const plain = beginnings.filter((words) => !TAKES_UP.test(words));
  return plain.find((words) => NAMES.test(words)) ?? plain[0] ?? beginnings[0] ?? null;
}
