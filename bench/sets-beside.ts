import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../test/shared.ts';

/** The sets of questions beside the repository. Throws where there are none. */
export function setsBeside(): string[] {
  const shared = sharedFolder();
  const folder = shared === null ? null : join(shared, 'eval');
  if (folder === null || !existsSync(folder)) throw new Error('--eval FILE is missing: a set of questions');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && name !== 'groundrules.jsonl')
    .map((name) => join(folder, name));
}
