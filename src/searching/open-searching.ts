import type { OpenedArchive } from '../open-archive.ts';
import type { Archive } from '../search/build-archive.ts';
import { rememberReplies } from './remember-replies.ts';
import { searchHere } from './search-here.ts';
import { searchInThreads, type ThreadsOptions } from './search-threads.ts';
import type { Searching } from './searching.ts';

/** With fewer places that may be quoted a question takes less than a millisecond or two, and a thread's start some hundred. */
const WORTH_A_THREAD = 4_000;

/**
 * How many threads search on a machine with so many processors: all of them. The thread that speaks with Discord goes first
 * (see `search-thread.ts`), and waits for the network so often that as many threads beside it leave no processor idle.
 */
export function searchThreads(processors: number): number {
  return Math.max(1, Math.min(4, processors));
}

/**
 * Answers questions from an archive that was opened, as it changes: in threads where it is large, and its index is kept in
 * a file that they can share; else in the thread that asks. What takes a thread's time is remembered for who asks it again.
 *
 * @param archive the briefings as they are now
 */
export function openSearching(
  { shared }: OpenedArchive,
  archive: () => Archive,
  outside: Pick<ThreadsOptions, 'count' | 'after' | 'onTrouble'>,
): Searching {
  if (shared === null || shared.archive.segmentOf.length < WORTH_A_THREAD) return searchHere(archive);
  return rememberReplies(searchInThreads({ shared, archive, ...outside }), archive);
}
