import { Worker } from 'node:worker_threads';
import { type PreparedSegment, rememberPrepared } from '../search/prepared-segment.ts';
import type { Briefing } from '../transcript/briefing.ts';
import type { ReadText } from '../transcript/load-transcripts.ts';
import { type BriefingDetails, type BriefingHead, briefingOf, unpackDetails } from './packed-briefing.ts';
import { keepRecent } from './recent.ts';

/** What a thread is told to read. */
export interface ReadOrder {
  readonly number: number;
  readonly text: string;
  readonly file: string;
  readonly override: string | undefined;
}

/** What it made of it. */
export interface ReadResult {
  readonly number: number;
  readonly head: BriefingHead;
  readonly details: Uint8Array;
  readonly segment: PreparedSegment;
  /** The stems of forms that the thread met for the first time. */
  readonly stems: readonly (readonly [string, string])[];
}

/** Threads that read transcripts and make them ready to be searched, so that the main thread stays free. */
export interface ReadingThreads {
  readonly read: ReadText;
  /** The stems of all forms that were met. */
  readonly stems: ReadonlyMap<string, string>;
  readonly close: () => Promise<void>;
}

const LAUNCHER = new URL('../../scripts/run.mjs', import.meta.url);
const THREAD = 'src/saved-index/reading-thread.ts';
const BRIEFINGS_AT_HAND = 96;

/** Starts so many threads. They keep the process alive until they are closed. */
export function startReadingThreads(count: number): ReadingThreads {
  const stems = new Map<string, string>();
  const recent = keepRecent<BriefingDetails>(BRIEFINGS_AT_HAND);
  const threads = Array.from({ length: count }, () => startThread((result) => take(result)));
  let next = 0;
  let taken = 0;
  const take = ({ head, details, segment, stems: met }: ReadResult): Briefing => {
    for (const [form, stem] of met) stems.set(form, stem);
    const key = String(taken++);
    const briefing = briefingOf(head, () => recent.get(key, () => unpackDetails(details)));
    rememberPrepared(briefing, segment);
    return briefing;
  };
  return {
    stems,
    read: (text, file, override) => {
      const thread = threads[next++ % threads.length];
      if (thread === undefined) throw new RangeError('there is no thread to read with');
      return thread.read(text, file, override);
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

interface Waiting {
  readonly resolve: (briefing: Briefing) => void;
  readonly reject: (error: Error) => void;
}

function startThread(take: (result: ReadResult) => Briefing): {
  readonly read: (text: string, file: string, override: string | undefined) => Promise<Briefing>;
  readonly close: () => Promise<number>;
} {
  const worker = new Worker(LAUNCHER, { argv: [THREAD], stdout: false, stderr: false });
  const waiting = new Map<number, Waiting>();
  let number = 0;
  let failure: Error | null = null;
  worker.on('message', (result: ReadResult) => {
    const waits = waiting.get(result.number);
    waiting.delete(result.number);
    waits?.resolve(take(result));
  });
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the thread that was reading it has ended')));
  return {
    read: (text, file, override) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure);
        waiting.set(number, { resolve, reject });
        worker.postMessage({ number, text, file, override } satisfies ReadOrder);
        number++;
      }),
    close: () => worker.terminate(),
  };
}
