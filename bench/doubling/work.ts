import { type Profiler, Session } from 'node:inspector';

/** What something gave, and how many blocks were entered for it. */
export interface Counted<Result> {
  readonly result: Result;
  readonly blocks: number;
}

/**
 * Counts what code does without a clock: how often each block of this project's sources was entered, as V8 counts it for
 * coverage. The same on every machine, however busy. What V8 and libraries do inside (a search in a string, a pattern, a
 * parser of XML) isn't counted; that takes a clock.
 */
export interface WorkCounter {
  /**
   * Runs one thing after the other, with as few looks at all counters as can be, since each takes milliseconds.
   * @returns what each gave, and the blocks entered meanwhile
   */
  readonly count: <Result>(runs: readonly (() => Result)[]) => readonly Counted<Result>[];
  readonly stop: () => void;
}

/** @param counts whether a source is counted, by its address (`file://…`) */
export function startCounting(counts: (url: string) => boolean): WorkCounter {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    count: (runs) => {
      take(session);
      return runs.map((run) => {
        const result = run();
        const sources = take(session).filter(({ url }) => counts(url));
        const ranges = sources.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
        return { result, blocks: ranges.reduce((sum, { count }) => sum + count, 0) };
      });
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
