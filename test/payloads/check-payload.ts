import type { MessagePayload } from '../../src/discord/render/answer-message.ts';
import { readMessageBody } from '../../src/local-discord/validate/message.ts';

/** What a payload is refused for, or what would read badly; none where it is right. */
export function faultsOf(payload: MessagePayload): readonly string[] {
  return [...refusalsOf(payload), ...readingFaults(payload)];
}

/** What Discord says to it, by the local Discord's own validators. */
function refusalsOf({ components, flags, allowedMentions, files = [] }: MessagePayload): string[] {
  const body = {
    components,
    flags,
    allowed_mentions: { parse: allowedMentions.parse, replied_user: allowedMentions.repliedUser },
  };
  const uploads = files.map(({ attachment, name, description }) => ({
    name,
    size: attachment.length,
    contentType: null,
    description: description ?? null,
    bytes: attachment,
  }));
  try {
    const read = readMessageBody(JSON.parse(JSON.stringify(body)), uploads, null);
    const { everyone, users, roles, repliedUser } = read.allowedMentions ?? { everyone: true };
    const pings = everyone || repliedUser || users === 'all' || roles === 'all' || users?.length || roles?.length;
    return pings ? ['somebody could be pinged'] : [];
  } catch (error) {
    return [error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : String(error)];
  }
}

function readingFaults(payload: MessagePayload): string[] {
  const faults: string[] = [];
  const say = (what: string, where: string): void => void faults.push(`${what}: ${JSON.stringify(where.slice(-160))}`);
  for (const [key, value] of stringsOf(payload)) {
    if (/\p{Surrogate}/u.test(value)) say(`${key} ends in the middle of a character`, value);
    if (value.trim() === '') say(`${key} is empty`, value);
  }
  for (const [key, value] of stringsOf(payload)) {
    if (key !== 'content') continue;
    if (!/[^\s>#*-]/.test(value)) say('a text with nothing but marks', value);
    const shown = value.replace(/```text\n[\s\S]*?\n```/g, '');
    for (const line of shown.split('\n')) {
      if (/(?<!\\)(?:\\\\)*\\$/.test(line)) say('a line ends in half of an escaped character', line);
    }
    const bare = shown.replace(/\\[\s\S]/g, '');
    if (/@(?:everyone|here)|<@|\]\(|https?:\/\//i.test(bare)) say('something would ping or link', value);
    if ((bare.match(/\*\*/g)?.length ?? 0) % 2 === 1) say('bold without an end', value);
    if ((bare.match(/~~/g)?.length ?? 0) % 2 === 1) say('struck through without an end', value);
  }
  return faults;
}

/** Every text of a payload that somebody may read, by its field. */
function* stringsOf(value: unknown, key = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [key, value];
  else if (Array.isArray(value)) for (const each of value) yield* stringsOf(each, key);
  else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
    for (const [name, each] of Object.entries(value)) yield* stringsOf(each, name);
  }
}
