import { foldWords } from '../answer/fold-words.ts';

/** How many questions are kept; the oldest go first. */
const KEPT = 5_000;

/**
 * Which questions this process offered while people typed. To find out whether a question is one that can be offered takes
 * a search of all briefings: only for those that were is it worth that.
 */
export interface Offered {
  readonly remember: (questions: readonly string[]) => void;
  /** Whether it was offered, in these words. */
  readonly has: (question: string) => boolean;
}

export function trackOffered(): Offered {
  const offered = new Set<string>();
  const keyOf = (question: string): string => foldWords(question).join(' ');
  return {
    remember: (questions) => {
      for (const key of questions.map(keyOf)) {
        offered.delete(key);
        offered.add(key);
      }
      for (const oldest of offered) {
        if (offered.size <= KEPT) break;
        offered.delete(oldest);
      }
    },
    has: (question) => offered.has(keyOf(question)),
  };
}
