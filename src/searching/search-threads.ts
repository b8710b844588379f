import type { OpenedArchive } from '../open-archive.ts';
import type { Archive } from '../search/build-archive.ts';
import { type SearchThread, type StartThread, startThread } from './one-thread.ts';
import { MOST_TYPED_WAITING, MOST_WAITING, type Searching, TooBusyError } from './searching.ts';
import { type Done, doTask, offeredOf, replyOf, type Task } from './task.ts';

/** What threads that answer questions need. */
export interface ThreadsOptions {
  readonly shared: NonNullable<OpenedArchive['shared']>;
  /** The briefings as they are now. */
  readonly archive: () => Archive;
  /** How many threads; 1 or more. */
  readonly count: number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  readonly after: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Told where a thread has ended by itself. Its question is answered all the same. */
  readonly onTrouble: (reason: Error) => void;
  /** How a thread is started; as a thread of this process where left out. */
  readonly start?: StartThread;
}

/** A task takes some milliseconds; one that takes so long will not end. */
const LONGEST = 10_000;

/** A thread that ended so often without having done a task is not started again. */
const MOST_STARTS = 3;

interface Waiting {
  readonly task: Task;
  readonly now: number;
  readonly resolve: (done: Done) => void;
  readonly reject: (reason: unknown) => void;
}

interface Seat {
  thread: SearchThread | null;
  isReady: boolean;
  /** What it is doing. */
  work: Waiting | null;
  stopWatch: AbortController;
  /** How often it was started since it last answered. */
  starts: number;
}

/**
 * Searches in threads that share the index, so that the one that asks stays free. One task at a time is with each thread,
 * and the others wait in line. While no thread is ready, each is done at once by the one that asks.
 */
export function searchInThreads(options: ThreadsOptions): Searching {
  const { archive, after, onTrouble, start = startThread } = options;
  const line: Waiting[] = [];
  let isClosed = false;
  let number = 0;

  const here = ({ task, now, resolve, reject }: Waiting): void => {
    try {
      resolve(doTask(archive(), task, now));
    } catch (error) {
      reject(error);
    }
  };
  const isAnyReady = (): boolean => seats.some(({ isReady }) => isReady);
  const serve = (): void => {
    for (const seat of seats) {
      const [first] = line;
      if (first === undefined) return;
      if (!seat.isReady || seat.work !== null || seat.thread === null) continue;
      line.shift();
      give(seat, seat.thread, first);
    }
    if (!isAnyReady()) for (const waiting of line.splice(0)) here(waiting);
  };
  const give = (seat: Seat, thread: SearchThread, work: Waiting): void => {
    seat.work = work;
    seat.stopWatch = new AbortController();
    const { signal } = seat.stopWatch;
    thread.give(number++, work.task, work.now, archive());
    void after(LONGEST, signal).then(() => {
      if (signal.aborted || seat.work !== work) return;
      // Asked again here it would keep everything else waiting too.
      seat.work = null;
      work.reject(new Error('The question took too long to be answered.'));
      thread.kill(new Error('The thread that answers questions did not end.'));
    });
  };
  const take = (seat: Seat): Waiting | null => {
    const { work } = seat;
    seat.work = null;
    seat.stopWatch.abort();
    return work;
  };
  const occupy = (seat: Seat): void => {
    seat.starts++;
    seat.isReady = false;
    seat.thread = start(options.shared, {
      onReady: () => {
        seat.isReady = true;
        serve();
      },
      onResult: (result) => {
        seat.starts = 0;
        const work = take(seat);
        if (result.kind === 'done') work?.resolve(result.done);
        else work?.reject(new Error(result.reason));
        serve();
      },
      onEnd: (reason) => {
        seat.thread = null;
        seat.isReady = false;
        const work = take(seat);
        if (isClosed) return work?.reject(reason);
        onTrouble(reason);
        if (work !== null) here(work);
        if (seat.starts < MOST_STARTS) occupy(seat);
        serve();
      },
    });
  };
  const seats = Array.from({ length: options.count }, (): Seat => {
    return { thread: null, isReady: false, work: null, stopWatch: new AbortController(), starts: 0 };
  });
  seats.forEach(occupy);

  /** @param most that wait where it may still join the line */
  const join = (task: Task, now: number, most: number, signal?: AbortSignal): Promise<Done> =>
    new Promise((resolve, reject) => {
      if (isClosed) return reject(new Error('The search was ended.'));
      if (signal?.aborted === true) return reject(signal.reason);
      const waiting: Waiting = { task, now, resolve, reject };
      if (!isAnyReady()) return here(waiting);
      if (line.length >= most) return reject(new TooBusyError(line.length));
      signal?.addEventListener('abort', () => {
        const at = line.indexOf(waiting);
        if (at >= 0) line.splice(at, 1);
        reject(signal.reason);
      });
      line.push(waiting);
      serve();
    });

  return {
    ask: async (asked, now, signal) => replyOf(await join({ kind: 'ask', asked }, now, MOST_WAITING, signal)),
    offer: async (typed, count, length, now) =>
      offeredOf(await join({ kind: 'offer', typed, count, length }, now, MOST_TYPED_WAITING)),
    waiting: () => line.length + seats.filter(({ work }) => work !== null).length,
    close: async () => {
      isClosed = true;
      const left = [...line.splice(0), ...seats.map(take).filter((work) => work !== null)];
      for (const { reject } of left) reject(new Error('The search was ended.'));
      await Promise.all(seats.map(({ thread }) => thread?.close()));
    },
  };
}
