import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PREPARED } from './postgres.ts';

let folder = '';

/** Before a run of tests: a folder for what all its PostgreSQL servers have in common, which the first of them fills. */
export function setup(): void {
  folder = mkdtempSync(path.join(tmpdir(), 'on-background-prepared-'));
  chmodSync(folder, 0o755);
  process.env[PREPARED] = folder;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
