import type { APIEmbed } from 'discord-api-types/v10';
import {
  type Faults,
  type Fields,
  lengthOf,
  type Path,
  readFields,
  readInteger,
  readList,
  readText,
  readUrl,
} from './form.ts';

/** Source: "Embed Limits" in Discord's documentation. */
const limits = {
  embeds: 10,
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  url: 2048,
  /** Over all embeds of one message: titles, descriptions, field names and values, footers, authors. */
  total: 6000,
} as const;

const webSchemes = ['http', 'https'];
const mediaSchemes = ['http', 'https', 'attachment'];

/** Reads the embeds of a message body; faults go to `faults`. */
export function readEmbeds(faults: Faults, body: Fields): APIEmbed[] {
  const list = readList(faults, body, 'embeds', [], { max: limits.embeds });
  const embeds = list.map((value, index) => readEmbed(faults, value, ['embeds', index]));
  let total = 0;
  for (const [index, embed] of embeds.entries()) {
    total += embedLength(embed);
    if (total > limits.total) {
      faults.add(['embeds', index], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${limits.total}`);
      break;
    }
  }
  return embeds;
}

/** The characters of an embed that count towards the 6,000 of a message. */
function embedLength(embed: APIEmbed): number {
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  for (const field of embed.fields ?? []) texts.push(field.name, field.value);
  return texts.reduce((sum, text) => sum + lengthOf(text ?? ''), 0);
}

function readEmbed(faults: Faults, value: unknown, at: Path): APIEmbed {
  const from = readFields(faults, value, at);
  const title = readText(faults, from, 'title', at, { max: limits.title });
  const description = readText(faults, from, 'description', at, { max: limits.description });
  const url = readUrl(faults, from, 'url', at, { max: limits.url, schemes: webSchemes });
  const color = readInteger(faults, from, 'color', at, { min: 0, max: 0xffffff });
  const timestamp = readTimestamp(faults, from, at);
  const fields = readList(faults, from, 'fields', at, { max: limits.fields }).map((field, index) =>
    readField(faults, field, [...at, 'fields', index]),
  );
  const footer = readPart(faults, from, 'footer', at, 'text', limits.footer);
  const author = readPart(faults, from, 'author', at, 'name', limits.author);
  const image = readMedia(faults, from, 'image', at);
  const thumbnail = readMedia(faults, from, 'thumbnail', at);

  const empty = [title, description, footer, author, image, thumbnail].every((part) => part === undefined);
  if (empty && fields.length === 0) {
    faults.add([...at, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  return {
    type: 'rich' as NonNullable<APIEmbed['type']>,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(url === undefined ? {} : { url }),
    ...(color === undefined ? {} : { color }),
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(fields.length === 0 ? {} : { fields }),
    ...(footer === undefined ? {} : { footer: { text: footer } }),
    ...(author === undefined ? {} : { author: { name: author } }),
    ...(image === undefined ? {} : { image }),
    ...(thumbnail === undefined ? {} : { thumbnail }),
  };
}

function readField(faults: Faults, value: unknown, at: Path): { name: string; value: string; inline: boolean } {
  const from = readFields(faults, value, at);
  return {
    name: readText(faults, from, 'name', at, { max: limits.fieldName, required: true }) ?? '',
    value: readText(faults, from, 'value', at, { max: limits.fieldValue, required: true }) ?? '',
    inline: from.inline === true,
  };
}

function readPart(
  faults: Faults,
  from: Fields,
  key: 'footer' | 'author',
  at: Path,
  textKey: 'text' | 'name',
  max: number,
): string | undefined {
  if (from[key] === undefined || from[key] === null) return undefined;
  const part = readFields(faults, from[key], [...at, key]);
  return readText(faults, part, textKey, [...at, key], { max, required: true }) ?? '';
}

function readMedia(faults: Faults, from: Fields, key: 'image' | 'thumbnail', at: Path): { url: string } | undefined {
  if (from[key] === undefined || from[key] === null) return undefined;
  const media = readFields(faults, from[key], [...at, key]);
  const url = readUrl(faults, media, 'url', [...at, key], { max: limits.url, schemes: mediaSchemes, required: true });
  return { url: url ?? '' };
}

function readTimestamp(faults: Faults, from: Fields, at: Path): string | undefined {
  const value = from.timestamp;
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return value;
  faults.add([...at, 'timestamp'], 'DATE_TIME_TYPE_PARSE', `Could not parse ${String(value)}. Should be ISO8601.`);
  return undefined;
}
