import type { FetchOptions } from '../import/fetch-page.ts';
import type { KeepOptions } from '../open-archive.ts';
import type { StoreLocation } from '../store/connect.ts';
import type { Wording } from '../wording/wording.ts';
import type { Terminal } from './terminal.ts';

/** What a command needs besides its arguments. */
export interface CliContext {
  readonly terminal: Terminal;
  readonly wording: Wording;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where the store is, as it is configured. @throws {ConfigError} where that is wrong */
  readonly store?: (() => StoreLocation) | undefined;
  /** What may be fetched, as it is configured. @throws {ConfigError} where that is wrong */
  readonly fetching?: (() => Pick<FetchOptions, 'policy' | 'resolve'>) | undefined;
  /** Where the search index is kept, and how many threads read transcripts; nothing is kept where it is left out. */
  readonly index?: (Pick<KeepOptions, 'folder' | 'unique'> & { readonly threads: number }) | undefined;
}

/** @returns the exit status: 0 the command did its work, 1 it failed */
export type CliCommand = (args: readonly string[], context: CliContext) => Promise<number>;
