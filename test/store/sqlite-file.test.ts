import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { serverSettings } from '../../src/store/server-settings.ts';
import { newIds } from '../stores.ts';

const GUILD = '100000000000000001';
const NOON = Date.parse('2022-02-22T12:00:00Z');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'on-background-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (file: string) => openStore({ file }, { newId: newIds(), onLost: () => undefined });

it('After a clean stop SQLite’s file alone is the whole store', async () => {
  const file = path.join(folder, 'kept', 'on-background.db');
  const store = open(file);
  for (let version = 0; version < 50; version++) {
    const language = version % 2 === 0 ? 'es' : 'fr';
    await store.settings.put(GUILD, serverSettings.parse({ language }), version, NOON);
  }
  await store.close();

  const elsewhere = path.join(folder, 'copy.db');
  copyFileSync(file, elsewhere);
  const copy = open(elsewhere);
  expect((await copy.settings.get(GUILD)).settings.language).toBe('fr');
  await copy.close();
});
