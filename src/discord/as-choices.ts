import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import { withoutUnseen } from './escape.ts';
import { LIMITS } from './limits.ts';

/**
 * Texts as choices to offer while somebody types: what is chosen is the text itself, what is shown of it is what can be seen.
 *
 * @param texts at most 100 characters each
 * @returns each that looks different once, as many as Discord takes
 */
export function asChoices(texts: readonly string[]): ApplicationCommandOptionChoiceData<string>[] {
  const choices = new Map<string, string>();
  for (const text of texts) {
    const name = withoutUnseen(text).trim();
    if (name !== '' && !choices.has(name)) choices.set(name, text);
  }
  return [...choices].slice(0, LIMITS.choices).map(([name, value]) => ({ name, value }));
}
