import type { AutocompleteInteraction } from 'discord.js';
import { mayShowBriefing } from '../answer/embargo.ts';
import { briefingKey } from '../answer/quote-ref.ts';
import { shortenText } from '../answer/shorten.ts';
import type { Briefing } from '../transcript/briefing.ts';
import type { Bot } from './bot.ts';
import { withoutUnseen } from './escape.ts';
import { LIMITS } from './limits.ts';

/** Offers the briefings whose title or date has all the words typed so far, the latest first. */
export async function completeBriefing(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const typed = interaction.options.getFocused();
  await interaction.respond(
    briefingsNamed(typed, bot)
      .map((briefing) => ({ name: choiceName(briefing, bot), value: briefingKey(briefing.id) }))
      // Discord offers nothing that has no name.
      .filter(({ name }) => name !== '')
      .slice(0, LIMITS.choices),
  );
}

/**
 * The id of the briefing that a person means. Discord sends a choice's value, sometimes its name, or whatever was typed.
 * @returns the id; the text itself where it names none, so that the reply can say so
 */
export function resolveBriefing(given: string, bot: Bot): string {
  const briefings = shown(bot);
  const exact = briefings.find(
    (briefing) => briefing.id === given || briefingKey(briefing.id) === given || choiceName(briefing, bot) === given,
  );
  return (exact ?? briefingsNamed(given, bot)[0])?.id ?? given;
}

function briefingsNamed(typed: string, bot: Bot): Briefing[] {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '');
  return shown(bot)
    .filter((briefing) => {
      const { title, callDate } = briefing.header;
      const name = fold(`${title} ${callDate ?? ''} ${callDate === null ? '' : bot.ownWording.day(callDate)}`);
      return words.every((word) => name.includes(word));
    })
    .sort((one, other) => (other.header.callDate ?? '').localeCompare(one.header.callDate ?? ''));
}

function choiceName({ header }: Briefing, bot: Bot): string {
  const date = header.callDate === null ? '' : `${bot.ownWording.day(header.callDate)}: `;
  return date + shortenText(withoutUnseen(header.title).trim(), LIMITS.choiceName - date.length, '…');
}

function shown(bot: Bot): Briefing[] {
  const now = bot.now();
  return bot.archive().briefings.filter((briefing) => mayShowBriefing(briefing, now));
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
}
