import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import { defineCommand } from '../src/discord/command.ts';
import { openSettings } from '../src/discord/settings/on-settings.ts';

export const settings = defineCommand(
  {
    name: 'settings',
    description: 'Language, channels, roles and private replies in this server. Only you see it.',
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  },
  (interaction, _, bot) => openSettings(interaction, bot),
);
