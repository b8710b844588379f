import type { Vocabulary } from '../search/vocabulary.ts';
import { wordsOf } from '../search/words.ts';
import type { DigestWish, Reason } from './digest.ts';
import { isAbout, termsIn } from './topic.ts';

/** How much an exchange matters, and the strongest reason for it. */
export interface Matter {
  readonly score: number;
  readonly reason: Reason;
}

/**
 * What each reason is worth. What the readers asked for comes before everything; then what is new, up to three words of
 * it; an answer's length counts up to `LONG` words, and a short one little.
 */
const WORTH = { topic: 10, speaker: 6, newWord: 0.5, length: 2 } as const;
const MOST_NEW_WORDS = 3;
const LONG = 200;

/** An exchange as far as it can matter: what was asked, what was said in answer, and how the speaker may be named. */
export interface Told {
  readonly asked: string;
  readonly said: string;
  readonly speaker: string;
}

/** How much an exchange matters to the readers of a digest. */
export function matterOf(
  { asked, said, speaker: name }: Told,
  wish: DigestWish,
  newWords: (text: string) => readonly string[],
  vocabulary: Vocabulary,
): Matter {
  const terms = termsIn(`${asked} ${said}`, vocabulary);
  const named = termsIn(name, vocabulary);
  const topic = wish.topics.find((each) => isAbout(terms, each, vocabulary));
  const speaker = wish.speakers.find((each) => isAbout(named, each, vocabulary));
  const words = newWords(asked).slice(0, MOST_NEW_WORDS);
  const length = wordsOf(said).length;
  const worths = {
    topic: topic === undefined ? 0 : WORTH.topic,
    speaker: speaker === undefined ? 0 : WORTH.speaker,
    words: words.length * WORTH.newWord,
    length: (Math.min(length, LONG) / LONG) * WORTH.length,
  };
  const score = worths.topic + worths.speaker + worths.words + worths.length;
  if (topic !== undefined) return { score, reason: { kind: 'topic', topic } };
  if (speaker !== undefined) return { score, reason: { kind: 'speaker', speaker } };
  if (words.length > 0) return { score, reason: { kind: 'new-words', words } };
  return { score, reason: { kind: 'long-answer', words: length } };
}

/** Whether an exchange is about what the readers follow; everything is, where they follow nothing. */
export function isFollowed({ asked, said, speaker }: Told, wish: DigestWish, vocabulary: Vocabulary): boolean {
  if (wish.topics.length === 0 && wish.speakers.length === 0) return true;
  const terms = termsIn(`${asked} ${said}`, vocabulary);
  return (
    wish.topics.some((topic) => isAbout(terms, topic, vocabulary)) ||
    wish.speakers.some((each) => isAbout(termsIn(speaker, vocabulary), each, vocabulary))
  );
}
