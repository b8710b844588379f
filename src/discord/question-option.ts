import type { AutocompleteInteraction } from 'discord.js';
import { asChoices } from './as-choices.ts';
import type { Bot } from './bot.ts';
import { resolveBriefing } from './briefing-option.ts';
import { readRange } from './day-range.ts';
import { LIMITS } from './limits.ts';

/** Offers questions that reporters asked, by what is typed so far and within what the other options say. */
export async function completeQuestion(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const { options } = interaction;
  const given = (name: string): string | undefined => options.getString(name) || undefined;
  const briefing = given('briefing');
  const range = readRange({ since: given('since'), until: given('until') });
  const questions = await bot.offer(
    {
      question: options.getFocused().slice(0, LIMITS.question),
      briefing: briefing === undefined ? undefined : resolveBriefing(briefing, bot),
      speaker: given('speaker'),
      ...('notADay' in range ? {} : range),
    },
    LIMITS.choices,
    LIMITS.choiceName,
  );
  bot.offered.remember(questions);
  await interaction.respond(asChoices(questions));
}
