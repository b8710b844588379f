/**
 * Loaded into the bot's process beside the bot (`--import`), to look at it from within: asked over the channel between the
 * two processes, it tells memory, processor time, the delay of the event loop since it was last asked, and what is open.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread, threadId } from 'node:worker_threads';

/** Where profiles of each thread are kept, as `node --cpu-prof` writes them; a thread that is ended would write none. */
const { LOAD_PROFILES } = process.env;
const PROFILED_FOR = 15_000;

if (LOAD_PROFILES !== undefined) {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
  setInterval(() => {
    session.post('Profiler.stop', (error, result) => {
      if (error === null)
        writeFileSync(`${LOAD_PROFILES}/thread-${threadId}-${Date.now()}.cpuprofile`, JSON.stringify(result.profile));
      session.post('Profiler.start');
    });
  }, PROFILED_FOR).unref();
}

if (isMainThread && process.send !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  process.on('message', ({ collect }) => {
    if (collect) globalThis.gc?.();
    const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const open = {};
    for (const resource of process.getActiveResourcesInfo()) open[resource] = (open[resource] ?? 0) + 1;
    process.send?.({
      memory: { rss, heapUsed, external, arrayBuffers },
      /** Milliseconds of all threads. */
      processor: (user + system) / 1000,
      /** Milliseconds above what was waited for. */
      delay: {
        p50: delay.percentile(50) / 1e6 - 5,
        p99: delay.percentile(99) / 1e6 - 5,
        most: delay.max / 1e6 - 5,
      },
      descriptors: readdirSync('/proc/self/fd').length,
      open,
      listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
    });
    delay.reset();
  });
  // The channel alone does not keep the bot from ending.
  process.channel?.unref();
}
