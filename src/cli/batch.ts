import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Answer } from '../answer/answer.ts';
import type { Asked } from '../answer/answer-question.ts';
import { quoteText } from '../answer/quote.ts';
import { rankAsked } from '../answer/rank-asked.ts';
import { type Found, toAnswer } from '../answer/to-answer.ts';
import type { Archive } from '../search/build-archive.ts';
import type { Match } from '../search/match.ts';
import type { CliContext } from './context.ts';

/** One line of a file of questions; other fields are ignored. */
const rowSchema = z.object({ id: z.string(), question: z.string(), file: z.string().optional() });

/** What may be said of one place, as a program reads it. */
export interface AnswerRow {
  readonly file: string;
  readonly asked: string;
  readonly answer: string;
  readonly passage: string;
  readonly speaker: string;
  readonly attribution: string;
  readonly basis: string;
  readonly url: string | null;
}

/** One place that may answer, as `ask --json` and `ask --batch` print it. */
export interface ResultRow extends AnswerRow {
  readonly score: number;
}

export interface ResultLine {
  readonly id: string;
  readonly answered: boolean;
  readonly confidence: number;
  readonly results: readonly ResultRow[];
}

/**
 * Answers a file of questions, one JSON object a line, in order; a line that is no question is reported on standard
 * error and answered with no results.
 *
 * @returns the exit status: 1 where a line could not be read
 */
export async function askBatch(
  archive: Archive,
  file: string,
  scope: 'briefing' | 'archive',
  top: number,
  context: CliContext,
): Promise<number> {
  const { terminal } = context;
  let status = 0;
  let number = 0;
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const row = readRow(line);
    if (row === null) {
      terminal.err(`${file}:${number}: this is no question: expected {"id": "…", "question": "…", "file": "…"}\n`);
      status = 1;
      continue;
    }
    const briefing = scope === 'briefing' ? row.file?.replace(/\.(?:md|txt)$/i, '') : undefined;
    terminal.out(
      `${JSON.stringify(resultLine(archive, row.id, { question: row.question, briefing, top }, context.now()))}\n`,
    );
  }
  return status;
}

/**
 * What the search found, with its confidence, and whether the bot would answer.
 * @param now milliseconds since 1970
 */
export function resultLine(archive: Archive, id: string, asked: Asked, now: number): ResultLine {
  const { matches, outcome, confidence } = rankAsked(archive, asked, now).ranking;
  const results = matches.map((match) => resultRow(match, now)).filter((row) => row !== null);
  return { id, answered: outcome === 'answer' && results.length > 0, confidence, results };
}

/**
 * A place as a program reads it; null where it may not be shown.
 * @param now milliseconds since 1970
 */
export function resultRow(match: Found & Pick<Match, 'score'>, now: number): ResultRow | null {
  const answer = toAnswer(match, now);
  return answer === null ? null : { ...answerRow(answer), score: Number(match.score.toFixed(4)) };
}

export function answerRow({ asked, quote, whole, attribution, citation }: Answer): AnswerRow {
  return {
    file: citation.file,
    asked: asked === null ? '' : quoteText(asked),
    answer: quoteText(whole),
    passage: quoteText(quote),
    speaker: attribution.label,
    attribution: attribution.phrase,
    basis: attribution.basis,
    url: citation.quoteUrl,
  };
}

function readRow(line: string): z.infer<typeof rowSchema> | null {
  try {
    return rowSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
