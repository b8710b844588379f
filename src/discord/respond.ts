import {
  type BaseInteraction,
  type CommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import type { Reply } from '../answer/answer-question.ts';
import { exampleQuestions } from '../answer/example-questions.ts';
import type { Bot } from './bot.ts';
import { withRemoval } from './removal.ts';
import { type MessagePayload, renderReply } from './render/answer-message.ts';
import { isSlow, PUT_OFF_AFTER } from './slow.ts';
import { isForOneself } from './who-sees.ts';

/** A message and who sees it. */
export interface Response {
  readonly payload: MessagePayload;
  /** Only the person who asked sees it. */
  readonly isPrivate: boolean;
}

/**
 * Responds to an interaction with what some work gives, and puts it off where the work is slow: Discord wants to hear
 * within three seconds, and waits fifteen minutes after a deferral.
 */
export async function respond(
  interaction: CommandInteraction | MessageComponentInteraction,
  work: Promise<Response>,
  bot: Bot,
): Promise<void> {
  // What opens from a button, a menu or a message is always for one person, so its deferral is too.
  const isForOne = isForOneself(interaction, bot.server) || !interaction.isChatInputCommand();
  const left = bot.heardAt + PUT_OFF_AFTER - bot.now();
  if (!(await isSlow(work, bot, left))) {
    await interaction.reply(asReply(await work, interaction, bot));
    return;
  }
  await interaction.deferReply(isForOne ? { flags: MessageFlags.Ephemeral } : {});
  const response = await work;
  if (isForOne) {
    await interaction.editReply(response.payload);
    return;
  }
  if (!response.isPrivate) {
    await interaction.editReply(withRemoval(response.payload, interaction.user.id, bot.wording));
    return;
  }
  // A deferral is public or private from the start, so what turns out to be private takes its place.
  await interaction.deleteReply();
  await interaction.followUp(asReply(response, interaction, bot));
}

function asReply({ payload, isPrivate }: Response, interaction: BaseInteraction, { wording, server }: Bot) {
  if (isPrivate || isForOneself(interaction, server))
    return { ...payload, flags: payload.flags | MessageFlags.Ephemeral };
  return withRemoval(payload, interaction.user.id, wording);
}

/**
 * A reply that says what to do is for the one who asked; an answer is for the channel.
 * @param lead how the question was understood, where that must be said
 */
export function toResponse(reply: Reply, bot: Bot, inBriefing: boolean, lead: string | null = null): Response {
  // To find an example, every briefing's rules may have to be looked at.
  const [example = null] = reply.kind === 'nothing-asked' ? exampleQuestions(bot.archive(), bot.now(), 1) : [];
  const isPrivate = reply.kind === 'nothing-asked' || reply.kind === 'unknown-briefing';
  const wording = isPrivate ? bot.ownWording : bot.wording;
  return { payload: renderReply(reply, wording, example, inBriefing, lead), isPrivate };
}
