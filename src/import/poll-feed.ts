import type { Logger } from 'pino';
import { z } from 'zod';
import type { CursorTable } from '../store/store.ts';
import { FetchError } from './fetch-error.ts';
import { type FetchOptions, fetchPage } from './fetch-page.ts';
import { importPage } from './import-page.ts';
import { keepTranscript } from './keep-transcript.ts';
import { type FeedEntry, readFeed } from './read-feed.ts';

const FEEDS = ['application/rss+xml', 'application/atom+xml', 'application/xml', 'text/xml'];
/** How many pages are fetched in one go. The rest comes the next time. */
const AT_ONCE = 10;
/** How often a page is tried that cannot be fetched. */
const TRIES = 5;
/** How many entries are remembered: feeds hold far fewer. */
const REMEMBERED = 1_000;
/** The longest wait after failures, in milliseconds. */
const LONGEST_WAIT = 24 * 60 * 60_000;

/** How far the feed was read. */
const cursor = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Entries that are done with, oldest first. */
  done: z.array(z.string()),
  /** How often each was tried that could not be fetched. */
  tried: z.record(z.string(), z.number()),
});
type Cursor = z.infer<typeof cursor>;

const NOTHING_READ: Cursor = { etag: null, lastModified: null, done: [], tried: {} };

export interface FeedOptions {
  readonly url: string;
  /** Milliseconds between two polls. */
  readonly every: number;
  readonly folder: string;
  readonly cursors: CursorTable;
  readonly fetching: () => Pick<FetchOptions, 'policy' | 'resolve' | 'signal'>;
  readonly now: () => number;
  readonly log: Logger;
}

/**
 * Looks into a feed for new pages, and keeps those that are transcripts. After a failure it waits longer and longer.
 *
 * @returns polls once, where it is time; rejects with a `StoreError` where how far it came is not known
 */
export function feedPoller({ url, every, folder, cursors, fetching, now, log }: FeedOptions): () => Promise<void> {
  const name = `feed ${url}`;
  let failures = 0;
  let notBefore = 0;
  /** @returns whether it need not be tried again */
  const take = async (entry: FeedEntry, tries: number): Promise<boolean> => {
    try {
      const kept = await keepTranscript(folder, await importPage(entry.url, fetching()), false);
      if (kept.kind === 'new') log.info({ url: entry.url, file: kept.file }, 'A transcript was fetched from the feed.');
      if (kept.kind === 'refused')
        log.warn(
          { url: entry.url, file: kept.file },
          'The feed has another version of a transcript; the one in the folder stays.',
        );
      return true;
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      const isLast = !error.mayPass || tries + 1 >= TRIES;
      log.warn(
        { url: entry.url, tries: tries + 1 },
        `A page of the feed could not be taken: ${error.message}.${isLast ? '' : ' It is tried again.'}`,
      );
      return isLast;
    }
  };
  return async () => {
    if (now() < notBefore) return;
    const kept = await cursors.get(name);
    const before = kept === null ? NOTHING_READ : cursor.parse(JSON.parse(kept));
    let entries: readonly FeedEntry[];
    let page: Awaited<ReturnType<typeof fetchPage>>;
    try {
      page = await fetchPage(url, { ...fetching(), kinds: FEEDS, headers: conditions(before) });
      entries = page === null ? [] : readFeed(page.text);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      failures += 1;
      const wait = Math.min(every * 2 ** failures, LONGEST_WAIT);
      notBefore = now() + wait;
      log.warn(
        { url },
        `The feed could not be read: ${error.message}. It is tried again in ${Math.round(wait / 60_000)} min.`,
      );
      return;
    }
    failures = 0;
    if (page === null) return;
    let done = before.done;
    const tried = { ...before.tried };
    const open = entries.filter(({ id }) => !done.includes(id)).toReversed();
    for (const entry of open.slice(0, AT_ONCE)) {
      const tries = tried[entry.id] ?? 0;
      if (await take(entry, tries)) {
        done = [...done, entry.id].slice(-REMEMBERED);
        delete tried[entry.id];
      } else tried[entry.id] = tries + 1;
      await cursors.set(name, JSON.stringify({ ...before, done, tried }), now());
    }
    // Only when nothing is left may the server say that nothing has changed.
    const isAll = open.length <= AT_ONCE && Object.keys(tried).length === 0;
    const { etag, lastModified } = isAll ? page : NOTHING_READ;
    await cursors.set(name, JSON.stringify({ etag, lastModified, done, tried }), now());
  };
}

function conditions({ etag, lastModified }: Cursor): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}
