import { type Faults, type Fields, isFields } from './form.ts';

/** Discord's limit of a description, in characters. */
const DESCRIPTION = 1024;

/** The attachments that a body describes, those of an interaction's response included. */
export function describedAttachments(fields: Fields): Fields[] {
  const inner = isFields(fields.data) ? fields.data.attachments : undefined;
  return [fields.attachments, inner].flatMap((list) => (Array.isArray(list) ? list.filter(isFields) : []));
}

/**
 * Refuses components that name a file which is not sent along and that the message does not have. The words of the fault
 * are from observation.
 *
 * @param names what is sent, and what the message keeps
 */
export function refuseMissingFiles(faults: Faults, components: unknown, names: ReadonlySet<string>): void {
  for (const { url, at } of mediaOf(components, ['components'])) {
    const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
    if (name === undefined || names.has(name)) continue;
    faults.add(at, 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', 'The referenced attachment was not found');
  }
}

/** Refuses descriptions of files that are too long. */
export function refuseLongDescriptions(faults: Faults, body: Fields): void {
  describedAttachments(body).forEach(({ description }, index) => {
    if (typeof description !== 'string' || description.length <= DESCRIPTION) return;
    const message = `Must be ${DESCRIPTION} or fewer in length.`;
    faults.add(['attachments', String(index), 'description'], 'BASE_TYPE_MAX_LENGTH', message);
  });
}

/** Components as Discord gives them back: files by their address instead of by name. */
export function withAddresses<T>(components: T, addresses: ReadonlyMap<string, string>): T {
  if (addresses.size === 0) return components;
  return JSON.parse(JSON.stringify(components), (key, value: unknown) => {
    const name = key === 'url' && typeof value === 'string' ? /^attachment:\/\/(.+)$/.exec(value)?.[1] : undefined;
    return name === undefined ? value : (addresses.get(name) ?? value);
  });
}

type Path = readonly string[];

function mediaOf(value: unknown, at: Path): { readonly url: string; readonly at: Path }[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => mediaOf(each, [...at, String(index)]));
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if ((key === 'media' || key === 'file') && isFields(inner) && typeof inner.url === 'string') {
      return [{ url: inner.url, at: [...at, key, 'url'] }];
    }
    return mediaOf(inner, [...at, key]);
  });
}
