/** Long work in steps of a few milliseconds each, which gives its result at the end. */
export type InSteps<Result> = Generator<void, Result, void>;

/** Does all of it at once. */
export function finish<Result>(work: InSteps<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Does it step by step.
 * @param rest lets other work go on
 */
export async function finishUnhurried<Result>(work: InSteps<Result>, rest: () => Promise<void>): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await rest();
  }
}
