import type { World } from '../state/world.ts';

/** What a person could not do or did not see, said as a person would. */
export class PersonError extends Error {
  override readonly name = 'PersonError';
}

/** Waits for things to happen, without polling: looks again after every change. */
export interface Waiting {
  /**
   * Waits until `find` finds something.
   *
   * @param what - For the error: "the reply to …".
   * @param find - Looks; undefined means not yet. What it throws ends the wait.
   * @throws PersonError with a picture of the whole local Discord, when a guard of real time runs out
   */
  until<T>(what: string, find: () => T | undefined): Promise<T>;
}

export function createWaiting(world: World, guard: number, dump: () => string): Waiting {
  return {
    until: (what, find) =>
      new Promise((resolve, reject) => {
        let stop = (): void => undefined;
        let timer: NodeJS.Timeout | undefined;
        const settle = (end: () => void): void => {
          stop();
          clearTimeout(timer);
          end();
        };
        const look = (): boolean => {
          try {
            const found = find();
            if (found === undefined) return false;
            settle(() => resolve(found));
          } catch (error) {
            settle(() => reject(error));
          }
          return true;
        };
        if (look()) return;
        stop = world.watch(look);
        timer = setTimeout(() => {
          settle(() => reject(new PersonError(`Waited ${guard} ms in vain for ${what}.\n\n${dump()}`)));
        }, guard);
      }),
  };
}
