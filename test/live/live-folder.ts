import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type LiveTranscripts, liveTranscripts } from '../../src/live/live-transcripts.ts';
import type { ShelfChange } from '../../src/live/shelf.ts';
import { archiveOf } from '../seed.ts';

/** A folder that is watched, on a clock that runs only when it is told to. */
export interface LiveFolder {
  readonly folder: string;
  readonly live: LiveTranscripts;
  readonly errors: readonly Error[];
  /** The next change that was not taken yet; time runs until it comes. */
  readonly next: () => Promise<ShelfChange>;
  /** Whether changes came that were not taken. */
  readonly untaken: () => number;
  /** Lets the waits that are under way end, once. */
  readonly tick: () => Promise<void>;
  /** Resolves when somebody waits for time to pass. */
  readonly waits: () => Promise<void>;
  readonly end: () => Promise<void>;
}

const A_ROUND = 60_000;

export async function watched({ polls = false, now = (): number => 0 } = {}): Promise<LiveFolder> {
  const root = mkdtempSync(path.join(tmpdir(), 'on-background-live-'));
  const folder = path.join(root, 'transcripts');
  mkdirSync(folder);
  const changes: ShelfChange[] = [];
  const errors: Error[] = [];
  let waiting: (() => void)[] = [];
  let told: (() => void)[] = [];
  const tell = (): void => {
    const all = told;
    told = [];
    for (const each of all) each();
  };
  const live = liveTranscripts({
    folder,
    pollEvery: polls ? 20 : null,
    shelf: { archive: archiveOf([]), files: new Map() },
    cache: new Map(),
    now,
    after: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (milliseconds >= A_ROUND) {
          signal.addEventListener('abort', () => resolve(), { once: true });
          return;
        }
        waiting.push(resolve);
        tell();
      }),
    rest: setImmediate,
    onChange: (change) => {
      changes.push(change);
      tell();
    },
    onError: (error) => errors.push(error),
  });
  await live.ready;
  const pass = (): void => {
    const all = waiting;
    waiting = [];
    for (const each of all) each();
  };
  const anything = (): Promise<void> => new Promise((resolve) => told.push(resolve));
  const waits = async (): Promise<void> => {
    while (waiting.length === 0) await anything();
  };
  return {
    folder,
    live,
    errors,
    next: async () => {
      for (;;) {
        const change = changes.shift();
        if (change !== undefined) return change;
        if (waiting.length === 0) await anything();
        pass();
      }
    },
    untaken: () => changes.length,
    waits,
    tick: async () => {
      await waits();
      pass();
    },
    end: async () => {
      pass();
      await live.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
