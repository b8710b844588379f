import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { loadTranscripts } from '../../src/transcript/load-transcripts.ts';
import { AFTER_THE_CALL, archiveOf, SEED_FILE, seedText } from '../seed.ts';

const NOBODY = 65_534;
const GIGABYTE = 2 ** 30;
const OVERRIDE = SEED_FILE.replace(/\.md$/, '.override.yaml');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'on-background-folder-'));
  writeFileSync(path.join(folder, SEED_FILE), seedText);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const load = (from: string = folder) => loadTranscripts([from]);
const replyFrom = async (): Promise<string> => {
  const { briefings } = await load();
  return answerQuestion(archiveOf(briefings), { question: 'Is the Biden-Putin summit still on?' }, AFTER_THE_CALL).kind;
};
/** What was left out, with why; the transcript that ships is served whatever lies beside it. */
const leftOut = async (): Promise<Readonly<Record<string, string>>> => {
  const { briefings, problems } = await load();
  expect(briefings.map(({ file }) => file)).toEqual([SEED_FILE]);
  return Object.fromEntries(problems.map((problem) => [path.relative(folder, problem.path), problem.message]));
};

describe('A folder with what is no transcript', () => {
  it('leaves out what is larger than a transcript can be, without reading it', async () => {
    writeFileSync(at('huge.md'), '');
    truncateSync(at('huge.md'), 2 * GIGABYTE);
    expect(await leftOut()).toEqual({ 'huge.md': expect.stringContaining('larger than 32 MB') });
  });

  it.skipIf(process.platform === 'win32')('does not wait for pipes, sockets and devices', async () => {
    execFileSync('mkfifo', [at('pipe.md'), at('pipe.txt')]);
    const socket = createServer().listen(at('socket.md'));
    symlinkSync('/dev/zero', at('zero.md'));
    expect(Object.keys(await leftOut()).sort()).toEqual(['pipe.md', 'pipe.txt', 'socket.md', 'zero.md']);
    socket.close();
    for (const named of [at('pipe.md'), at('zero.md')]) {
      const { problems } = await load(named);
      expect(problems).toEqual([{ path: named, message: 'It could not be read: it is no file.' }]);
    }
  });

  it('goes round no circle of links, and reports those that lead nowhere', async () => {
    mkdirSync(at('a/b'), { recursive: true });
    symlinkSync(folder, at('a/b/up'));
    symlinkSync(at('a'), at('a/b/beside'));
    symlinkSync(at('self.md'), at('self.md'));
    expect(Object.keys(await leftOut())).toEqual(['self.md']);
  });

  it('leaves out what lies too deep, and says so', async () => {
    mkdirSync(at(Array.from({ length: 40 }, () => 'd').join('/')), { recursive: true });
    expect(Object.values(await leftOut())).toEqual([expect.stringContaining('too deep')]);
  });

  it('serves the rest where some may not be read', async ({ skip }) => {
    writeFileSync(at('secret.md'), seedText);
    chmodSync(at('secret.md'), 0);
    mkdirSync(at('closed'), { mode: 0 });
    chmodSync(folder, 0o755);
    const isRoot = process.geteuid?.() === 0;
    if (process.seteuid === undefined) skip('there are no permissions here');
    if (isRoot) process.seteuid?.(NOBODY);
    try {
      expect(await leftOut()).toEqual({
        closed: 'It could not be read: permission was denied.',
        'secret.md': 'It could not be read: permission was denied.',
      });
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it('of 3,000 files reads all, sixteen at a time', async () => {
    for (let i = 0; i < 3_000; i++) writeFileSync(at(`file-${i}.txt`), `MS. EXAMPLE:  This is number ${i}.\n`);
    const { briefings, problems } = await load();
    expect(briefings).toHaveLength(3_001);
    expect(problems).toEqual([]);
  });
});

describe('An override that is there and cannot be read', () => {
  const cases: readonly (readonly [what: string, make: () => void])[] = [
    ['a link that leads nowhere', () => symlinkSync(at('nowhere.yaml'), at(OVERRIDE))],
    ['a folder', () => mkdirSync(at(OVERRIDE))],
    ['a pipe', () => execFileSync('mkfifo', [at(OVERRIDE)])],
    ['2 GB', () => [writeFileSync(at(OVERRIDE), ''), truncateSync(at(OVERRIDE), 2 * GIGABYTE)]],
  ];
  it.each(cases)('(%s) holds the whole briefing back, since it may be what keeps an embargo', async (_, make) => {
    expect(await replyFrom()).toBe('answer');
    make();
    const first = await load();
    expect(first.briefings[0]?.rules.embargo.release.kind).toBe('held');
    expect(first.briefings[0]?.problems[0]?.code).toBe('override-unreadable');
    expect(await replyFrom()).not.toBe('answer');
    // What is read again and again gives the same briefing, so nothing is told of a second time.
    const second = await loadTranscripts([folder], { cache: first.cache });
    expect(second.briefings[0]).toBe(first.briefings[0]);
    rmSync(at(OVERRIDE), { recursive: true });
    const third = await loadTranscripts([folder], { cache: second.cache });
    expect(third.briefings[0]?.rules.embargo.release.kind).not.toBe('held');
  });

  it('is read when the permission is given, which changes neither its time nor its size', async ({ skip }) => {
    writeFileSync(at(OVERRIDE), 'reason: Asked for.\nbasis: on_background\n');
    chmodSync(at(OVERRIDE), 0);
    chmodSync(folder, 0o755);
    const isRoot = process.geteuid?.() === 0;
    if (process.seteuid === undefined) skip('there are no permissions here');
    if (isRoot) process.seteuid?.(NOBODY);
    const first = await load().finally(() => isRoot && process.seteuid?.(0));
    expect(first.briefings[0]?.rules.embargo.release.kind).toBe('held');
    chmodSync(at(OVERRIDE), 0o644);
    const second = await loadTranscripts([folder], { cache: first.cache });
    expect(second.briefings[0]?.rules.embargo.release.kind).not.toBe('held');
    unlinkSync(at(OVERRIDE));
  });
});
