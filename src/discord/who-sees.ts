import { ApplicationIntegrationType, type BaseInteraction, InteractionContextType, MessageFlags } from 'discord.js';
import type { ServerSettings } from '../store/server-settings.ts';

/** Where a person brought the bot along and the server did not invite it, its replies are for that person alone. */
export function isOnlyThePersons({ authorizingIntegrationOwners, context }: BaseInteraction): boolean {
  if (context === InteractionContextType.BotDM) return false;
  return authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall] === undefined;
}

/**
 * Whether the reply to an interaction is for the one who asked alone, whatever it says: by her own wish (the option
 * `private`), by the server's settings, where she brought the bot along, or where she is in a message for her alone.
 */
export function isForOneself(interaction: BaseInteraction, settings: ServerSettings): boolean {
  if (isOnlyThePersons(interaction)) return true;
  if (interaction.isChatInputCommand()) {
    return interaction.options.getBoolean('private') ?? (interaction.inGuild() && settings.privateByDefault);
  }
  if (!interaction.isMessageComponent()) return false;
  return interaction.message.flags.has(MessageFlags.Ephemeral);
}
