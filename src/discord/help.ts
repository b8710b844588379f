import { ComponentType, type StringSelectMenuInteraction } from 'discord.js';
import { workedExamples } from '../answer/worked-examples.ts';
import type { Bot } from './bot.ts';
import { escapeMarkdown } from './escape.ts';
import { LIMITS } from './limits.ts';
import { message, text } from './render/answer-message.ts';
import { optionText } from './render/option-text.ts';
import { type Response, respond, toResponse } from './respond.ts';

const EXAMPLES = 3;
const MENU = 'try-example';

/** What can be asked, by examples that the archive answers; each can be tried from the menu. */
export async function helpPage(bot: Bot): Promise<Response> {
  const { archive, answer, now, wording } = bot;
  const { questions, words } = await workedExamples(archive(), answer, now(), EXAMPLES, LIMITS.optionText);
  const [example = null] = questions;
  const lines = wording.help(example, words).map(escapeMarkdown);
  const parts = [text(lines.join('\n'))];
  if (questions.length === 0) return { payload: message(parts), isPrivate: true };
  const menu = {
    type: ComponentType.StringSelect,
    custom_id: MENU,
    placeholder: wording.tryExample,
    options: questions.map((question) => ({ label: optionText(question), value: question })),
  } as const;
  return {
    payload: message([...parts, { type: ComponentType.ActionRow, components: [menu] }]),
    isPrivate: true,
  };
}

export function isExamplesMenu(customId: string): boolean {
  return customId === MENU;
}

/** Asks the example that was chosen, for the one who chose it. */
export async function tryExample(interaction: StringSelectMenuInteraction, bot: Bot): Promise<void> {
  const work = bot
    .answer({ question: interaction.values[0] ?? '' })
    .then((reply) => ({ ...toResponse(reply, bot, false), isPrivate: true }));
  await respond(interaction, work, bot);
}
