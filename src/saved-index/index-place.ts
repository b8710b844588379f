/** Where indexes are kept where nothing else is said: a folder that may be emptied at any time. */
export const DEFAULT_INDEX_DIR = '.cache/index';

/** How many threads read transcripts on a machine with so many processors. Each takes some 150 MB while it works. */
export function readingThreads(processors: number): number {
  return Math.min(4, processors);
}
