import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mayShowTurn } from '../../src/answer/embargo.ts';
import { type IndexTrouble, type OpenedArchive, openArchive } from '../../src/open-archive.ts';
import { matchQuestion } from '../../src/search/match-question.ts';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { type StatementRef, statementOf, statementText } from '../../src/transcript/statement.ts';
import { AFTER_THE_CALL, DURING_THE_CALL, SEED_FILE, seedText, TRANSCRIPTS } from '../seed.ts';

const OTHER = 'a-made-up-call.md';
const otherText = (words: string): string =>
  seedText.replace(/^title: .*$/m, 'title: "Background Press Call on the Grain Corridor"').replaceAll('summit', words);

let folder = '';
let kept = '';
let troubles: IndexTrouble[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'transcripts-'));
  kept = join(mkdtempSync(join(tmpdir(), 'index-')), 'made', 'here');
  troubles = [];
  copyFileSync(join(TRANSCRIPTS, SEED_FILE), join(folder, SEED_FILE));
  writeFileSync(join(folder, OTHER), otherText('grain corridor'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(kept, { recursive: true, force: true });
});

let opens = 0;
const open = (): Promise<OpenedArchive> =>
  openArchive(folder, {
    keep: {
      folder: kept,
      unique: String(opens++),
      now: AFTER_THE_CALL,
      onTrouble: (trouble) => troubles.push(trouble),
    },
  });
const openUnkept = (): Promise<OpenedArchive> => openArchive(folder);

const QUESTIONS = [
  'Is the Biden-Putin summit still on?',
  'will US troops rescue americans?',
  'grain corridor and the sanctions of 2022',
  'wheat xylophones in Donbass',
];

const wordsOf = (briefing: Briefing, ref: StatementRef): string => {
  const statement = statementOf(briefing, ref);
  return statement === null ? '' : statementText(briefing, statement);
};

/** Everything that is found, with the words themselves. */
function found({ archive }: OpenedArchive, question: string): unknown {
  const ranking = matchQuestion(archive, { question, mayShow: () => true });
  return {
    ...ranking,
    matches: ranking.matches.map((match) => ({
      ...match,
      briefing: match.briefing.id,
      said: wordsOf(match.briefing, match.ref),
    })),
  };
}

/** Briefings with every word that is only read when it is asked for. */
const inFull = (briefings: readonly Briefing[]): unknown => JSON.parse(JSON.stringify(briefings));
const foundFor = (opened: OpenedArchive): unknown[] => QUESTIONS.map((question) => found(opened, question));
const indexFile = (): string => join(kept, readdirSync(kept).find((name) => name.endsWith('.index')) ?? 'none');

describe('the saved index', () => {
  it('gives what the transcripts themselves give: every briefing whole, the same places in the same order', async () => {
    const fresh = await openUnkept();
    const first = await open();
    const second = await open();
    expect(readdirSync(kept).filter((name) => !name.endsWith('.lock'))).toHaveLength(1);
    for (const opened of [first, second]) {
      expect(inFull(opened.archive.briefings)).toEqual(inFull(fresh.archive.briefings));
      expect(foundFor(opened)).toEqual(foundFor(fresh));
    }
    expect(troubles).toEqual([]);
  });

  it('finds the same for any question, from the file as from the transcripts', async () => {
    const fresh = await openUnkept();
    await open();
    const saved = await open();
    const words = fc.constantFrom(...seedText.split(/\s+/).slice(40, 600), 'xyz', 'Zelenskyy', '40,000');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (chosen) => {
        const question = chosen.join(' ');
        expect(found(saved, question)).toEqual(found(fresh, question));
        expect(found(saved, question)).toEqual(found(saved, question));
      }),
      { numRuns: 40 },
    );
  });

  it('is not written again where nothing has changed', async () => {
    await open();
    const before = readFileSync(indexFile());
    utimesSync(indexFile(), 1, 1);
    await open();
    expect(readFileSync(indexFile()).equals(before)).toBe(true);
  });

  it('follows transcripts that change, come and go, as if all were read anew', async () => {
    const first = await open();
    writeFileSync(join(folder, OTHER), otherText('pipeline'));
    writeFileSync(join(folder, 'third.md'), otherText('wheat'));
    const changed = await open();
    expect(foundFor(changed)).toEqual(foundFor(await openUnkept()));
    expect(foundFor(await open())).toEqual(foundFor(changed));
    expect(foundFor(changed)).not.toEqual(foundFor(first));
    rmSync(join(folder, 'third.md'));
    const fewer = await open();
    expect(fewer.archive.briefings.map(({ id }) => id)).not.toContain('third');
    expect(foundFor(fewer)).toEqual(foundFor(await openUnkept()));
  });

  it('notices an override beside a transcript', async () => {
    await open();
    writeFileSync(join(folder, OTHER.replace('.md', '.override.yaml')), 'reason: Asked for.\nembargo: held\n');
    for (const { archive } of [await open(), await open()]) {
      const briefing = archive.briefings.find(({ file }) => file === OTHER);
      expect(briefing?.rules.embargo.release.kind).toBe('held');
    }
  });

  it('is read of no transcript again that was only touched', async () => {
    await open();
    utimesSync(join(folder, OTHER), 1_700_000_000, 1_700_000_000);
    const { found: again } = await open();
    const { found: third } = await open();
    expect(inFull(again.briefings)).toEqual(inFull(third.briefings));
    expect(troubles).toEqual([]);
  });

  it.each([
    ['cut in the middle', (file: string) => truncateSync(file, readFileSync(file).length / 2)],
    ['cut by a byte', (file: string) => truncateSync(file, readFileSync(file).length - 1)],
    ['cut within its head', (file: string) => truncateSync(file, 20)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['something else', (file: string) => writeFileSync(file, 'an index')],
  ])('is made again where it is %s, and says so once', async (_, damage) => {
    const first = await open();
    damage(indexFile());
    expect(foundFor(await open())).toEqual(foundFor(first));
    expect(troubles).toEqual([{ kind: 'damaged', file: indexFile() }]);
    await open();
    expect(troubles).toHaveLength(1);
  });

  it('shows no wrong word, whichever bit is flipped', async () => {
    const first = await open();
    const before = foundFor(first);
    const whole = readFileSync(indexFile());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = Buffer.from(whole);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        writeFileSync(indexFile(), flipped);
        expect(foundFor(await open())).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  it('shows nothing of a briefing whose details are damaged once its transcript is another', async () => {
    await open();
    const { archive } = await open();
    const file = indexFile();
    // In place, under the open file: the details stand at the end.
    const bytes = readFileSync(file);
    bytes.fill(32, bytes.length - 200_000);
    writeFileSync(file, bytes);
    writeFileSync(join(folder, OTHER), otherText('pipeline'));
    writeFileSync(join(folder, SEED_FILE), otherText('pipeline'));
    expect(() => archive.briefings.map(({ turns }) => turns)).toThrow(/has changed/);
  });

  it('of another version is left alone, and made anew without a word', async () => {
    const first = await open();
    const bytes = readFileSync(indexFile());
    const { loadIndex } = await import('../../src/saved-index/load-index.ts');
    expect(loadIndex(indexFile(), 'another reader', folder, null)).toBe('other-version');
    expect(readFileSync(indexFile()).equals(bytes)).toBe(true);
    expect(foundFor(await open())).toEqual(foundFor(first));
    expect(troubles).toEqual([]);
  });

  it('may be written by several at once, and leaves nothing unfinished', async () => {
    const all = await Promise.all([open(), open(), open(), open()]);
    const [first, ...others] = all.map(foundFor);
    for (const other of others) expect(other).toEqual(first);
    expect(readdirSync(kept).filter((name) => !name.endsWith('.lock'))).toHaveLength(1);
    expect(foundFor(await open())).toEqual(first);
    expect(troubles).toEqual([]);
  });

  it('that cannot be kept is done without, and says why', async () => {
    mkdirSync(join(kept, '..'), { recursive: true });
    writeFileSync(kept, 'a file where the folder should be');
    const opened = await open();
    expect(foundFor(opened)).toEqual(foundFor(await openUnkept()));
    expect(troubles.map(({ kind }) => kind)).toEqual(['not-kept']);
  });

  it.skipIf(process.getuid?.() === 0)('works on a disk that may only be read', async () => {
    mkdirSync(kept, { recursive: true });
    chmodSync(kept, 0o500);
    expect(foundFor(await open())).toEqual(foundFor(await openUnkept()));
    expect(troubles.map(({ kind }) => kind)).toEqual(['not-kept']);
    chmodSync(kept, 0o700);
  });

  it('never lets a briefing under embargo out', async () => {
    await open();
    const { archive } = await open();
    const words = fc.constantFrom(...seedText.split(/\s+/).slice(40, 600));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 10 }), (chosen) => {
        const { matches, outcome } = matchQuestion(archive, {
          question: chosen.join(' '),
          mayShow: (briefing, turn) => mayShowTurn(briefing, turn, DURING_THE_CALL),
        });
        expect(matches).toEqual([]);
        expect(outcome).toBe('no');
      }),
      { numRuns: 30 },
    );
  });
});

describe('threads that read', () => {
  it('make the same archive as this one', async () => {
    for (let i = 0; i < 14; i++) writeFileSync(join(folder, `copy-${i}.md`), otherText(`matter ${i} of Zaporizhzhia`));
    const fresh = await openUnkept();
    const threaded = await openArchive(folder, { threads: 2 });
    expect(inFull(threaded.archive.briefings)).toEqual(inFull(fresh.archive.briefings));
    expect(foundFor(threaded)).toEqual(foundFor(fresh));
    expect(threaded.archive.vocabulary.size()).toBe(fresh.archive.vocabulary.size());
  }, 60_000);
});
