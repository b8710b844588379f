import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { openShared } from '../saved-index/load-index.ts';
import { loadModels } from '../search/load-models.ts';
import { applyUpdate } from './archive-update.ts';
import type { ThreadOrder, ThreadResult } from './one-thread.ts';
import { doTask } from './task.ts';

// A thread that searches: see one-thread.ts, which starts it.

/** By the scale of `nice`: 0 is an ordinary program, 19 one that takes what nobody else wants. */
const LESS_URGENT = 5;

yieldToOthers();

let archive = openShared(workerData, loadModels());

const tell = (result: ThreadResult): void => parentPort?.postMessage(result);

parentPort?.on('message', (order: ThreadOrder) => {
  // An update that does not fit ends the thread, and it is started anew.
  if (order.kind === 'update') {
    archive = applyUpdate(archive, order.update);
    return;
  }
  try {
    tell({ kind: 'done', number: order.number, done: doTask(archive, order.task, order.now) });
  } catch (error) {
    tell({ kind: 'failed', number: order.number, reason: error instanceof Error ? error.message : String(error) });
  }
});
tell({ kind: 'ready' });

/**
 * Lets the thread that speaks with Discord go first where processors are short: a question may take some milliseconds more,
 * an interaction that is not heard of in time is lost. Linux alone has a priority for each thread.
 */
function yieldToOthers(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (Number.isInteger(thread)) setPriority(thread, LESS_URGENT);
  } catch {
    // Another system, or one that does not allow it: all threads are as urgent as each other.
  }
}
