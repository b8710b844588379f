import { type Asked, answerQuestion, type Reply } from '../answer/answer-question.ts';
import { offeredQuestions } from '../answer/offered-questions.ts';
import type { Archive } from '../search/build-archive.ts';

/** What takes milliseconds of searching, so that another thread had better do it. */
export type Task =
  | { readonly kind: 'ask'; readonly asked: Asked }
  /** Somebody is typing; see `offeredQuestions`. */
  | { readonly kind: 'offer'; readonly typed: Asked; readonly count: number; readonly length: number };

/** What comes of it. */
export type Done =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'offered'; readonly questions: readonly string[] };

/** @param now milliseconds since 1970: what is under embargo then is neither searched nor offered */
export function doTask(archive: Archive, task: Task, now: number): Done {
  return task.kind === 'ask'
    ? { kind: 'reply', reply: answerQuestion(archive, task.asked, now) }
    : { kind: 'offered', questions: offeredQuestions(archive, task.typed, task.count, task.length, now) };
}

/** @throws {TypeError} where something else was done than was asked for */
export function replyOf(done: Done): Reply {
  if (done.kind !== 'reply') throw new TypeError('A question was given no reply.');
  return done.reply;
}

/** @throws {TypeError} where something else was done than was asked for */
export function offeredOf(done: Done): readonly string[] {
  if (done.kind !== 'offered') throw new TypeError('Nothing was looked for to be offered.');
  return done.questions;
}
