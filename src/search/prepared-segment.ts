import type { Briefing } from '../transcript/briefing.ts';
import type { Segment } from './segment.ts';
import type { TextVectors } from './text-vectors.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A segment as it goes from thread to thread: without its briefing, and with terms that no vocabulary has numbered. */
export interface PreparedSegment {
  /** Each term once, in the order of its first use; the first stands for the end of a sentence. */
  readonly words: readonly string[];
  /** `Segment.terms` as indexes into `words`. */
  readonly terms: Uint32Array;
  readonly title: Segment['title'];
  readonly units: Segment['units'];
  readonly acronyms: Segment['acronyms'];
  /** By the vectors that ship with the project. */
  readonly vectors: TextVectors;
}

/** What workers made ready, until it is put into an archive. */
const prepared = new WeakMap<Briefing, PreparedSegment>();

/** Hands over what a worker made of a briefing, for when the briefing is put into an archive. */
export function rememberPrepared(briefing: Briefing, segment: PreparedSegment): void {
  prepared.set(briefing, segment);
}

/** Makes a segment ready to be handed to another thread. */
export function prepareSegment(
  { terms, title, units, acronyms }: Segment,
  vocabulary: Vocabulary,
): Omit<PreparedSegment, 'vectors'> {
  const words: string[] = [''];
  const numbers = new Map<number, number>([[0, 0]]);
  const own = terms.map((term) => {
    const before = numbers.get(term);
    if (before !== undefined) return before;
    words.push(vocabulary.term(term));
    numbers.set(term, words.length - 1);
    return words.length - 1;
  });
  return { words, terms: own, title, units, acronyms };
}

/** What a worker made of a briefing, in the terms of a vocabulary; null where none did. */
export function preparedSegment(briefing: Briefing, vocabulary: Vocabulary): Segment | null {
  const made = prepared.get(briefing);
  if (made === undefined) return null;
  const numbers = Uint32Array.from(made.words, (word) => (word === '' ? 0 : vocabulary.internTerm(word)));
  const { title, units, acronyms } = made;
  return { briefing, terms: made.terms.map((word) => numbers[word] ?? 0), title, units, acronyms };
}

/** The vectors that a worker made, once; undefined where none did. */
export function takePreparedVectors(briefing: Briefing): TextVectors | undefined {
  const made = prepared.get(briefing);
  prepared.delete(briefing);
  return made?.vectors;
}
