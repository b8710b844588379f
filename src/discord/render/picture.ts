import { type APIComponentInContainer, ComponentType } from 'discord.js';

/** A file that goes with a message. */
export interface SentFile {
  readonly attachment: Buffer;
  /** Letters, digits, hyphens and one full stop: a message names it by this. */
  readonly name: string;
  /** What those read who don't see it; at most 1,024 characters. */
  readonly description?: string;
}

/** A picture among the parts of a message: the file that is sent with it under that name. */
export function picture(file: Pick<SentFile, 'name' | 'description'>): APIComponentInContainer {
  const { name, description } = file;
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${name}` }, ...(description === undefined ? {} : { description }) }],
  };
}

/** A file to be loaded down, among the parts of a message. */
export function fileToLoad({ name }: Pick<SentFile, 'name'>): APIComponentInContainer {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}
