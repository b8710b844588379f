import {
  type BaseInteraction,
  type CommandInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Ending } from '../health/metrics.ts';
import { TooBusyError } from '../searching/searching.ts';
import type { Bot } from './bot.ts';
import { botForInteraction, type Host } from './bot-for.ts';
import { type Command, isMessageCommand, type MessageCommand, type SlashCommand } from './command.ts';
import { barrierFor, renderBarrier } from './may-ask-here.ts';
import { onButton } from './on-button.ts';
import { onMenu } from './on-menu.ts';
import { type MessagePayload, renderNotice } from './render/answer-message.ts';
import { decodeSettingsAction } from './settings/change.ts';
import { onSettings } from './settings/on-settings.ts';

/** Commands that the settings of a server close to nobody, beside those for who manages it: how to ask, and what is kept. */
const ALWAYS_OPEN = new Set(['help', 'privacy']);

/** Interactions that cannot be answered any more, so that nobody can be told anything either. */
const GONE: ReadonlyMap<unknown, string> = new Map([
  [RESTJSONErrorCodes.UnknownInteraction, 'An answer came too late: Discord waits three seconds for it.'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'An answer came too late: Discord waits a quarter of an hour for its end.'],
  [
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    'An interaction was answered already. Does another process run with the same token?',
  ],
]);

/** The commands by their names; a slash command and an entry of a menu may share one. */
export interface Commands {
  readonly slash: ReadonlyMap<string, SlashCommand>;
  readonly message: ReadonlyMap<string, MessageCommand>;
}

export function commandsByName(commands: readonly Command[]): Commands {
  const slash = new Map<string, SlashCommand>();
  const message = new Map<string, MessageCommand>();
  for (const command of commands) {
    if (isMessageCommand(command)) message.set(command.definition.name, command);
    else slash.set(command.definition.name, command);
  }
  return { slash, message };
}

/** What an interaction is counted as: the command's name where there is such a command, else its kind. */
export function kindOf(interaction: Interaction, { slash, message }: Commands): string {
  if (interaction.isChatInputCommand())
    return slash.has(interaction.commandName) ? `/${interaction.commandName}` : 'unknown command';
  if (interaction.isMessageContextMenuCommand())
    return message.has(interaction.commandName) ? interaction.commandName : 'unknown command';
  if (interaction.isAutocomplete()) return 'autocomplete';
  return interaction.isButton() ? 'button' : interaction.isAnySelectMenu() ? 'menu' : 'other';
}

/** Brings an interaction to what handles it. Whatever fails, the person hears of it, in private. */
export async function onInteraction(interaction: Interaction, commands: Commands, host: Host): Promise<Ending> {
  const heardAt = host.now();
  const isTurn = await host.turns.take('interactions');
  const bot = await botForInteraction(interaction, host, heardAt);
  try {
    if (!isTurn) {
      await turnAway(interaction, bot);
      return 'busy';
    }
    if (interaction.isChatInputCommand()) {
      const command = commands.slash.get(interaction.commandName);
      if (command === undefined) await tell(interaction, bot.ownWording.unknownCommand(`/${interaction.commandName}`));
      else if (await mayAsk(interaction, command, bot)) await command.run(interaction, bot);
    } else if (interaction.isMessageContextMenuCommand()) {
      const command = commands.message.get(interaction.commandName);
      if (command === undefined) await tell(interaction, bot.ownWording.unknownCommand(interaction.commandName));
      else if (await mayAsk(interaction, command, bot)) await command.run(interaction, bot);
    } else if (interaction.isAutocomplete()) {
      await commands.slash.get(interaction.commandName)?.complete?.(interaction, bot);
    } else if (interaction.isButton() || interaction.isAnySelectMenu()) {
      const change = decodeSettingsAction(interaction.customId);
      if (change !== null) await onSettings(interaction, change, bot);
      else if (interaction.isButton()) await onButton(interaction, bot);
      else if (interaction.isStringSelectMenu()) await onMenu(interaction, bot);
    }
    return 'done';
  } catch (error) {
    if (error instanceof TooBusyError) {
      await turnAway(interaction, bot);
      return 'busy';
    }
    const gone = error instanceof DiscordAPIError ? GONE.get(error.code) : undefined;
    if (gone !== undefined) {
      bot.log.warn({ err: error, interaction: interaction.id }, gone);
      return 'failed';
    }
    bot.log.error({ err: error, interaction: interaction.id }, 'An interaction failed.');
    await tell(interaction, bot.ownWording.failed).catch((second: unknown) => {
      bot.log.warn({ err: second, interaction: interaction.id }, 'The person could not be told that it failed.');
    });
    return 'failed';
  }
}

/** There is too much to do: autocomplete offers nothing, and whoever did something else is told in private. */
async function turnAway(interaction: Interaction, { ownWording }: Bot): Promise<void> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else await tell(interaction, ownWording.busy);
}

/** Whether the person may ask there and need not wait; if not, she is told why. */
async function mayAsk(interaction: CommandInteraction, command: Command, bot: Bot): Promise<boolean> {
  const isOpen = ALWAYS_OPEN.has(command.definition.name) || command.definition.default_member_permissions != null;
  const barrier = isOpen ? null : barrierFor(interaction, bot.server);
  if (barrier !== null) {
    await tellPrivately(interaction, renderBarrier(barrier, bot.ownWording));
    return false;
  }
  const refusal = await bot.cooldowns.take(interaction.user.id, interaction.guildId);
  if (refusal === null) return true;
  await tell(interaction, bot.ownWording.tooManyQuestions(refusal));
  return false;
}

async function tell(interaction: BaseInteraction, words: string): Promise<void> {
  await tellPrivately(interaction, renderNotice(words));
}

async function tellPrivately(interaction: BaseInteraction, payload: MessagePayload): Promise<void> {
  if (!interaction.isRepliable()) return;
  const isPrivate = { ...payload, flags: payload.flags | MessageFlags.Ephemeral };
  if (interaction.deferred) await interaction.editReply(payload);
  else if (interaction.replied) await interaction.followUp(isPrivate);
  else await interaction.reply(isPrivate);
}
