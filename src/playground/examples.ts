import { answerQuestion } from '../answer/answer-question.ts';
import { exampleQuestions } from '../answer/example-questions.ts';
import { type WorkedExamples, workedExamples } from '../answer/worked-examples.ts';
import type { Archive } from '../search/build-archive.ts';

const COUNT = 3;
/** In characters. */
const LONGEST = 160;
/** How long examples are kept, in milliseconds: each was tried, which takes a while over a large archive. */
const KEPT_FOR = 60_000;

const kept = new WeakMap<Archive, { readonly at: number; readonly examples: Promise<WorkedExamples> }>();

/**
 * Questions and words to try, each of which is found.
 *
 * @param now milliseconds since 1970. Examples that are kept are never of a later time: what is under embargo is not there.
 */
export function examplesAt(archive: Archive, now: number): Promise<WorkedExamples> {
  const known = kept.get(archive);
  if (known !== undefined && known.at <= now && now < known.at + KEPT_FOR) return known.examples;
  const examples = findExamples(archive, now);
  kept.set(archive, { at: now, examples });
  return examples;
}

async function findExamples(archive: Archive, now: number): Promise<WorkedExamples> {
  const answer = async (asked: Parameters<typeof answerQuestion>[1]) => answerQuestion(archive, asked, now);
  const found = await workedExamples(archive, answer, now, COUNT, LONGEST);
  return found.questions.length > 0 ? found : { ...found, questions: exampleQuestions(archive, now, COUNT) };
}
