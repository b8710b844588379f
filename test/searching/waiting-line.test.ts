import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion, type Reply } from '../../src/answer/answer-question.ts';
import type { SharedIndex } from '../../src/saved-index/load-index.ts';
import type { StartThread, ThreadEvents } from '../../src/searching/one-thread.ts';
import { searchInThreads } from '../../src/searching/search-threads.ts';
import { MOST_TYPED_WAITING, MOST_WAITING, type Searching, TooBusyError } from '../../src/searching/searching.ts';
import { AFTER_THE_CALL, archiveOf } from '../seed.ts';

const archive = archiveOf();
const QUESTION = 'Is the Biden-Putin summit still on?';
const BY_A_THREAD: Reply = { kind: 'no', nearest: [], confidence: 0 };

/** Threads that do what a test tells them, and the clock of those who watch them. */
function stage(count = 1) {
  const threads: { readonly events: ThreadEvents; asked: number[]; isEnded: boolean }[] = [];
  const watches: (() => void)[] = [];
  const troubles: string[] = [];
  const start: StartThread = (_, events) => {
    const thread = { events, asked: [] as number[], isEnded: false };
    threads.push(thread);
    return {
      give: (number) => thread.asked.push(number),
      kill: (reason) => {
        thread.isEnded = true;
        events.onEnd(reason);
      },
      close: async () => {
        thread.isEnded = true;
      },
    };
  };
  const searching = searchInThreads({
    shared: { index: {} as SharedIndex, archive },
    archive: () => archive,
    count,
    after: (_, signal) =>
      new Promise((resolve) => {
        watches.push(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
    onTrouble: ({ message }) => troubles.push(message),
    start,
  });
  const answer = (at: number): void => {
    const number = threads[at]?.asked.pop();
    if (number !== undefined)
      threads[at]?.events.onResult({ kind: 'done', number, done: { kind: 'reply', reply: BY_A_THREAD } });
  };
  return { searching, threads, watches, troubles, answer };
}

const ask = (searching: Searching, signal?: AbortSignal): Promise<Reply> =>
  searching.ask({ question: QUESTION }, AFTER_THE_CALL, signal);

describe('questions that wait for a thread', () => {
  it('are answered by the one that asks while no thread is ready', async () => {
    const { searching } = stage();
    expect(await ask(searching)).toEqual(answerQuestion(archive, { question: QUESTION }, AFTER_THE_CALL));
  });

  it('are answered one after the other', async () => {
    const { searching, threads, answer } = stage();
    threads[0]?.events.onReady();
    const asked = [ask(searching), ask(searching), ask(searching)];
    expect(searching.waiting()).toBe(3);
    expect(threads[0]?.asked).toHaveLength(1);
    for (const each of asked) {
      answer(0);
      expect(await each).toEqual(BY_A_THREAD);
    }
    expect(searching.waiting()).toBe(0);
  });

  it('are refused at once where too many wait, and taken again after', async () => {
    const { searching, threads, answer } = stage();
    threads[0]?.events.onReady();
    const taken = Array.from({ length: MOST_WAITING + 1 }, () => ask(searching));
    await expect(ask(searching)).rejects.toBeInstanceOf(TooBusyError);
    answer(0);
    taken.push(ask(searching));
    for (let left = taken.length; left > 0; left--) answer(0);
    expect(await Promise.all(taken)).toHaveLength(MOST_WAITING + 2);
  });

  it('leave no room for what somebody is typing long before', async () => {
    const { searching, threads, answer } = stage();
    threads[0]?.events.onReady();
    const taken = Array.from({ length: MOST_TYPED_WAITING + 1 }, () => ask(searching));
    await expect(searching.offer({ question: 'summit' }, 25, 100, AFTER_THE_CALL)).rejects.toBeInstanceOf(TooBusyError);
    taken.push(ask(searching));
    for (let left = taken.length; left > 0; left--) answer(0);
    expect(await Promise.all(taken)).toHaveLength(MOST_TYPED_WAITING + 2);
  });

  it('are dropped where nobody waits any more', async () => {
    const { searching, threads, answer } = stage();
    threads[0]?.events.onReady();
    const first = ask(searching);
    const leaving = new AbortController();
    const second = ask(searching, leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    expect(searching.waiting()).toBe(1);
    answer(0);
    expect(await first).toEqual(BY_A_THREAD);
  });

  it('are answered all the same where their thread ends, and another is started', async () => {
    const { searching, threads, troubles } = stage();
    threads[0]?.events.onReady();
    const asked = ask(searching);
    threads[0]?.events.onEnd(new Error('out of memory'));
    expect((await asked).kind).toBe('answer');
    expect(troubles).toEqual(['out of memory']);
    expect(threads).toHaveLength(2);
    threads[1]?.events.onReady();
    void ask(searching);
    expect(threads[1]?.asked).toHaveLength(1);
  });

  it('are answered by the one that asks where threads end again and again', async () => {
    const { searching, threads } = stage();
    for (let at = 0; at < threads.length; at++) threads[at]?.events.onEnd(new Error('it cannot start'));
    expect(threads).toHaveLength(3);
    expect((await ask(searching)).kind).toBe('answer');
  });

  it('are not waited for for ever', async () => {
    const { searching, threads, watches } = stage();
    threads[0]?.events.onReady();
    const asked = ask(searching);
    watches.at(-1)?.();
    await expect(asked).rejects.toThrow('too long');
    expect(threads[0]?.isEnded).toBe(true);
    expect(threads).toHaveLength(2);
  });

  it('are rejected where the search is ended', async () => {
    const { searching, threads } = stage();
    threads[0]?.events.onReady();
    const asked = [ask(searching), ask(searching)];
    const ended = Promise.allSettled(asked);
    await searching.close();
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(ask(searching)).rejects.toThrow('ended');
  });

  it('are each settled once, whatever becomes of the threads', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.constant('ask' as const) },
      fc.constantFrom('ready', 'answer', 'end', 'watch', 'abort'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.nat(1)), { maxLength: 60 }), async (steps) => {
        const { searching, threads, watches, answer } = stage(2);
        const asked: Promise<unknown>[] = [];
        const leaving: AbortController[] = [];
        const last = (seat: number): number => Math.max(0, threads.length - 1 - seat);
        for (const [what, which] of steps) {
          const alive = threads[last(which)];
          if (what === 'ask') {
            const leaves = new AbortController();
            leaving.push(leaves);
            asked.push(searching.ask({ question: '?' }, AFTER_THE_CALL, leaves.signal).catch(() => null));
          } else if (what === 'ready' && alive?.isEnded === false) alive.events.onReady();
          else if (what === 'answer') answer(last(which));
          else if (what === 'end' && alive?.isEnded === false) {
            alive.isEnded = true;
            alive.events.onEnd(new Error('ended'));
          } else if (what === 'watch') watches.shift()?.();
          else if (what === 'abort') leaving[which]?.abort();
        }
        await searching.close();
        expect(await Promise.all(asked)).toHaveLength(asked.length);
        expect(searching.waiting()).toBe(0);
      }),
    );
  });
});
