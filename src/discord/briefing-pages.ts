import type { ButtonInteraction, ChatInputCommandInteraction, StringSelectMenuInteraction } from 'discord.js';
import { briefingCard, latestBriefing } from '../answer/briefing-card.ts';
import { briefingTopics } from '../answer/briefing-topics.ts';
import { heardSpeakers } from '../answer/heard-speakers.ts';
import { briefingKey, decodeQuoteRef } from '../answer/quote-ref.ts';
import { recallAnswer } from '../answer/to-answer.ts';
import type { Briefing } from '../transcript/briefing.ts';
import type { Bot } from './bot.ts';
import { resolveBriefing } from './briefing-option.ts';
import { keepRemoval } from './keep-removal.ts';
import { type MessagePayload, renderAnswer, renderNotice } from './render/answer-message.ts';
import { renderBriefingCard } from './render/briefing-message.ts';
import { renderHeardSpeakers } from './render/speakers-message.ts';
import { renderTimeline } from './render/timeline-message.ts';
import { respond } from './respond.ts';

/** A page that a button turns to: the questions of a briefing, by its key, or the speakers of the archive. */
export type BriefingPage =
  | { readonly kind: 'questions'; readonly briefing: string; readonly page: number }
  | { readonly kind: 'speakers'; readonly page: number };

/** @returns null for a button that turns to no such page */
export function decodeBriefingPage(customId: string): BriefingPage | null {
  const questions = /^questions:([\w-]{12}):(\d{1,3})$/.exec(customId);
  if (questions !== null) return { kind: 'questions', briefing: questions[1] ?? '', page: Number(questions[2]) };
  const speakers = /^speakers:(\d{1,4})$/.exec(customId);
  return speakers === null ? null : { kind: 'speakers', page: Number(speakers[1]) };
}

/** @returns the key of the briefing whose picture a button opens; null for another button */
export function decodeTimeline(customId: string): string | null {
  return /^timeline:([\w-]{12})$/.exec(customId)?.[1] ?? null;
}

/** The picture of a briefing. */
export async function timelineOf(key: string, bot: Bot): Promise<MessagePayload> {
  const briefing = briefingByKey(key, bot);
  const payload = briefing === undefined ? null : await renderTimeline(briefing, bot.now(), bot.wording, bot.painter);
  return payload ?? renderNotice(bot.wording.goneOrChanged);
}

/** Turns the page in the same message. */
export async function turnBriefingPage(interaction: ButtonInteraction, page: BriefingPage, bot: Bot): Promise<void> {
  const payload = page.kind === 'questions' ? questionsPage(page, bot) : speakersPage(page.page, bot);
  await interaction.update(keepRemoval(payload, interaction.message, bot.wording));
}

/** Shows the exchange that was chosen from a briefing's menu, to the one who chose it. */
export async function openQuestion(interaction: StringSelectMenuInteraction, bot: Bot): Promise<void> {
  const ref = decodeQuoteRef(interaction.values[0] ?? '');
  const answer = ref === null ? null : recallAnswer(ref, (key) => briefingByKey(key, bot), bot.now());
  const payload = answer === null ? renderNotice(bot.wording.goneOrChanged) : renderAnswer(answer, bot.wording);
  await respond(interaction, Promise.resolve({ payload, isPrivate: true }), bot);
}

export function isQuestionsMenu(customId: string): boolean {
  return customId === 'question-of';
}

/**
 * Shows something of the briefing that a person means, the latest where none is named; where there is none, she is told
 * in private.
 *
 * @param render gives null where nothing of it may be shown
 */
export async function respondOnBriefing(
  interaction: ChatInputCommandInteraction,
  given: string | undefined,
  render: (briefing: Briefing) => MessagePayload | null,
  bot: Bot,
): Promise<void> {
  const id = given === undefined ? undefined : resolveBriefing(given, bot);
  const { archive, now, ownWording: wording } = bot;
  const briefing =
    id === undefined ? latestBriefing(archive(), now()) : archive().briefings.find((each) => each.id === id);
  const payload = briefing === undefined ? null : render(briefing);
  const notice = id === undefined ? wording.noBriefingYet : wording.unknownBriefing;
  const response = { payload: payload ?? renderNotice(notice), isPrivate: payload === null };
  await respond(interaction, Promise.resolve(response), bot);
}

/** The card of a briefing with the first page of its questions; null where it may not be shown. */
export function cardOf(briefing: Briefing, bot: Bot, page = 0): MessagePayload | null {
  const card = briefingCard(briefing, bot.now());
  if (card === null) return null;
  const topics = briefingTopics(bot.archive(), briefing, card.exchanges);
  return renderBriefingCard(card, briefing, topics, page, bot.now(), bot.wording);
}

export function speakersPage(page: number, bot: Bot): MessagePayload {
  return renderHeardSpeakers(heardSpeakers(bot.archive(), bot.now()), page, bot.wording);
}

function questionsPage(
  { briefing: key, page }: Extract<BriefingPage, { kind: 'questions' }>,
  bot: Bot,
): MessagePayload {
  const briefing = briefingByKey(key, bot);
  const payload = briefing === undefined ? null : cardOf(briefing, bot, page);
  return payload ?? renderNotice(bot.wording.goneOrChanged);
}

function briefingByKey(key: string, bot: Bot): Briefing | undefined {
  return bot.archive().briefings.find(({ id }) => briefingKey(id) === key);
}
