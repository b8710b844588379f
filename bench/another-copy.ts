import { createHash } from 'node:crypto';
import type { Briefing } from '../src/transcript/briefing.ts';

/** One word of so many is another in each copy. */
const CHANGED = 12;

/**
 * A briefing of its own that is as long as another: every twelfth word or so, the same ones throughout a copy, has its
 * letters moved on in the alphabet, so that what points into the texts still does.
 * @param copy from 1 on; each gives other words
 */
export function anotherCopy(briefing: Briefing, copy: number): Briefing {
  const changed = withTexts(briefing, (text) => text.replace(/[a-z]{4,}/g, (word) => changedWord(word, copy)));
  return { ...(changed as Briefing), id: `${briefing.id}-${copy}`, file: `${copy}-${briefing.file}` };
}

function changedWord(word: string, copy: number): string {
  const [first = 0, second = 0] = createHash('md5').update(`${copy} ${word}`).digest();
  if (first % CHANGED !== 0) return word;
  const by = 1 + (second % 25);
  return word.replace(/./g, (letter) => String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + by) % 26)));
}

/** The same value with every `text` in it changed. */
function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => withTexts(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [
      key,
      key === 'text' && typeof own === 'string' ? change(own) : withTexts(own, change),
    ]),
  );
}
