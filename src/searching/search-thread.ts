import { parentPort, workerData } from 'node:worker_threads';
import { answerQuestion } from '../answer/answer-question.ts';
import { openShared } from '../saved-index/load-index.ts';
import { loadModels } from '../search/load-models.ts';
import { applyUpdate } from './archive-update.ts';
import type { ThreadOrder, ThreadResult } from './one-thread.ts';

// A thread that answers questions: see one-thread.ts, which starts it.

let archive = openShared(workerData, loadModels());

const tell = (result: ThreadResult): void => parentPort?.postMessage(result);

parentPort?.on('message', (order: ThreadOrder) => {
  // An update that does not fit ends the thread, and it is started anew.
  if (order.kind === 'update') {
    archive = applyUpdate(archive, order.update);
    return;
  }
  try {
    tell({ kind: 'reply', number: order.number, reply: answerQuestion(archive, order.asked, order.now) });
  } catch (error) {
    tell({ kind: 'failed', number: order.number, reason: error instanceof Error ? error.message : String(error) });
  }
});
tell({ kind: 'ready' });
