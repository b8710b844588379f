import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { type StatementRef, statementOf, statementText } from '../../src/transcript/statement.ts';
import { hashOf } from '../answer-kinds/draw.ts';

/** How a question is put; README.md says what each means. */
export const QUESTION_STYLES = [
  'paraphrase',
  'terse',
  'conversational',
  'different_words',
  'second_part',
  'followup',
  'remarks',
] as const;
export type QuestionStyle = (typeof QUESTION_STYLES)[number];

/** A question that its transcript answers. */
export interface AnswerableQuestion {
  readonly id: string;
  readonly file: string;
  readonly answerable: true;
  readonly question: string;
  readonly style: QuestionStyle;
  /** Names enough to be found among all transcripts. */
  readonly specific: boolean;
  /** Every statement of the transcript that answers; at least one. */
  readonly places: readonly StatementRef[];
}

/** A question on a transcript's subjects that it does not answer. */
export interface NearQuestion {
  readonly id: string;
  readonly file: string;
  readonly answerable: false;
  readonly kind: 'near';
  readonly question: string;
  /** Why it is not answered, in the reader's words. */
  readonly why: string;
}

export type Question = AnswerableQuestion | NearQuestion;

type Hashed = StatementRef & { readonly hash: string };
type KeptQuestion = NearQuestion | (Omit<AnswerableQuestion, 'places'> & { readonly places: readonly Hashed[] });

const QUESTIONS = fileURLToPath(new URL('questions.jsonl', import.meta.url));

/**
 * The questions over the briefings that are given. Where the words of a place have changed since it was chosen, or its
 * briefing is missing, the question is left out and counted in `changed`; one without an answer needs its briefing alone.
 */
export function readQuestions(briefings: readonly Briefing[]): { rows: Question[]; changed: number } {
  const byFile = new Map(briefings.map((briefing) => [briefing.file, briefing]));
  const kept: KeptQuestion[] = readFileSync(QUESTIONS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const rows = kept.flatMap((row): Question[] => {
    const briefing = byFile.get(row.file);
    if (briefing === undefined) return [];
    if (!row.answerable) return [row];
    if (!row.places.every((place) => isUnchanged(briefing, place))) return [];
    return [{ ...row, places: row.places.map(({ hash: _, ...ref }): StatementRef => ref) }];
  });
  return { rows, changed: kept.length - rows.length };
}

function isUnchanged(briefing: Briefing, { hash, ...ref }: Hashed): boolean {
  const statement = statementOf(briefing, ref);
  return statement !== null && hashOf(statementText(briefing, statement)) === hash;
}
