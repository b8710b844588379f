import { type AskedQuestion, askQuestion } from './asked-question.ts';
import { type Archive, unitAt } from './build-archive.ts';
import { allUnits, bestUnits, type Reach, reachOf } from './candidates.ts';
import { judge } from './confidence.ts';
import { bestElsewhere } from './elsewhere.ts';
import type { Match, Passage, Query, Ranking } from './match.ts';
import { choosePassage } from './passage.ts';
import { partsOf, scorerOf, UNLEARNED } from './rank.ts';
import { type Signals, signalReader, type WordSignals } from './signals.ts';
import { requireStatement } from './statements.ts';
import { scoreWords, type WordScores } from './word-scores.ts';
import { wordsOf } from './words.ts';

/** A unit with what speaks for it. */
export interface Candidate {
  readonly unit: number;
  readonly signals: Signals;
  readonly score: number;
}

const CANDIDATES = 120;
const DEFAULT_TOP = 10;

/** Answers a query from an archive: the places that may answer, best first, and how sure the first one is. */
export function matchQuestion(archive: Archive, query: Query): Ranking {
  const asked = askQuestion(archive, query.question, query.today);
  const found = rankCandidates(archive, query, asked);
  const { candidates, oneBriefing } = found;
  const model = rankerOf(archive, oneBriefing);
  const matches = candidates.slice(0, query.top ?? DEFAULT_TOP).map((candidate): Match => {
    const { segment, unit } = unitAt(archive, candidate.unit);
    let passage: Passage | undefined;
    return {
      briefing: segment.briefing,
      ref: unit.ref,
      // Chosen when it is looked at: its briefing's words may have to be read for it, and most matches are not shown.
      get passage() {
        passage ??= passageFor(archive, asked, candidate.unit);
        return passage;
      },
      score: candidate.score,
      parts: partsOf(model, candidate.signals),
    };
  });
  return { matches, ...judge(archive, asked, found) };
}

/** The units that may answer, best first. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** There was one briefing to look in. */
  readonly oneBriefing: boolean;
  /** What the other briefings reach, where one of many was looked in. */
  readonly elsewhere: Signals | null;
}

/** Finds the units that may answer, and ranks them by their signals. */
export function rankCandidates(archive: Archive, query: Query, asked: AskedQuestion): Candidates {
  const reach = reachOf(archive, query);
  const scores = scoreWords(archive, asked, reach.from, reach.to);
  const few = reach.oneBriefing || reach.to - reach.from <= CANDIDATES;
  const units = few ? allUnits(reach) : candidateUnits(scores, reach);
  const scoreOf = scorerOf(rankerOf(archive, reach.oneBriefing));
  const read = signalReader(archive, asked);
  const candidates = units
    .map((unit): Candidate => {
      const signals = read(unit, wordSignals(archive, scores, unit, reach.from));
      return { unit, signals, score: scoreOf(signals) };
    })
    .sort((a, b) => b.score - a.score || a.unit - b.unit);
  return { candidates, oneBriefing: reach.oneBriefing, elsewhere: bestElsewhere(archive, query, asked, reach) };
}

/** Where there is too much to look at closely: the best by the words themselves, and the best by words that are like them. */
function candidateUnits(scores: WordScores, reach: Reach): number[] {
  const units = new Set([
    ...bestUnits(scores.words, reach, CANDIDATES / 2),
    ...bestUnits(scores.wordsLike, reach, CANDIDATES),
  ]);
  return [...units];
}

function wordSignals(archive: Archive, scores: WordScores, unit: number, from: number): WordSignals {
  const index = unit - from;
  return {
    words: scores.words[index] ?? 0,
    wordsHere: scores.wordsHere[index] ?? 0,
    wordsLike: scores.wordsLike[index] ?? 0,
    briefingLike: scores.briefingLike[archive.segmentOf[unit] ?? 0] ?? 0,
    briefingLacks: scores.briefingLacks[archive.segmentOf[unit] ?? 0] ?? 0,
  };
}

function rankerOf(archive: Archive, oneBriefing: boolean): typeof UNLEARNED {
  const ranker = archive.models?.ranker;
  return (oneBriefing ? ranker?.briefing : ranker?.archive) ?? UNLEARNED;
}

function passageFor(archive: Archive, asked: AskedQuestion, number: number): Passage {
  const { segment, unit } = unitAt(archive, number);
  const statement = requireStatement(segment.briefing, unit.ref);
  return choosePassage(segment.briefing, statement, (sentence) => worthOf(archive, asked, sentence));
}

/** What a sentence is worth as an answer: how much it meets of the question's weight, squared, so that one that meets much outweighs several that meet a little. */
function worthOf(archive: Archive, asked: AskedQuestion, sentence: string): number {
  const met = new Array<number>(asked.weights.length).fill(0);
  for (const word of wordsOf(sentence)) {
    const term = archive.vocabulary.find(archive.vocabulary.termOf(word.form));
    let entry = asked.table.first[term] ?? -1;
    while (entry >= 0) {
      const index = asked.table.asked[entry] ?? 0;
      met[index] = Math.max(met[index] ?? 0, asked.table.likeness[entry] ?? 0);
      entry = asked.table.next[entry] ?? -1;
    }
  }
  return met.reduce((sum, value, index) => sum + value * (asked.weights[index] ?? 0), 0) ** 2;
}
