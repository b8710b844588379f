import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'on-background-launcher-'));
  for (const part of ['src', 'commands', 'scripts', 'package.json', 'package-lock.json']) {
    cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true });
  }
  for (const part of ['node_modules', 'models', 'assets', 'transcripts']) {
    symlinkSync(path.join(ROOT, part), path.join(copy, part));
  }
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

/** What `npm run -s cli -- help` prints there. */
function help(): { readonly out: string; readonly status: number | null } {
  const run = ['scripts/run.mjs', 'src/cli/main.ts', 'help'];
  const { stdout, status } = spawnSync(process.execPath, run, { cwd: copy, encoding: 'utf8' });
  return { out: stdout, status };
}
const kept = (): readonly string[] => readdirSync(path.join(copy, '.cache', 'bundle'));

describe('what starts the programs', () => {
  it('puts the sources together once, and again when one of them has changed', () => {
    expect(help()).toMatchObject({ status: 0, out: expect.stringContaining('On Background answers questions') });
    const [first] = kept();
    expect(kept()).toHaveLength(1);
    expect(help().status).toBe(0);
    expect(kept()).toEqual([first]);
    const file = path.join(copy, 'src/cli/main.ts');
    appendFileSync(file, "process.stdout.write('It was changed.\\n');\n");
    expect(help().out).toContain('It was changed.');
    expect(kept()).toHaveLength(2);
  });

  it('runs the sources one by one where nothing can be kept', () => {
    // A file where the folder would be: nobody can write there, whoever runs this.
    mkdirSync(path.join(copy, '.cache'));
    writeFileSync(path.join(copy, '.cache', 'bundle'), '');
    expect(help()).toMatchObject({ status: 0, out: expect.stringContaining('On Background answers questions') });
  });

  it('runs no other file', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'src/config.ts'], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('not "src/config.ts"');
  });
});
