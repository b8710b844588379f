import type { Asked, Reply } from '../answer/answer-question.ts';

/**
 * Answers questions from the archive, one way for every surface of a running bot: see `openSearching`. Every question that
 * was taken is settled: with a reply, or with an error that says why there is none.
 */
export interface Searching {
  /**
   * Answers a question, see `answerQuestion`.
   *
   * @param now milliseconds since 1970: what is under embargo then is neither searched nor offered
   * @param signal where it aborts, nobody waits any more: a question that was not begun is dropped
   * @throws {TooBusyError} at once, where `MOST_WAITING` questions are waiting already
   */
  readonly ask: (asked: Asked, now: number, signal?: AbortSignal) => Promise<Reply>;
  /**
   * Questions for somebody who is typing one, see `offeredQuestions`.
   *
   * @throws {TooBusyError} at once, where `MOST_TYPED_WAITING` tasks are waiting already
   */
  readonly offer: (typed: Asked, count: number, length: number, now: number) => Promise<readonly string[]>;
  /** How many questions were taken and are not answered yet, those that are only typed included. */
  readonly waiting: () => number;
  /** Ends the threads. Questions that are waiting then are rejected, and so are later ones. */
  readonly close: () => Promise<void>;
}

/** So many questions wait at the most: about a second's work, and a person who asks then is better told to ask again. */
export const MOST_WAITING = 128;

/** Whoever types has typed on by the time that more than these are done. */
export const MOST_TYPED_WAITING = 32;

/** More is asked than can be answered in time. */
export class TooBusyError extends Error {
  constructor(waiting: number) {
    super(`${waiting} questions are waiting to be answered.`);
  }
}
