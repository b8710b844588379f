import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, answerQuestion, type Reply } from '../../src/answer/answer-question.ts';
import { buildArchive } from '../../src/search/build-archive.ts';
import { loadModels } from '../../src/search/load-models.ts';
import { rememberReplies } from '../../src/searching/remember-replies.ts';
import { searchHere } from '../../src/searching/search-here.ts';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { AFTER_THE_CALL, archiveOf } from '../seed.ts';

const QUESTION = 'Is the Biden-Putin summit still on?';
const LIFTS = '2022-02-22T05:00:00Z';
const LIFT = Date.parse(LIFTS);

const [call] = archiveOf().briefings;
if (call === undefined) throw new Error('The shipped transcript is missing.');

/** The shipped call, under an embargo as a whole, or from a turn on. */
function embargoed(fromTurn: number | null): Briefing {
  const release = { kind: 'at', instant: LIFTS } as const;
  const { rules } = call as Briefing;
  const [evidence] = rules.evidence;
  if (evidence === undefined) throw new Error('No rules are stated.');
  if (fromTurn === null) return { ...(call as Briefing), rules: { ...rules, embargo: { ...rules.embargo, release } } };
  const exception = { fromTurn, toTurn: null, speaker: null, basis: null, attribution: null, release, evidence };
  return { ...(call as Briefing), rules: { ...rules, exceptions: [...rules.exceptions, exception] } };
}

const ARCHIVES = [null, 0, 8].map((fromTurn) => buildArchive([embargoed(fromTurn)], loadModels()));

/** A search that counts how often it searches. */
function counted(archives: readonly ReturnType<typeof archiveOf>[]) {
  const state = { archive: archives[0] as ReturnType<typeof archiveOf>, searches: 0, fails: false };
  const here = searchHere(() => state.archive);
  const searching = rememberReplies(
    {
      ...here,
      ask: (asked: Asked, now: number) => {
        state.searches++;
        return state.fails ? Promise.reject(new Error('The thread has ended.')) : here.ask(asked, now);
      },
    },
    () => state.archive,
  );
  return { state, ask: (asked: Asked, now: number): Promise<Reply> => searching.ask(asked, now) };
}

describe('replies that are remembered', () => {
  it('searches once for what fifty ask at the same moment', async () => {
    const { state, ask } = counted([archiveOf()]);
    const replies = await Promise.all(Array.from({ length: 50 }, () => ask({ question: QUESTION }, AFTER_THE_CALL)));
    expect(state.searches).toBe(1);
    const searched = answerQuestion(archiveOf(), { question: QUESTION }, AFTER_THE_CALL);
    for (const reply of replies) expect(reply).toEqual(searched);
  });

  it('keeps two hundred, and of these the ones that were asked for last', async () => {
    const { state, ask } = counted([archiveOf()]);
    const asks = (from: number, to: number): Promise<Reply[]> =>
      Promise.all(Array.from({ length: to - from }, (_, at) => ask({ question: `…${from + at}` }, AFTER_THE_CALL)));
    await asks(0, 200);
    await asks(0, 200);
    expect(state.searches).toBe(200);
    await asks(200, 201);
    await asks(1, 201);
    expect(state.searches).toBe(201);
    await asks(0, 1);
    expect(state.searches).toBe(202);
  });

  it('tells another briefing, speaker or day from none', async () => {
    const { state, ask } = counted([archiveOf()]);
    for (const more of [
      {},
      { briefing: call.id },
      { speaker: 'official' },
      { since: '2022-02-21' },
      { until: '2022-02-21' },
    ])
      await ask({ question: QUESTION, ...more }, AFTER_THE_CALL);
    expect(state.searches).toBe(5);
  });

  it('searches again for what failed, and over an archive that has changed', async () => {
    const { state, ask } = counted([archiveOf()]);
    state.fails = true;
    await expect(ask({ question: QUESTION }, AFTER_THE_CALL)).rejects.toThrow('ended');
    state.fails = false;
    expect((await ask({ question: QUESTION }, AFTER_THE_CALL)).kind).toBe('answer');
    state.archive = buildArchive([], loadModels());
    expect((await ask({ question: QUESTION }, AFTER_THE_CALL)).kind).toBe('no');
  });

  it('says at every moment what a search at that moment says, however the clock goes and whatever lifts', async () => {
    const moment = fc.integer({ min: -36 * 60, max: 36 * 60 }).map((minutes) => LIFT + minutes * 60_000);
    const near = fc.integer({ min: -2, max: 2 }).map((milliseconds) => LIFT + milliseconds);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ARCHIVES),
        fc.array(fc.oneof(moment, near), { minLength: 2, maxLength: 6 }),
        async (archive, moments) => {
          const { ask } = counted([archive]);
          for (const now of moments)
            expect(await ask({ question: QUESTION }, now)).toEqual(
              answerQuestion(archive, { question: QUESTION }, now),
            );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('shows nothing the millisecond before an embargo lifts, and all of it then', async () => {
    const { ask } = counted([ARCHIVES[0] as ReturnType<typeof archiveOf>]);
    const kinds: string[] = [];
    for (const now of [LIFT, LIFT - 1, LIFT]) kinds.push((await ask({ question: QUESTION }, now)).kind);
    expect(kinds).toEqual(['answer', 'no', 'answer']);
  });
});
