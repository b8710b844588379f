import { MessageFlags, InteractionResponseType as Response } from 'discord-api-types/v10';
import { createInteraction, type NewInteraction } from '../interactions/create.ts';
import type { InteractionRecord, MessageRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { type Seen, seeMessage, seeModal } from './seen.ts';
import { PersonError, type Waiting } from './waiting.ts';

/**
 * Something that a person did with an application. Awaited, it is what she sees when the application has answered;
 * `acknowledged()` is what she sees first, which may be "thinking".
 */
export type Doing = Promise<Seen> & { acknowledged(): Promise<Seen> };

/**
 * Starts an interaction.
 *
 * @param prepare - Says what it is; what it throws, the doing is rejected with.
 */
export function startDoing(world: World, waiting: Waiting, prepare: () => NewInteraction): Doing {
  const begun = new Promise<{ interaction: InteractionRecord; name: string }>((resolve) => {
    const wanted = prepare();
    const name = `the answer to ${world.user(wanted.userId).name}'s ${nameOf(wanted)}`;
    resolve({ interaction: createInteraction(world, wanted), name });
  });
  const wait = async (look: (world: World, interaction: InteractionRecord) => Seen | undefined): Promise<Seen> => {
    const { interaction, name } = await begun;
    return waiting.until(name, () => {
      if (interaction.failed) throw new PersonError(`"The application did not respond."${whyNot(interaction)}`);
      return interaction.response === null ? undefined : look(world, interaction);
    });
  };
  const answered = wait(lookAtAnswer);
  // Who only looks at the acknowledgement does not have to handle the answer's failure too.
  answered.catch(() => undefined);
  return Object.assign(answered, { acknowledged: () => wait(lookAtFirst) });
}

/** What was refused when the application tried to answer, for the words of an error. */
export function whyNot(interaction: InteractionRecord): string {
  return interaction.refusals.length > 0 ? ` It tried: ${interaction.refusals.join('; ')}` : '';
}

function nameOf(wanted: NewInteraction): string {
  if (wanted.commandName) return `${wanted.targetId ? '' : '/'}${wanted.commandName}`;
  return `use of ${String(wanted.data.custom_id)}`;
}

function lookAtFirst(world: World, interaction: InteractionRecord): Seen | undefined {
  const original = originalOf(world, interaction);
  return lookAtModal(world, interaction) ?? (original ? seeMessage(world, original) : undefined);
}

/** What she sees once the application has said what it had to say. */
function lookAtAnswer(world: World, interaction: InteractionRecord): Seen | undefined {
  const modal = lookAtModal(world, interaction);
  if (modal) return modal;
  const original = originalOf(world, interaction);
  const followUp = interaction.followUps
    .map((id) => world.message(interaction.channelId, id))
    .find((message) => message !== null);
  if (original && isSettled(world, interaction, original)) {
    const isGone = world.message(original.channelId, original.id) === null;
    return seeMessage(world, isGone && followUp ? followUp : original);
  }
  return followUp ? seeMessage(world, followUp) : undefined;
}

/** A deferred message is settled when it says something, a deferred update when it changed; either when it is gone. */
function isSettled(world: World, interaction: InteractionRecord, original: MessageRecord): boolean {
  if (world.message(original.channelId, original.id) === null) return true;
  if (interaction.response === Response.DeferredMessageUpdate) return original.earlier.length > interaction.editsBefore;
  return (original.flags & MessageFlags.Loading) === 0;
}

function originalOf(world: World, interaction: InteractionRecord): MessageRecord | null {
  const id = interaction.originalMessageId ?? '';
  return world.message(interaction.channelId, id) ?? world.deleted.get(id) ?? null;
}

function lookAtModal(world: World, interaction: InteractionRecord): Seen | undefined {
  if (!interaction.modal) return undefined;
  const { name } = world.user(interaction.applicationId);
  return seeModal(interaction.modal, interaction.channelId, interaction.applicationId, name, interaction.id);
}
