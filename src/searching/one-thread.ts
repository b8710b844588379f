import { Worker } from 'node:worker_threads';
import type { OpenedArchive } from '../open-archive.ts';
import type { Archive } from '../search/build-archive.ts';
import { type ArchiveUpdate, updateBetween } from './archive-update.ts';
import type { Done, Task } from './task.ts';

/** What a thread is told. */
export type ThreadOrder =
  | { readonly kind: 'update'; readonly update: ArchiveUpdate }
  | { readonly kind: 'do'; readonly number: number; readonly task: Task; readonly now: number };

/** What it tells. */
export type ThreadResult =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly number: number; readonly done: Done }
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string };

/** What becomes of a thread. */
export interface ThreadEvents {
  /** It can be given a task. */
  readonly onReady: () => void;
  /** A task that it was given is done. */
  readonly onResult: (result: Exclude<ThreadResult, { readonly kind: 'ready' }>) => void;
  /** It has ended by itself, or was ended by `kill`. */
  readonly onEnd: (reason: Error) => void;
}

/** A thread that does one task at a time. */
export interface SearchThread {
  readonly give: (number: number, task: Task, now: number, archive: Archive) => void;
  /** Ends it, and tells so. */
  readonly kill: (reason: Error) => void;
  /** Ends it without a word. */
  readonly close: () => Promise<void>;
}

export type StartThread = (shared: NonNullable<OpenedArchive['shared']>, events: ThreadEvents) => SearchThread;

const LAUNCHER = new URL('../../scripts/run.mjs', import.meta.url);
const THREAD = 'src/searching/search-thread.ts';

/** Starts a thread over an index. It is kept up with the archive that each task is about. */
export const startThread: StartThread = ({ index, archive }, { onReady, onResult, onEnd }) => {
  const worker = new Worker(LAUNCHER, { argv: [THREAD], workerData: index, stdout: false, stderr: false });
  let has = archive;
  let terms = index.terms;
  let isOver = false;
  const end = (reason: Error): void => {
    if (isOver) return;
    isOver = true;
    onEnd(reason);
  };
  worker.on('message', (result: ThreadResult) => {
    if (isOver) return;
    if (result.kind === 'ready') onReady();
    else onResult(result);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The thread that answers questions has ended.')));
  const post = (order: ThreadOrder): void => worker.postMessage(order);
  return {
    give: (number, task, now, current) => {
      if (current !== has) {
        post({ kind: 'update', update: updateBetween(has, terms, current) });
        has = current;
        terms = current.vocabulary.size();
      }
      post({ kind: 'do', number, task, now });
    },
    kill: (reason) => {
      void worker.terminate();
      end(reason);
    },
    close: async () => {
      isOver = true;
      await worker.terminate();
    },
  };
};
