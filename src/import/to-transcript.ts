import type { Briefing } from '../transcript/briefing.ts';
import { idOf, nameOf, readTranscript } from '../transcript/read-transcript.ts';
import { toPage } from '../transcript/sources/to-page.ts';
import { FetchError } from './fetch-error.ts';

/** A transcript as it is to be kept. */
export interface NewTranscript {
  /** The file's name. */
  readonly name: string;
  readonly text: string;
  /** What was understood of it. */
  readonly briefing: Briefing;
}

const LONGEST_SLUG = 120;

/**
 * Turns a page into a transcript in the published format, with its source, and checks that it is one.
 *
 * @param text a web page, or a transcript in the format already
 * @param file its name, or the last part of its address; the ending tells what it is
 * @param fetchedFrom the address that it was fetched from; null where it is a file, which says itself where it is from
 * @throws {FetchError} where nobody speaks in it, or it has no name
 */
export function toTranscript(text: string, file: string, fetchedFrom: string | null): NewTranscript {
  const page = toPage(text, file);
  // A page in the format already, or plain text, is kept as it stands.
  const isKept = page.sourceLines === null || /\.txt$/i.test(file);
  const lines = isKept ? text.split('\n') : [...page.lines, ''];
  const whole = (fetchedFrom === null ? lines : withSource(lines, fetchedFrom)).join('\n');
  const read = readTranscript(whole, isKept ? file : 'page.md');
  if (!read.turns.some(({ role }) => role === 'official')) {
    throw new FetchError('it is no transcript: nobody in it is marked as speaking');
  }
  const name = isKept && fetchedFrom === null ? nameOf(file) : nameFor(read, file);
  return { name, text: whole, briefing: readTranscript(whole, name) };
}

/** What a page says of its own address is not trusted: where it was fetched from is known. */
function withSource(lines: readonly string[], url: string): readonly string[] {
  const source = `source_url: ${JSON.stringify(url)}`;
  const first = lines[0]?.trim() === '---';
  const end = first ? lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line)) : -1;
  if (end < 0) return ['---', source, '---', ...lines];
  return [...lines.slice(0, end).filter((line) => !line.startsWith('source_url:')), source, ...lines.slice(end)];
}

function nameFor({ header }: Briefing, file: string): string {
  const slug = slugOf(header.title) || slugOf(idOf(file));
  if (slug === '') throw new FetchError('it has no title to name it by');
  const date = header.callDate ?? header.frontMatterDate;
  return `${date === null ? '' : `${date}-`}${slug}.md`;
}

/** Small letters, digits and hyphens. */
function slugOf(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, LONGEST_SLUG).replace(/^-|-$/g, '');
}
