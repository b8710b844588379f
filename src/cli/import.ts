import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { importPage } from '../import/import-page.ts';
import { keepTranscript } from '../import/keep-transcript.ts';
import { type NewTranscript, toTranscript } from '../import/to-transcript.ts';
import { checkReport } from '../transcript/check-report.ts';
import { readArguments } from './arguments.ts';
import { reportText } from './check.ts';
import type { CliContext } from './context.ts';
import { UsageError } from './usage-error.ts';

/** How long fetching may take over all, in milliseconds. */
const WITHIN = 60_000;

const OPTIONS = {
  transcripts: { type: 'string', default: 'transcripts' },
  replace: { type: 'boolean', default: false },
} as const;

/** `import`: fetches a page, or reads a file, and keeps it as a transcript. */
export async function importCommand(args: readonly string[], context: CliContext): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) throw new UsageError('import takes one address or one file');
  const transcript = await read(source, context);
  const kept = await keepTranscript(values.transcripts, transcript, values.replace);
  if (kept.kind === 'refused') {
    throw new UsageError(`there is a transcript of that name already: ${kept.file}; --replace writes over it`);
  }
  const { terminal } = context;
  terminal.out(
    `${{ new: 'Kept as', replaced: 'Replaced', same: 'Already there, the same:' }[kept.kind]} ${kept.file}\n`,
  );
  terminal.out(reportText(checkReport(transcript.briefing), terminal));
  return 0;
}

async function read(source: string, { fetching }: CliContext): Promise<NewTranscript> {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) {
    if (!existsSync(source)) throw new UsageError(`there is no file "${source}"`);
    return toTranscript(await readFile(source, 'utf8'), source, null);
  }
  if (fetching === undefined) throw new UsageError('nothing can be fetched here');
  return importPage(source, { ...fetching(), signal: AbortSignal.timeout(WITHIN) });
}
