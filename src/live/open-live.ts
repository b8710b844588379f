import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { OpenedArchive } from '../open-archive.ts';
import { type LiveTranscripts, liveTranscripts } from './live-transcripts.ts';
import { openedShelf, type ShelfChange } from './shelf.ts';

interface World {
  readonly now: () => number;
  readonly after: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Lets other work go on for a moment. */
  readonly rest: () => Promise<void>;
  readonly log: Logger;
}

/** Goes on serving what was opened as its folder changes, and writes into the log what becomes of each file. */
export function openLive(
  { transcriptsDir, pollEvery }: Pick<Config, 'transcriptsDir' | 'pollEvery'>,
  opened: OpenedArchive,
  { now, after, rest, log }: World,
): LiveTranscripts {
  const shelf = openedShelf(opened.archive, opened.found, now());
  log.info({ briefings: opened.archive.briefings.length }, 'The transcripts are read.');
  const tell = (change: ShelfChange): void => writeDown(change, log);
  for (const { path, failure } of shelf.files.values()) {
    if (failure !== null) tell({ kind: 'failed', path, reason: failure.reason, keepsEarlier: false });
  }
  const live = liveTranscripts({
    folder: transcriptsDir,
    pollEvery,
    shelf,
    cache: opened.found.cache,
    now,
    after,
    rest,
    onChange: tell,
    onError: (error) =>
      log.warn({ err: error }, 'The folder of transcripts cannot be watched well; it is looked through once a minute.'),
  });
  // What changed while it was read the first time.
  void live.ready.then(live.look);
  return live;
}

function writeDown(change: ShelfChange, log: Logger): void {
  const { path } = change;
  if (change.kind === 'failed') {
    const kept = change.keepsEarlier ? 'Its earlier version goes on being served.' : 'Nothing of it is served.';
    log.error({ path, reason: change.reason }, `A transcript could not be read: ${change.reason} ${kept}`);
    return;
  }
  const { problems, turns, exchanges } = change.briefing;
  const size = { turns: turns.length, exchanges: exchanges.length };
  if (change.kind === 'withdrawn') log.info({ path }, 'A transcript was withdrawn; nothing of it is shown any more.');
  else
    log.info({ path, ...size }, change.kind === 'added' ? 'A new transcript is served.' : 'A transcript was replaced.');
  const [problem] = problems;
  if (change.kind !== 'withdrawn' && problem !== undefined) {
    log.warn({ path, problems }, `Something in a transcript is odd, first in line ${problem.line}: ${problem.message}`);
  }
}
