import type { Message } from 'discord.js';
import { encodeQuoteRef, type QuoteRef } from '../answer/quote-ref.ts';
import { decodeAction } from './custom-id.ts';

/**
 * The quotes that one of the bot's messages is about, read from its buttons: one for an answer, several for a list of
 * the nearest questions, in order. The message itself is all the memory there is.
 */
export function quotesIn(message: Message): QuoteRef[] {
  const refs = new Map<string, QuoteRef>();
  for (const id of message.components.flatMap((component) => customIdsIn(component.toJSON()))) {
    const ref = decodeAction(id)?.ref;
    if (ref !== undefined) refs.set(encodeQuoteRef(ref), ref);
  }
  return [...refs.values()];
}

function customIdsIn(component: unknown): string[] {
  if (component === null || typeof component !== 'object') return [];
  const own = 'custom_id' in component && typeof component.custom_id === 'string' ? [component.custom_id] : [];
  const inner = 'components' in component && Array.isArray(component.components) ? component.components : [];
  return [...own, ...inner.flatMap(customIdsIn)];
}
