import { type Profiler, Session } from 'node:inspector';

/**
 * Counts what code does without a clock: how often each block of this project's sources was entered, as V8 counts it for
 * coverage. The same on every machine, however busy. What V8 and libraries do inside (a search in a string, a pattern, a
 * parser of XML) isn't counted; that takes a clock.
 */
export interface WorkCounter {
  /** Runs something. @returns what it gave, and the blocks entered meanwhile */
  readonly count: <Result>(run: () => Result) => { readonly result: Result; readonly blocks: number };
  readonly stop: () => void;
}

/** @param counts whether a source is counted, by its address (`file://…`) */
export function startCounting(counts: (url: string) => boolean): WorkCounter {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    count: (run) => {
      take(session);
      const result = run();
      const sources = take(session).filter(({ url }) => counts(url));
      const ranges = sources.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
      return { result, blocks: ranges.reduce((sum, { count }) => sum + count, 0) };
    },
    stop: () => session.disconnect(),
  };
}

/** What was entered since it was asked last. The answer is there when `post` returns. */
function take(session: Session): readonly Profiler.ScriptCoverage[] {
  let taken: readonly Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error;
    taken = result;
  });
  return taken;
}
