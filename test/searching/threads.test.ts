import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { offeredQuestions } from '../../src/answer/offered-questions.ts';
import { type OpenedArchive, openArchive } from '../../src/open-archive.ts';
import { type Archive, removeBriefing, replaceBriefing } from '../../src/search/build-archive.ts';
import { applyUpdate, updateBetween } from '../../src/searching/archive-update.ts';
import { type SearchThread, type StartThread, startThread } from '../../src/searching/one-thread.ts';
import { openSearching } from '../../src/searching/open-searching.ts';
import { searchInThreads } from '../../src/searching/search-threads.ts';
import type { Searching } from '../../src/searching/searching.ts';
import { AFTER_THE_CALL, DURING_THE_CALL, madeUp, SEED_FILE, TRANSCRIPTS } from '../seed.ts';

const GRAIN = madeUp(
  'Q    Will the grain corridor through Odesa stay open for wheat?\n\nMS. PSAKI:  The corridor will stay open for wheat.',
  { slug: 'grain' },
);
const QUESTIONS = [
  'Is the Biden-Putin summit still on?',
  'will US troops rescue americans?',
  'Will the grain corridor stay open for wheat?',
  'what about xylophones?',
];

let folder = '';
let kept = '';
let opened: OpenedArchive;
let archive: Archive;
let searching: Searching;
let started: SearchThread[] = [];
let ready: Promise<void>;

/** Real threads, and when the last of them is ready. */
const noted: StartThread = (shared, events) => {
  let isReady = (): void => undefined;
  ready = new Promise((resolve) => {
    isReady = resolve;
  });
  const thread = startThread(shared, {
    ...events,
    onReady: () => {
      events.onReady();
      isReady();
    },
  });
  started.push(thread);
  return thread;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'transcripts-'));
  kept = mkdtempSync(join(tmpdir(), 'index-'));
  copyFileSync(join(TRANSCRIPTS, SEED_FILE), join(folder, SEED_FILE));
  opened = await openArchive(folder, { keep: { folder: kept, unique: 'test', now: AFTER_THE_CALL } });
  archive = opened.archive;
  started = [];
});
afterEach(() => {
  for (const each of [folder, kept]) rmSync(each, { recursive: true, force: true });
});

const open = (): void => {
  if (opened.shared === null) throw new Error('no index was kept');
  const never = (): Promise<void> => new Promise(() => undefined);
  searching = searchInThreads({
    shared: opened.shared,
    archive: () => archive,
    count: 1,
    after: never,
    onTrouble: () => undefined,
    start: noted,
  });
};
const isSame = async (now = AFTER_THE_CALL): Promise<void> => {
  for (const question of QUESTIONS) {
    expect(await searching.ask({ question }, now)).toEqual(answerQuestion(archive, { question }, now));
    expect(await searching.offer({ question }, 25, 100, now)).toEqual(
      offeredQuestions(archive, { question }, 25, 100, now),
    );
  }
};

describe('threads that answer questions', () => {
  it('say what is said here, keep embargoes, follow the folder, and are started again where they end', async () => {
    open();
    await ready;
    await isSame();
    await isSame(DURING_THE_CALL);
    expect(await searching.ask({ question: QUESTIONS[0] ?? '' }, DURING_THE_CALL)).toMatchObject({ kind: 'no' });

    archive = replaceBriefing(archive, GRAIN);
    const grain = await searching.ask({ question: QUESTIONS[2] ?? '' }, AFTER_THE_CALL);
    expect(grain).toMatchObject({ kind: 'answer', answer: { citation: { briefing: GRAIN.id } } });
    await isSame();

    const asked = searching.ask({ question: QUESTIONS[2] ?? '' }, AFTER_THE_CALL);
    started[0]?.kill(new Error('killed'));
    expect(await asked).toEqual(grain);
    await ready;
    expect(started).toHaveLength(2);
    await isSame();

    archive = removeBriefing(archive, GRAIN.id);
    await isSame();
    await searching.close();
  });
});

describe('an update', () => {
  it('makes the archive that it was made from, and only of the one before', () => {
    const before = archive;
    const size = before.vocabulary.size();
    const after = replaceBriefing(before, GRAIN);
    const update = structuredClone(updateBetween(before, size, after));
    expect(update.briefings.map((each) => typeof each)).toEqual(['number', 'object']);
    expect(() => applyUpdate(after, update)).toThrow(RangeError);
  });
});

describe('openSearching', () => {
  it('needs no thread for a few transcripts', async () => {
    const here = openSearching(opened, () => archive, {
      count: 1,
      after: () => Promise.reject(new Error('no thread is watched')),
      onTrouble: () => undefined,
    });
    const question = QUESTIONS[0] ?? '';
    expect(await here.ask({ question }, AFTER_THE_CALL)).toEqual(answerQuestion(archive, { question }, AFTER_THE_CALL));
    expect(here.waiting()).toBe(0);
    await here.close();
  });
});
