import { statSync } from 'node:fs';
import { openArchive } from '../open-archive.ts';
import { type CheckReport, checkReport } from '../transcript/check-report.ts';
import { type LoadedTranscripts, loadTranscripts } from '../transcript/load-transcripts.ts';
import { readArguments } from './arguments.ts';
import type { CliContext } from './context.ts';
import { progressLine, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `check`: says what was understood of transcripts, and what is wrong. Throws `UsageError` where the arguments are wrong. */
export async function check(args: readonly string[], context: CliContext): Promise<number> {
  const { terminal, wording } = context;
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } });
  if (positionals.length === 0) throw new UsageError('check takes one or more files or folders');
  const progress = progressLine(terminal, wording.readingTranscripts);
  const { briefings, problems } = await read(positionals, context, progress.update);
  progress.end();
  for (const { path, message } of problems) terminal.err(`${path}: ${message}\n`);
  const reports = briefings.map(checkReport);
  if (values.json) {
    for (const report of reports) terminal.out(`${JSON.stringify(report)}\n`);
  } else {
    for (const report of reports) terminal.out(reportText(report, terminal));
    terminal.out(summary(reports, problems.length));
  }
  return problems.length > 0 ? 1 : 0;
}

/** A folder is read through its index, which is far quicker the second time. */
async function read(
  paths: readonly string[],
  { index, now }: CliContext,
  onProgress: (done: number, total: number) => void,
): Promise<Pick<LoadedTranscripts, 'briefings' | 'problems'>> {
  const [folder] = paths;
  if (index === undefined || paths.length > 1 || folder === undefined || !isFolder(folder))
    return loadTranscripts(paths, { onProgress });
  const { found } = await openArchive(folder, { onProgress, keep: { ...index, now: now() }, threads: index.threads });
  return found;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A report for people: what was understood, then what is wrong, by line. */
export function reportText(report: CheckReport, { paint }: Terminal): string {
  const when = [report.call_date, report.start, report.end && `to ${report.end}`, report.tz].filter(Boolean).join(' ');
  const embargo = report.embargo_until === null ? report.embargo : `${report.embargo} ${report.embargo_until}`;
  const lines: (readonly [string, string])[] = [
    ['title', report.title],
    ['when', when],
    ['where', (report.location ?? 'not printed').replaceAll('\n', ', ')],
    ['basis', `${report.basis}${report.attribution.length > 0 ? `: ${report.attribution.join('; ')}` : ''}`],
    ['embargo', `${embargo}${report.embargo_lifted_stated ? ', said to be lifted' : ''}`],
    ['officials', report.official_labels.join('; ') || 'none'],
    [
      'read',
      [
        counted(report.n_turns, 'turn'),
        counted(report.n_questions, 'question turn'),
        counted(report.n_exchanges, 'exchange'),
        counted(report.corrections, 'correction'),
      ].join(', '),
    ],
    ['lines', `${report.lines_in_turns} of ${report.body_lines} in turns`],
  ];
  const body = lines.map(([name, value]) => `  ${paint('dim', name.padEnd(10))}${value}`);
  const wrong = report.problems.map(
    ({ line, code, message }) => `  ${paint('yellow', `line ${line}`)}: ${message} ${paint('dim', `(${code})`)}`,
  );
  const verdict = wrong.length === 0 ? [`  ${paint('green', 'Nothing odd.')}`] : wrong;
  return `${[paint('bold', report.file), ...body, ...verdict].join('\n')}\n\n`;
}

function summary(reports: readonly CheckReport[], unread: number): string {
  const odd = reports.filter(({ problems }) => problems.length > 0).length;
  const missing = unread === 0 ? '' : `, ${counted(unread, 'file')} could not be read`;
  return `${counted(reports.length, 'transcript')} read, ${odd} with something odd${missing}.\n`;
}

/** "1 exchange", "2 exchanges" */
function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
