import type { StringSelectMenuInteraction } from 'discord.js';
import type { Bot } from './bot.ts';
import { isQuestionsMenu, openQuestion } from './briefing-pages.ts';
import { isPlacesMenu, turnToPlace } from './quote-places.ts';
import { renderNotice } from './render/answer-message.ts';
import { respond } from './respond.ts';

/** Does what was chosen from a menu. */
export async function onMenu(interaction: StringSelectMenuInteraction, bot: Bot): Promise<void> {
  if (isPlacesMenu(interaction.customId)) {
    const { options } = interaction.component;
    const chosen = options.findIndex(({ value }) => value === interaction.values[0]);
    await turnToPlace(interaction, chosen, bot);
    return;
  }
  if (isQuestionsMenu(interaction.customId)) {
    await openQuestion(interaction, bot);
    return;
  }
  const payload = renderNotice(bot.wording.unknownButton);
  await respond(interaction, Promise.resolve({ payload, isPrivate: true }), bot);
}
