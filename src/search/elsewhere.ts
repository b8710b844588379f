import type { AskedQuestion } from './asked-question.ts';
import type { Archive } from './build-archive.ts';
import { bestUnits, type Reach, reachOf } from './candidates.ts';
import type { Query } from './match.ts';
import { type Signals, signalReader } from './signals.ts';
import { scoreWords } from './word-scores.ts';

/** The signals by which a place is compared with the best of other briefings. */
export const COMPARED = [
  'questionLike',
  'bestLike',
  'ownLike',
  'ownSame',
  'questionVector',
  'bestVector',
  'partAsked',
] as const;

/** With fewer briefings it says little that none of the others answers better. */
const LEAST_BRIEFINGS = 100;
const LOOKED_AT = 40;

/**
 * The highest of the `COMPARED` signals that any other briefing reaches, where one briefing is asked: a question that
 * others answer much better was probably not asked here. Null where all are asked, or there are few others.
 */
export function bestElsewhere(archive: Archive, query: Query, asked: AskedQuestion, here: Reach): Signals | null {
  if (!here.oneBriefing || archive.segments.length < LEAST_BRIEFINGS) return null;
  const all = reachOf(archive, { question: query.question, mayShow: query.mayShow });
  const others = { ...all, mayTake: (unit: number) => (unit < here.from || unit >= here.to) && all.mayTake(unit) };
  const scores = scoreWords(archive, asked, all.from, all.to);
  const best: Record<string, number> = Object.fromEntries(COMPARED.map((name) => [name, 0]));
  const read = signalReader(archive, asked);
  for (const unit of bestUnits(scores.wordsLike, others, LOOKED_AT)) {
    const signals = read(unit, NO_WORDS);
    for (const name of COMPARED) best[name] = Math.max(best[name] ?? 0, signals[name] ?? 0);
  }
  return best;
}

const NO_WORDS = { words: 0, wordsHere: 0, wordsLike: 0, briefingLike: 0, briefingLacks: 0 };
