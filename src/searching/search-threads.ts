import { type Asked, answerQuestion, type Reply } from '../answer/answer-question.ts';
import type { OpenedArchive } from '../open-archive.ts';
import type { Archive } from '../search/build-archive.ts';
import { type SearchThread, type StartThread, startThread } from './one-thread.ts';
import { MOST_WAITING, type Searching, TooBusyError } from './searching.ts';

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

/** A question takes some milliseconds; one that takes so long will not end. */
const LONGEST = 10_000;

/** A thread that ended so often without having answered a question is not started again. */
const MOST_STARTS = 3;

interface Question {
  readonly asked: Asked;
  readonly now: number;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: unknown) => void;
}

interface Seat {
  thread: SearchThread | null;
  isReady: boolean;
  /** What it is answering. */
  question: Question | null;
  stopWatch: AbortController;
  /** How often it was started since it last answered. */
  starts: number;
}

/**
 * Answers questions in threads that share the index, so that the one that asks stays free. One question at a time is with
 * each thread, and the others wait in line. While no thread is ready, each is answered at once by the one that asks.
 */
export function searchInThreads(options: ThreadsOptions): Searching {
  const { archive, after, onTrouble, start = startThread } = options;
  const line: Question[] = [];
  let isClosed = false;
  let number = 0;

  const here = ({ asked, now, resolve, reject }: Question): void => {
    try {
      resolve(answerQuestion(archive(), asked, now));
    } catch (error) {
      reject(error);
    }
  };
  const isAnyReady = (): boolean => seats.some(({ isReady }) => isReady);
  const serve = (): void => {
    for (const seat of seats) {
      const [question] = line;
      if (question === undefined) return;
      if (!seat.isReady || seat.question !== null || seat.thread === null) continue;
      line.shift();
      give(seat, seat.thread, question);
    }
    if (!isAnyReady()) for (const question of line.splice(0)) here(question);
  };
  const give = (seat: Seat, thread: SearchThread, question: Question): void => {
    seat.question = question;
    seat.stopWatch = new AbortController();
    const { signal } = seat.stopWatch;
    thread.ask(number++, question.asked, question.now, archive());
    void after(LONGEST, signal).then(() => {
      if (signal.aborted || seat.question !== question) return;
      // Asked again here it would keep everything else waiting too.
      seat.question = null;
      question.reject(new Error('The question took too long to be answered.'));
      thread.kill(new Error('The thread that answers questions did not end.'));
    });
  };
  const take = (seat: Seat): Question | null => {
    const { question } = seat;
    seat.question = null;
    seat.stopWatch.abort();
    return question;
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
        const question = take(seat);
        if (result.kind === 'reply') question?.resolve(result.reply);
        else question?.reject(new Error(result.reason));
        serve();
      },
      onEnd: (reason) => {
        seat.thread = null;
        seat.isReady = false;
        const question = take(seat);
        if (isClosed) return question?.reject(reason);
        onTrouble(reason);
        if (question !== null) here(question);
        if (seat.starts < MOST_STARTS) occupy(seat);
        serve();
      },
    });
  };
  const seats = Array.from({ length: options.count }, (): Seat => {
    return { thread: null, isReady: false, question: null, stopWatch: new AbortController(), starts: 0 };
  });
  seats.forEach(occupy);

  return {
    ask: (asked, now, signal) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error('The search was ended.'));
        if (signal?.aborted === true) return reject(signal.reason);
        const question: Question = { asked, now, resolve, reject };
        if (!isAnyReady()) return here(question);
        if (line.length >= MOST_WAITING) return reject(new TooBusyError());
        signal?.addEventListener('abort', () => {
          const at = line.indexOf(question);
          if (at >= 0) line.splice(at, 1);
          reject(signal.reason);
        });
        line.push(question);
        serve();
      }),
    waiting: () => line.length + seats.filter(({ question }) => question !== null).length,
    close: async () => {
      isClosed = true;
      const left = [...line.splice(0), ...seats.map(take).filter((question) => question !== null)];
      for (const { reject } of left) reject(new Error('The search was ended.'));
      await Promise.all(seats.map(({ thread }) => thread?.close()));
    },
  };
}
