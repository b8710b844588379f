import { existsSync } from 'node:fs';
import { answerQuestion } from '../answer/answer-question.ts';
import { exampleQuestions } from '../answer/example-questions.ts';
import { explainQuestion } from '../answer/explain.ts';
import { type IndexTrouble, type OpenedArchive, openArchive } from '../open-archive.ts';
import { readArguments, readCount } from './arguments.ts';
import { askBatch, resultLine } from './batch.ts';
import type { CliContext } from './context.ts';
import { explanationText } from './render-explanation.ts';
import { replyText } from './render-terminal.ts';
import { progressLine } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  briefing: { type: 'string' },
  transcripts: { type: 'string', default: 'transcripts' },
  json: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  batch: { type: 'string' },
  scope: { type: 'string', default: 'archive' },
  top: { type: 'string', default: '10' },
} as const;

const MOST_RESULTS = 100;

/** Explanations are long: the first few tell enough. */
const EXPLAINED = 3;

/** `ask`: answers one question, or a file of them. Throws `UsageError` where the arguments are wrong. */
export async function ask(args: readonly string[], context: CliContext): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const { scope } = values;
  if (scope !== 'briefing' && scope !== 'archive')
    throw new UsageError(`--scope is "${scope}"; it must be briefing or archive`);
  const top = readCount('top', values.top, 1, MOST_RESULTS);
  if (values.batch !== undefined) {
    if (positionals.length > 0) throw new UsageError('a question and --batch do not go together');
    if (!existsSync(values.batch)) throw new UsageError(`there is no file "${values.batch}"`);
    const { archive } = await open(values.transcripts, context);
    return askBatch(archive, values.batch, scope, top, context);
  }
  const question = positionals.join(' ').trim();
  if (question === '') throw new UsageError('ask takes a question');
  const { archive } = await open(values.transcripts, context);
  const asked = { question, briefing: values.briefing?.replace(/\.(?:md|txt)$/i, ''), top };
  if (values.json && values.explain) throw new UsageError('--json and --explain do not go together');
  if (values.json) {
    context.terminal.out(`${JSON.stringify(resultLine(archive, '', asked, context.now()))}\n`);
    return 0;
  }
  const reply = answerQuestion(archive, asked, context.now());
  if (reply.kind === 'unknown-briefing') throw noSuchBriefing(asked.briefing);
  const [example = null] = exampleQuestions(archive, context.now(), 1);
  context.terminal.out(replyText(reply, context.terminal, context.wording, example, asked.briefing !== undefined));
  if (values.explain && reply.kind !== 'nothing-asked') {
    const explanation = explainQuestion(archive, { ...asked, top: Math.min(top, EXPLAINED) }, context.now());
    context.terminal.out(`\n${explanationText(explanation, context.terminal, context.wording)}`);
  }
  return 0;
}

/** What is said of a `--briefing` that may not be shown, or is not there. */
export function noSuchBriefing(id: string | undefined): UsageError {
  return new UsageError(`there is no briefing "${id ?? ''}"; --briefing takes a file name without its ending`);
}

/** Opens the archive with progress shown, and what could not be read said. */
export async function open(folder: string, { terminal, wording, index, now }: CliContext): Promise<OpenedArchive> {
  if (!existsSync(folder)) throw new UsageError(`there is no folder "${folder}"`);
  const progress = progressLine(terminal, wording.readingTranscripts);
  const onTrouble = (trouble: IndexTrouble): void => terminal.err(`${wording.indexTrouble(trouble)}\n`);
  const opened = await openArchive(folder, {
    onProgress: progress.update,
    keep: index === undefined ? undefined : { ...index, now: now(), onTrouble },
    threads: index?.threads,
  });
  progress.end();
  for (const { path, message } of opened.problems) terminal.err(`${path}: ${message}\n`);
  return opened;
}
