/**
 * A process that writes again and again, and says each time what is written: to the store, as an imported transcript, and as
 * a kept index. Its parent kills it at some moment.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { keepTranscript } from '../../src/import/keep-transcript.ts';
import { openArchive } from '../../src/open-archive.ts';
import type { StoreLocation } from '../../src/store/connect.ts';
import { openStore } from '../../src/store/open-store.ts';
import { DEFAULT_SETTINGS } from '../../src/store/server-settings.ts';
import { AFTER_THE_CALL, readSeed, SEED_FILE, seedText } from '../seed.ts';

/** What the parent passes as the only argument. */
export interface WritingProcess {
  readonly folder: string;
  readonly store: StoreLocation;
  readonly writes: 'settings' | 'transcript' | 'index';
}

const wanted: WritingProcess = JSON.parse(process.argv[2] ?? '{}');
const briefing = readSeed();
const store = openStore(wanted.store, { newId: randomUUID, onLost: () => undefined });
const written = (version: number): void => void process.send?.(version);
const transcript = (version: number): string => `${seedText}\n\nMS. EXAMPLE:  This is version ${version}.\n`;

for (let version = 1; ; version++) {
  if (wanted.writes === 'settings') {
    const { version: before } = await store.settings.get(String(version % 7));
    await store.settings.put(String(version % 7), { ...DEFAULT_SETTINGS, roles: [] }, before, version);
    await store.cursors.set('last', String(version), version);
  } else {
    await keepTranscript(
      path.join(wanted.folder, 'transcripts'),
      { name: SEED_FILE, text: transcript(version), briefing },
      true,
    );
    if (wanted.writes === 'index') {
      const keep = { folder: path.join(wanted.folder, 'index'), unique: randomUUID(), now: AFTER_THE_CALL };
      await openArchive(path.join(wanted.folder, 'transcripts'), { keep });
    }
  }
  written(version);
}
