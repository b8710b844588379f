import { type Interaction, MessageFlags } from 'discord.js';
import type { Bot } from './bot.ts';
import type { Command } from './command.ts';
import { onButton } from './on-button.ts';
import { renderNotice } from './render/answer-message.ts';

/** Brings an interaction to what handles it. Whatever fails, the person hears of it, in private. */
export async function onInteraction(
  interaction: Interaction,
  commands: ReadonlyMap<string, Command>,
  bot: Bot,
): Promise<void> {
  try {
    if (interaction.isChatInputCommand()) {
      const command = commands.get(interaction.commandName);
      if (command === undefined) await tell(interaction, bot.wording.unknownCommand(interaction.commandName));
      else await command.run(interaction, bot);
    } else if (interaction.isAutocomplete()) {
      await commands.get(interaction.commandName)?.complete?.(interaction, bot);
    } else if (interaction.isButton()) {
      await onButton(interaction, bot);
    }
  } catch (error) {
    bot.log.error({ err: error, interaction: interaction.id }, 'An interaction failed.');
    await tell(interaction, bot.wording.failed).catch((second: unknown) => {
      bot.log.warn({ err: second, interaction: interaction.id }, 'The person could not be told that it failed.');
    });
  }
}

async function tell(interaction: Interaction, words: string): Promise<void> {
  if (!interaction.isRepliable()) return;
  const payload = renderNotice(words);
  const isPrivate = { ...payload, flags: payload.flags | MessageFlags.Ephemeral };
  if (interaction.deferred) await interaction.editReply(payload);
  else if (interaction.replied) await interaction.followUp(isPrivate);
  else await interaction.reply(isPrivate);
}
