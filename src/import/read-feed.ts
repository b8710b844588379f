import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { FetchError } from './fetch-error.ts';

export interface FeedEntry {
  /** The same for the same entry, whenever the feed is read. */
  readonly id: string;
  readonly url: string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  isArray: (name) => name === 'item' || name === 'entry' || name === 'link',
});

/** An element's words, with or without attributes. */
const words = z.union([z.string(), z.object({ '#': z.string() }).transform((element) => element['#'])]);
const item = z.object({
  link: z.array(words).optional(),
  guid: words.optional().catch(undefined),
});
const entry = z.object({
  id: words.optional().catch(undefined),
  link: z.array(z.object({ '@href': z.string(), '@rel': z.string().default('alternate') })).optional(),
});
const rss = z.object({ rss: z.object({ channel: z.object({ item: z.array(item).default([]) }) }) });
const atom = z.object({ feed: z.object({ entry: z.array(entry).default([]) }) });

/**
 * The entries of an RSS 2.0 or Atom feed that lead to a page, as they stand there: the newest first, by custom.
 *
 * @throws {FetchError} where it is none
 */
export function readFeed(text: string): readonly FeedEntry[] {
  // Entities of its own can make a small file a large one, and no feed needs them.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new FetchError('the feed defines entities, and was not read');
  let parsed: unknown;
  try {
    parsed = parser.parse(text);
  } catch {
    throw new FetchError('the feed is no XML');
  }
  const asRss = rss.safeParse(parsed);
  if (asRss.success) {
    return asRss.data.rss.channel.item.flatMap(({ link, guid }) => entryOf(link?.[0], guid));
  }
  const asAtom = atom.safeParse(parsed);
  if (!asAtom.success) throw new FetchError('it is neither an RSS nor an Atom feed');
  return asAtom.data.feed.entry.flatMap(({ link, id }) =>
    entryOf(link?.find((each) => each['@rel'] === 'alternate')?.['@href'], id),
  );
}

function entryOf(url: string | undefined, id: string | undefined): readonly FeedEntry[] {
  if (url === undefined || !URL.canParse(url)) return [];
  return [{ id: id ?? url, url }];
}
