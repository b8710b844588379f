import type { AskedQuestion } from '../search/asked-question.ts';
import type { Archive } from '../search/build-archive.ts';
import { wordsOf } from '../search/words.ts';
import type { ListedAnswer } from './answer.ts';

/** A term of the question, and the word of the question or the answer that is likest to it. */
export interface MetTerm {
  readonly printed: string;
  /** As printed in the transcript; null where no word is like it. */
  readonly by: string | null;
  /** 0 to 1; 1 is the word itself. */
  readonly likeness: number;
}

/** By which word of an exchange each term of a question is met. */
export function metTerms(archive: Archive, asked: AskedQuestion, answer: ListedAnswer): MetTerm[] {
  const met = asked.terms.map(({ printed }): { printed: string; by: string | null; likeness: number } => ({
    printed,
    by: null,
    likeness: 0,
  }));
  const { first, next, asked: termOf, likeness } = asked.table;
  for (const { text } of [...(answer.asked?.paragraphs ?? []), ...answer.whole.paragraphs]) {
    for (const word of wordsOf(text)) {
      const term = archive.vocabulary.find(archive.vocabulary.termOf(word.form));
      for (let entry = first[term] ?? -1; entry >= 0; entry = next[entry] ?? -1) {
        const at = met[termOf[entry] ?? -1];
        const value = likeness[entry] ?? 0;
        if (at === undefined || value <= at.likeness) continue;
        at.likeness = value;
        at.by = text.slice(word.start, word.end);
      }
    }
  }
  return asked.terms.flatMap((term, index) => {
    const own = met[index];
    if (own === undefined || term.initials !== undefined) return [];
    return [own.by === null ? (bySpeltOut(asked, term.id, met) ?? own) : own];
  });
}

/** Initials that do not stand there themselves, where every word of their name does; null where one is missing. */
function bySpeltOut({ terms }: AskedQuestion, initials: number, met: readonly MetTerm[]): MetTerm | null {
  const words = met.filter((_, index) => terms[index]?.initials === initials);
  const [first] = words;
  if (first === undefined || words.some(({ by }) => by === null)) return null;
  return {
    printed: first.printed,
    by: words.map(({ by }) => by).join(' '),
    likeness: Math.min(...words.map(({ likeness }) => likeness)),
  };
}
