import { runCli } from '../../src/cli/run.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { english } from '../../src/wording/english.ts';
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

/** Runs the command line as a process would, and gives its exit status and what it printed. */
export async function cli(...argv: string[]): Promise<Printed & { readonly status: number }> {
  const terminal = paperTerminal();
  const status = await runCli(argv, { terminal, wording: english, now: () => AFTER_THE_CALL });
  return { status, ...terminal.printed() };
}
