import { createHash } from 'node:crypto';
import { DiscordAPIError, HTTPError, type Message, RateLimitError } from 'discord.js';
import type { MessagePayload } from './render/answer-message.ts';

/** What makes a second request for the same message give back the first one, instead of posting it again. */
export interface Once {
  /** At most 25 characters, Discord's limit. */
  readonly nonce: string;
  readonly enforceNonce: true;
}

/**
 * A message that is posted once, though its request may be sent again: the client repeats one whose answer was lost or an
 * error of Discord's own, and Discord may have posted it by then. It remembers nonces for a few minutes.
 *
 * @param parts what the message is for: the same for the same message, and for no other
 */
export function once(...parts: readonly string[]): Once {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return { nonce: hash.slice(0, 25), enforceNonce: true };
}

/**
 * Replies to a message, once: where the connection broke before an answer came, it asks a second time.
 *
 * @returns the id of the reply
 * @throws where Discord refuses it, or cannot be reached
 */
export async function replyOnce(message: Message, payload: MessagePayload): Promise<string> {
  const reply = () => message.reply({ ...payload, failIfNotExists: false, ...once('reply', message.id) });
  try {
    return (await reply()).id;
  } catch (error) {
    if (isAnswered(error)) throw error;
    return (await reply()).id;
  }
}

/** Whether Discord said no, or the client has tried again already. */
function isAnswered(error: unknown): boolean {
  return error instanceof DiscordAPIError || error instanceof HTTPError || error instanceof RateLimitError;
}
