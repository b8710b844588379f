import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { AFTER_THE_CALL, SEED_FILE, seedText } from '../seed.ts';
import { type LiveFolder, watched } from './live-folder.ts';

const SUMMIT = { question: 'Is the Biden-Putin summit still on?' };

let open: LiveFolder | undefined;
afterEach(async () => {
  await open?.end();
  open = undefined;
});

async function start(options: Parameters<typeof watched>[0] = {}): Promise<LiveFolder> {
  open = await watched(options);
  return open;
}

function kindOf({ live }: LiveFolder): string {
  return answerQuestion(live.shelf().archive, SUMMIT, AFTER_THE_CALL).kind;
}

describe.each([
  ['told by the system', false],
  ['by looking again and again', true],
])('A watched folder, %s', (_, polls) => {
  it('serves what is dropped in, what replaces it, and forgets what goes', async () => {
    const stage = await start({ polls });
    const file = path.join(stage.folder, SEED_FILE);
    expect(kindOf(stage)).not.toBe('answer');
    writeFileSync(file, seedText);
    expect(await stage.next()).toMatchObject({ kind: 'added', path: file });
    expect(kindOf(stage)).toBe('answer');
    const before = stage.live.shelf().archive;
    writeFileSync(file, seedText.replaceAll('summit', 'regatta'));
    expect(await stage.next()).toMatchObject({ kind: 'replaced' });
    expect(JSON.stringify(stage.live.shelf().archive.briefings)).not.toContain('summit');
    // What was under way goes on with what it had.
    expect(JSON.stringify(before.briefings)).toContain('summit');
    rmSync(file);
    expect(await stage.next()).toMatchObject({ kind: 'withdrawn' });
    expect(stage.live.shelf().archive.briefings).toEqual([]);
    expect(stage.errors).toEqual([]);
  });
});

describe('A watched folder', () => {
  it('waits for a file that is still being written, while others are read', async () => {
    const stage = await start();
    const file = path.join(stage.folder, SEED_FILE);
    const parts = seedText.match(/[\s\S]{1,2000}/g) ?? [];
    writeFileSync(file, '');
    for (const part of parts) {
      await stage.waits();
      appendFileSync(file, part);
      await stage.tick();
      await stage.waits();
      expect(stage.live.shelf().archive.briefings).toEqual([]);
    }
    expect(await stage.next()).toMatchObject({ kind: 'added' });
    expect(stage.untaken()).toBe(0);
    expect(kindOf(stage)).toBe('answer');
  });

  it('takes a file that is moved to another folder for the same briefing', async () => {
    const stage = await start();
    const file = path.join(stage.folder, SEED_FILE);
    writeFileSync(file, seedText);
    await stage.next();
    mkdirSync(path.join(stage.folder, '2022'));
    renameSync(file, path.join(stage.folder, '2022', SEED_FILE));
    for (;;) {
      const change = await stage.next();
      if (change.path.includes(`${path.sep}2022${path.sep}`)) break;
      expect(change.kind).not.toBe('added');
    }
    expect(stage.live.shelf().archive.briefings).toHaveLength(1);
    expect(kindOf(stage)).toBe('answer');
  });

  it('serves the earlier version of a file that has no speech any more, and says so', async () => {
    const stage = await start({ now: () => AFTER_THE_CALL });
    const file = path.join(stage.folder, SEED_FILE);
    writeFileSync(file, seedText);
    await stage.next();
    writeFileSync(file, 'This page is being corrected.\n');
    expect(await stage.next()).toMatchObject({ kind: 'failed', path: file, keepsEarlier: true });
    expect(kindOf(stage)).toBe('answer');
    expect(stage.live.shelf().files.get(file)).toMatchObject({
      readAt: AFTER_THE_CALL,
      failure: { at: AFTER_THE_CALL, reason: expect.stringContaining('no speaker') },
    });
    writeFileSync(file, seedText);
    expect(await stage.next()).toMatchObject({ kind: 'replaced' });
    expect(stage.live.shelf().files.get(file)?.failure).toBeNull();
  });

  it('forgets a failed file that goes, and what was served of it', async () => {
    const stage = await start();
    const file = path.join(stage.folder, SEED_FILE);
    writeFileSync(file, seedText);
    await stage.next();
    writeFileSync(file, 'nothing');
    await stage.next();
    rmSync(file);
    expect(await stage.next()).toMatchObject({ kind: 'withdrawn' });
    expect(stage.live.shelf().archive.briefings).toEqual([]);
    expect(stage.live.shelf().files.size).toBe(0);
  });

  it('goes on serving everything where the folder itself is out of reach', async () => {
    const stage = await start();
    const file = path.join(stage.folder, SEED_FILE);
    writeFileSync(file, seedText);
    await stage.next();
    renameSync(stage.folder, `${stage.folder}-unplugged`);
    expect(await stage.next()).toMatchObject({ kind: 'failed', path: stage.folder });
    await stage.live.look();
    expect(kindOf(stage)).toBe('answer');
    expect(stage.live.shelf().files.get(file)?.failure?.reason).toContain('cannot be read at the moment');
    renameSync(`${stage.folder}-unplugged`, stage.folder);
    await stage.live.look();
    expect(stage.live.shelf().files.get(file)?.failure).toBeNull();
    expect(stage.live.shelf().files.size).toBe(1);
  });

  it('shows nothing of a briefing whose override has a mistake, and all of it when that is mended', async () => {
    const stage = await start();
    writeFileSync(path.join(stage.folder, SEED_FILE), seedText);
    await stage.next();
    const override = path.join(stage.folder, SEED_FILE.replace(/\.md$/, '.override.yaml'));
    writeFileSync(override, 'embargo: helt\n');
    expect(await stage.next()).toMatchObject({ kind: 'replaced' });
    expect(kindOf(stage)).not.toBe('answer');
    rmSync(override);
    expect(await stage.next()).toMatchObject({ kind: 'replaced' });
    expect(kindOf(stage)).toBe('answer');
  });

  it('leaves out what has the name of another, and takes it when that one goes', async () => {
    const stage = await start();
    for (const name of ['a', 'b']) mkdirSync(path.join(stage.folder, name));
    writeFileSync(path.join(stage.folder, 'a', SEED_FILE), seedText);
    await stage.next();
    writeFileSync(path.join(stage.folder, 'b', SEED_FILE), seedText);
    expect(await stage.next()).toMatchObject({ kind: 'failed', keepsEarlier: false });
    rmSync(path.join(stage.folder, 'a', SEED_FILE));
    expect(await stage.next()).toMatchObject({ kind: 'withdrawn' });
    expect(await stage.next()).toMatchObject({ kind: 'added', path: path.join(stage.folder, 'b', SEED_FILE) });
    expect(kindOf(stage)).toBe('answer');
  });
});
