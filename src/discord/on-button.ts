import type { ButtonInteraction } from 'discord.js';
import { briefingKey } from '../answer/quote-ref.ts';
import { recallAnswer } from '../answer/to-answer.ts';
import type { Bot } from './bot.ts';
import { forOneself } from './bot-for.ts';
import { decodeBriefingPage, decodeTimeline, timelineOf, turnBriefingPage } from './briefing-pages.ts';
import { type Action, decodeAction } from './custom-id.ts';
import { aboutDigest } from './digest/digest-command.ts';
import { decodeMark } from './digest/digest-mark.ts';
import { decodePlaceTurn, turnToPlace } from './quote-places.ts';
import { decodeRemoval, onRemoval } from './removal.ts';
import { type MessagePayload, renderAnswer, renderNotice } from './render/answer-message.ts';
import { renderCard } from './render/card-message.ts';
import { renderAskedPage, renderWholePage } from './render/page-message.ts';
import { renderCopy } from './render/quote-message.ts';
import { respond } from './respond.ts';

/** Does what a button says. What opens is for the one who pressed it; a page that is turned takes the old one's place. */
export async function onButton(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const asker = decodeRemoval(interaction.customId);
  if (asker !== null) {
    await onRemoval(interaction, asker, bot);
    return;
  }
  const place = decodePlaceTurn(interaction.customId);
  if (place !== null) {
    await turnToPlace(interaction, place, bot);
    return;
  }
  const page = decodeBriefingPage(interaction.customId);
  if (page !== null) {
    await turnBriefingPage(interaction, page, bot);
    return;
  }
  const mark = decodeMark(interaction.customId);
  if (mark !== null) {
    await aboutDigest(interaction, mark, bot);
    return;
  }
  const timeline = decodeTimeline(interaction.customId);
  const own = forOneself(bot);
  if (timeline !== null) {
    const shown = async () => ({ payload: await timelineOf(timeline, own), isPrivate: true });
    await respond(interaction, shown(), own);
    return;
  }
  const action = decodeAction(interaction.customId);
  if (action?.kind.startsWith('turn-') === true) {
    await interaction.update({ ...(await open(action, bot)), attachments: [] });
    return;
  }
  const opened = async () => ({
    payload: action === null ? renderNotice(own.wording.unknownButton) : await open(action, own),
    isPrivate: true,
  });
  await respond(interaction, opened(), own);
}

async function open({ kind, ref, page }: Action, bot: Bot): Promise<MessagePayload> {
  const find = (key: string) => bot.archive().briefings.find(({ id }) => briefingKey(id) === key);
  const answer = recallAnswer(ref, find, bot.now());
  if (answer === null) return renderNotice(bot.wording.goneOrChanged);
  switch (kind) {
    case 'open':
      return renderAnswer(answer, bot.wording);
    case 'copy': {
      const briefing = find(ref.briefing);
      return briefing === undefined
        ? renderNotice(bot.wording.goneOrChanged)
        : renderCopy(answer, briefing, bot.wording);
    }
    case 'card':
    case 'turn-light':
      return renderCard(answer, 'light', bot.wording, bot.painter);
    case 'turn-dark':
      return renderCard(answer, 'dark', bot.wording, bot.painter);
    case 'whole':
    case 'turn-whole':
      return renderWholePage(answer, page, bot.wording);
    case 'asked':
    case 'turn-asked':
      return renderAskedPage(answer, page, bot.wording);
  }
}
