import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTranscripts } from '../../src/transcript/load-transcripts.ts';
import { page } from './page.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'transcripts-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, words = 'Hello.'): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, page(`MS. EXAMPLE:  ${words}`));
  return path;
};

describe('loading transcripts', () => {
  it('finds them in a folder and its subfolders, in order, and leaves the rest alone', async () => {
    write('b.md');
    write('2021/a.txt');
    write('2021/deep/c.md');
    write('.hidden/d.md');
    writeFileSync(join(folder, 'notes.pdf'), 'x');
    const progress: number[][] = [];
    const { briefings, problems } = await loadTranscripts([folder], {
      onProgress: (done, total) => progress.push([done, total]),
    });
    expect(briefings.map((briefing) => briefing.id)).toEqual(['a', 'c', 'b']);
    expect(problems).toEqual([]);
    expect(progress).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('takes single files, and a file once however often it is named', async () => {
    const path = write('a.md');
    const { briefings, problems } = await loadTranscripts([path, folder, path]);
    expect(briefings).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('reads again only what changed, an override beside it included', async () => {
    const a = write('a.md');
    const b = write('b.md');
    const first = await loadTranscripts([folder]);
    const second = await loadTranscripts([folder], { cache: first.cache });
    expect(second.briefings.every((briefing, i) => briefing === first.briefings[i])).toBe(true);
    write('a.md', 'Goodbye.');
    utimesSync(a, 1_700_000_000, 1_700_000_000);
    writeFileSync(join(folder, 'b.override.yaml'), 'reason: Asked for.\nembargo: held\n');
    const third = await loadTranscripts([folder], { cache: second.cache });
    expect(third.briefings[0]?.turns[0]?.paragraphs[0]?.text).toBe('Goodbye.');
    expect(third.briefings[1]?.rules.embargo.release).toEqual({ kind: 'held', reason: 'Asked for.' });
    expect(third.cache.get(b)?.briefing).not.toBe(first.cache.get(b)?.briefing);
    rmSync(a);
    const fourth = await loadTranscripts([folder], { cache: third.cache });
    expect([...fourth.cache.keys()]).toEqual([b]);
  });

  it('reports links that lead nowhere or round, missing paths, and names used twice, and serves the rest', async () => {
    write('a.md');
    write('other/a.md');
    symlinkSync(folder, join(folder, 'round'));
    symlinkSync(join(folder, 'gone.md'), join(folder, 'dangling.md'));
    symlinkSync(join(folder, 'self.md'), join(folder, 'self.md'));
    const { briefings, problems } = await loadTranscripts([folder, join(folder, 'missing')]);
    expect(briefings.map((briefing) => briefing.id)).toEqual(['a']);
    expect(problems.map(({ path }) => path.slice(folder.length + 1)).sort()).toEqual([
      'dangling.md',
      'missing',
      'other/a.md',
      'self.md',
    ]);
    expect(problems.find(({ path }) => path.endsWith('missing'))?.message).toContain('there is no such file');
  });

  it('reads bytes that are no text without failing', async () => {
    writeFileSync(join(folder, 'a.md'), Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]));
    writeFileSync(join(folder, 'b.md'), Buffer.from(Array.from({ length: 512 }, (_, i) => i % 256)));
    const { briefings } = await loadTranscripts([folder]);
    expect(briefings).toHaveLength(2);
  });
});
