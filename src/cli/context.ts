import type { Wording } from '../wording/wording.ts';
import type { Terminal } from './terminal.ts';

/** What a command needs besides its arguments. */
export interface CliContext {
  readonly terminal: Terminal;
  readonly wording: Wording;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** @returns the exit status: 0 the command did its work, 1 it failed */
export type CliCommand = (args: readonly string[], context: CliContext) => Promise<number>;
