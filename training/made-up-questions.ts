import { askingClause } from '../src/answer/asking-clause.ts';
import { askQuestion } from '../src/search/asked-question.ts';
import { type Archive, unitAt } from '../src/search/build-archive.ts';
import { rankCandidates } from '../src/search/match-question.ts';
import { contentWords, isStopWord, wordsOf } from '../src/search/words.ts';
import type { RowContest } from './contests.ts';
import { shuffled } from './random.ts';

/** Marks the id of a question that was made up: it helps to fit the ranker, and counts in no figure. */
const MADE_UP = '@made-up';

/** What becomes of a word of content: left out, replaced by one like it, or kept. */
const LEFT_OUT = 0.35;
const REPLACED = 0.25;
/** A replacement is one of so many likest. */
const LIKEST = 6;
const LEAST_ASKED = 5;
const LEAST_KEPT = 3;
const LONGEST = 200;
const LEAST_ANSWER = 200;

/**
 * Questions as somebody might ask them who half remembers a reporter's: words left out, others replaced by words like them.
 * The questions that people wrote for evaluation share few words with the transcripts on purpose; with these beside them the
 * ranker does not unlearn that words in common with the reporter's question mean much.
 *
 * @param count how many
 * @param without files whose exchanges are left alone
 * @param random numbers from 0 to 1
 */
export function madeUpContests(
  archive: Archive,
  count: number,
  without: ReadonlySet<string>,
  weight: number,
  random: () => number,
): RowContest[] {
  const contests: RowContest[] = [];
  const units = shuffled(Array.from(archive.segmentOf.keys()), random);
  for (const number of units) {
    if (contests.length >= count) break;
    const { segment, unit } = unitAt(archive, number);
    const { file } = segment.briefing;
    if (unit.ref.kind !== 'exchange' || unit.length < LEAST_ANSWER || without.has(file)) continue;
    const asked = segment.briefing.exchanges[unit.ref.exchange]?.parts.at(-1)?.text ?? '';
    const question = blur(archive, askingClause(asked, LONGEST).replaceAll('[…]', ''), random);
    if (question === null) continue;
    const found = rankCandidates(archive, { question, mayShow: () => true }, askQuestion(archive, question));
    const candidates = found.candidates.map((each) => ({
      unit: each.unit,
      signals: each.signals,
      right: each.unit === number,
    }));
    if (!candidates.some(({ right }) => right)) continue;
    const row = {
      id: `${number}${MADE_UP}`,
      file,
      question,
      answerable: true,
      style: 'made-up',
      kind: 'near',
      specific: true,
      places: [],
      also: [],
    } as const;
    contests.push({ row, candidates, elsewhere: null, weight });
  }
  return contests;
}

/** @returns null where too little would be left to search for */
function blur(archive: Archive, text: string, random: () => number): string | null {
  if (contentWords(text).length < LEAST_ASKED) return null;
  let kept = 0;
  const blurred = wordsOf(text).flatMap(({ form, start, end }) => {
    if (isStopWord(form)) return [form];
    const chance = random();
    if (chance < LEFT_OUT) return [];
    kept += 1;
    const like = chance < LEFT_OUT + REPLACED ? wordLike(archive, form, random) : null;
    return [like ?? text.slice(start, end)];
  });
  return kept < LEAST_KEPT ? null : blurred.join(' ');
}

/** A term that is like a word; null where none is known. */
function wordLike(
  { vocabulary, models, rows, termsOfRows }: Archive,
  form: string,
  random: () => number,
): string | null {
  const kin = models?.kin;
  const row = rows[vocabulary.find(vocabulary.termOf(form))] ?? -1;
  if (kin === undefined || row < 0) return null;
  const first = kin.start[row] ?? 0;
  const terms = [...kin.rows.subarray(first, Math.min(kin.start[row + 1] ?? first, first + LIKEST))]
    .map((other) => vocabulary.term(termsOfRows[other] ?? 0))
    .filter((term) => term !== '');
  return terms[Math.floor(random() * terms.length)] ?? null;
}
