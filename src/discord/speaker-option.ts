import type { AutocompleteInteraction } from 'discord.js';
import { mayShowBriefing, mayShowTurn } from '../answer/embargo.ts';
import { foldWords } from '../answer/fold-words.ts';
import { shortenText } from '../answer/shorten.ts';
import { speakersOf } from '../answer/speakers.ts';
import { asChoices } from './as-choices.ts';
import type { Bot } from './bot.ts';
import { resolveBriefing } from './briefing-option.ts';
import { LIMITS } from './limits.ts';

/**
 * Offers those who spoke: names with titles on the record, attribution phrases otherwise; each once, those first that
 * spoke at most briefings. With a briefing given, its speakers.
 */
export async function completeSpeaker(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const typed = foldWords(interaction.options.getFocused());
  const given = interaction.options.getString('briefing');
  const only = given === null || given === '' ? null : resolveBriefing(given, bot);
  const phrases = [...briefingsOfSpeakers(bot, only)]
    .filter(([phrase]) => typed.every((word) => foldWords(phrase).some((other) => other.startsWith(word))))
    .sort(([one, many], [other, more]) => more - many || one.localeCompare(other))
    .map(([phrase]) => shortenText(phrase, LIMITS.choiceName, ''));
  await interaction.respond(asChoices(phrases));
}

/** At how many briefings each phrase or name is heard. */
function briefingsOfSpeakers(bot: Bot, only: string | null): Map<string, number> {
  const now = bot.now();
  const counts = new Map<string, number>();
  for (const briefing of bot.archive().briefings) {
    if ((only !== null && briefing.id !== only) || !mayShowBriefing(briefing, now)) continue;
    for (const { phrase, turns } of speakersOf(briefing)) {
      if (!turns.some((turn) => mayShowTurn(briefing, turn, now))) continue;
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  return counts;
}
