import type { StringSelectMenuInteraction } from 'discord.js';
import { briefingKey } from '../answer/quote-ref.ts';
import { recallAnswer } from '../answer/to-answer.ts';
import type { Bot } from './bot.ts';
import { forOneself } from './bot-for.ts';
import { isQuestionsMenu, openQuestion } from './briefing-pages.ts';
import { isExamplesMenu, tryExample } from './help.ts';
import { isPlacesMenu, turnToChosen } from './quote-places.ts';
import { type MessagePayload, renderAnswer, renderNotice } from './render/answer-message.ts';
import { decodeOther, isOthersMenu } from './render/others-menu.ts';
import { respond } from './respond.ts';

/** Does what was chosen from a menu. */
export async function onMenu(interaction: StringSelectMenuInteraction, bot: Bot): Promise<void> {
  if (isPlacesMenu(interaction.customId)) {
    await turnToChosen(interaction, bot);
    return;
  }
  const own = forOneself(bot);
  if (isExamplesMenu(interaction.customId)) {
    await tryExample(interaction, own);
    return;
  }
  if (isQuestionsMenu(interaction.customId)) {
    await openQuestion(interaction, own);
    return;
  }
  const payload = isOthersMenu(interaction.customId)
    ? openOther(interaction.values[0] ?? '', own)
    : renderNotice(own.wording.unknownButton);
  await respond(interaction, Promise.resolve({ payload, isPrivate: true }), own);
}

function openOther(value: string, bot: Bot): MessagePayload {
  const ref = decodeOther(value);
  if (ref === null) return renderNotice(bot.wording.unknownButton);
  const find = (key: string) => bot.archive().briefings.find(({ id }) => briefingKey(id) === key);
  const answer = recallAnswer(ref, find, bot.now());
  return answer === null ? renderNotice(bot.wording.goneOrChanged) : renderAnswer(answer, bot.wording);
}
