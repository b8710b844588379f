import { type ButtonInteraction, MessageFlags, PermissionFlagsBits } from 'discord.js';
import type { Wording } from '../wording/wording.ts';
import type { Bot } from './bot.ts';
import { customIdsOf } from './interactive-parts.ts';
import { actionButton, type MessagePayload, renderNotice } from './render/answer-message.ts';
import { appendButtons } from './render/append-buttons.ts';

/** A message that everybody sees, with a button by which the one who asked can take it away. */
export function withRemoval(payload: MessagePayload, asker: string, wording: Wording): MessagePayload {
  return appendButtons(payload, [actionButton(wording.removeAnswer, `remove:${asker}`)]);
}

/** @returns the id of the person who asked; null for a button that removes nothing */
export function decodeRemoval(customId: string): string | null {
  return /^remove:(\d{17,20})$/.exec(customId)?.[1] ?? null;
}

/**
 * Removes the message under its asker's finger, or a moderator's; tells anybody else in private that they can't. Who asked is
 * read from the message as the bot sent it: an id that is not among its buttons was made up, or comes from another message.
 */
export async function onRemoval(interaction: ButtonInteraction, asker: string, bot: Bot): Promise<void> {
  const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  const isItsOwn = customIdsOf(interaction.message).includes(interaction.customId);
  if (!isItsOwn || (interaction.user.id !== asker && !isModerator)) {
    const notice = renderNotice(isItsOwn ? bot.ownWording.mayNotRemove : bot.ownWording.unknownButton);
    await interaction.reply({ ...notice, flags: notice.flags | MessageFlags.Ephemeral });
    return;
  }
  await interaction.deferUpdate();
  await interaction.deleteReply();
}
