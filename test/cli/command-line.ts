import { existsSync } from 'node:fs';
import type { CliContext } from '../../src/cli/context.ts';
import { runCli } from '../../src/cli/run.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { english } from '../../src/wording/english.ts';
import { Fidelity } from '../fidelity/fidelity.ts';
import { sourcesIn } from '../fidelity/source.ts';
import { settle } from '../fidelity/tally.ts';
import { AFTER_THE_CALL } from '../seed.ts';

export interface Printed {
  readonly out: string;
  readonly err: string;
}

/** A terminal without colours that keeps what is printed. */
export function paperTerminal(): Terminal & { readonly printed: () => Printed } {
  const out: string[] = [];
  const err: string[] = [];
  return {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    showsProgress: false,
    paint: (_, text) => text,
    width: 100,
    printed: () => ({ out: out.join(''), err: err.join('') }),
  };
}

export interface Ran extends Printed {
  readonly status: number;
}

/** Runs the command line as a process would, and gives its exit status and what it printed. */
export async function cli(...argv: string[]): Promise<Ran> {
  return cliWith({}, ...argv);
}

/** The same, with a store or a network. */
export async function cliWith(context: Pick<CliContext, 'store' | 'fetching'>, ...argv: string[]): Promise<Ran> {
  const terminal = paperTerminal();
  const status = await runCli(argv, { terminal, wording: english, now: () => AFTER_THE_CALL, ...context });
  const printed = terminal.printed();
  checkQuotes(argv, printed.out);
  return { status, ...printed };
}

/** Holds what was printed against the files of the transcripts. @throws where something is not as it was said */
function checkQuotes(argv: readonly string[], out: string): void {
  const folder = argv[argv.indexOf('--transcripts') + 1];
  if (!/^(?:ask|quote|digest)$/.test(argv[0] ?? '') || !argv.includes('--transcripts') || !existsSync(folder ?? ''))
    return;
  const fidelity = new Fidelity(sourcesIn(folder ?? ''));
  if (!out.startsWith('{')) fidelity.terminal(out, AFTER_THE_CALL);
  else {
    for (const line of out.trimEnd().split('\n')) {
      const row = JSON.parse(line) as { readonly at?: string };
      // A digest is of an hour of its own.
      fidelity.rows(row, row.at === undefined ? AFTER_THE_CALL : Date.parse(row.at));
    }
  }
  settle(fidelity);
}
