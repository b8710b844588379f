import {
  ApplicationIntegrationType,
  type BaseInteraction,
  type CommandInteraction,
  InteractionContextType,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import type { Reply } from '../answer/answer-question.ts';
import { exampleQuestions } from '../answer/example-questions.ts';
import type { Bot } from './bot.ts';
import { withRemoval } from './removal.ts';
import { type MessagePayload, renderReply } from './render/answer-message.ts';
import { isSlow } from './slow.ts';

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
  const isGuest = isOnlyThePersons(interaction);
  if (!(await isSlow(work, bot))) {
    await interaction.reply(asReply(await work, interaction, bot));
    return;
  }
  await interaction.deferReply(isGuest ? { flags: MessageFlags.Ephemeral } : {});
  const response = await work;
  if (isGuest) {
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

function asReply({ payload, isPrivate }: Response, interaction: BaseInteraction, { wording }: Bot) {
  if (isPrivate || isOnlyThePersons(interaction)) return { ...payload, flags: payload.flags | MessageFlags.Ephemeral };
  return withRemoval(payload, interaction.user.id, wording);
}

/** Where a person brought the bot along and the server did not invite it, its replies are for that person alone. */
function isOnlyThePersons({ authorizingIntegrationOwners, context }: BaseInteraction): boolean {
  if (context === InteractionContextType.BotDM) return false;
  return authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall] === undefined;
}

/** A reply that says what to do is for the one who asked; an answer is for the channel. */
export function toResponse(reply: Reply, bot: Bot, inBriefing: boolean): Response {
  const [example = null] = exampleQuestions(bot.archive(), bot.now(), 1);
  return {
    payload: renderReply(reply, bot.wording, example, inBriefing),
    isPrivate: reply.kind === 'nothing-asked' || reply.kind === 'unknown-briefing',
  };
}
