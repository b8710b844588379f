import { FetchError } from './fetch-error.ts';
import { type FetchOptions, fetchPage } from './fetch-page.ts';
import { type NewTranscript, toTranscript } from './to-transcript.ts';

const PAGES = ['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown'];

/**
 * Fetches a page of a source and turns it into a transcript.
 *
 * @throws {FetchError} saying why not
 */
export async function importPage(address: string, options: Omit<FetchOptions, 'kinds'>): Promise<NewTranscript> {
  const page = await fetchPage(address, { ...options, kinds: PAGES });
  if (page === null) throw new FetchError('it has not changed');
  const last = new URL(page.url).pathname.split('/').filter(Boolean).at(-1) ?? 'page';
  const ending = page.kind === 'text/plain' ? '.txt' : page.kind === 'text/markdown' ? '.md' : '.html';
  return toTranscript(page.text, `${last.replace(/\.[a-z]{1,5}$/i, '')}${ending}`, page.url);
}
