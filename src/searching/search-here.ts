import { answerQuestion } from '../answer/answer-question.ts';
import { offeredQuestions } from '../answer/offered-questions.ts';
import type { Archive } from '../search/build-archive.ts';
import type { Searching } from './searching.ts';

/** Answers each question at once, in the thread that asks. */
export function searchHere(archive: () => Archive): Searching {
  return {
    ask: async (asked, now, signal) => {
      signal?.throwIfAborted();
      return answerQuestion(archive(), asked, now);
    },
    offer: async (typed, count, length, now) => offeredQuestions(archive(), typed, count, length, now),
    waiting: () => 0,
    close: async () => undefined,
  };
}
