import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { defineCommand } from '../src/discord/command.ts';
import { POSTABLE } from '../src/discord/postable.ts';
import { announceIn, silenceIn, tellOfTranscripts } from '../src/discord/transcripts.ts';

const WHERE = { type: ApplicationCommandOptionType.Channel, name: 'channel', channel_types: POSTABLE } as const;

export const transcripts = defineCommand(
  {
    name: 'transcripts',
    description: 'Which transcripts were read, which could not be, and where new ones are announced.',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'What was read when, what could not be read and why, and where new ones are announced.',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'announce',
        description: 'Announce new transcripts in a channel, each once, none before its embargo lifts.',
        options: [{ ...WHERE, description: 'Where to announce them. This channel where left out.' }],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'silence',
        description: 'Announce new transcripts in a channel no longer.',
        options: [{ ...WHERE, description: 'Where to end it. This channel where left out.' }],
      },
    ],
  },
  (interaction, _, bot) => {
    switch (interaction.options.getSubcommand()) {
      case 'announce':
        return announceIn(interaction, bot);
      case 'silence':
        return silenceIn(interaction, bot);
      default:
        return tellOfTranscripts(interaction, bot);
    }
  },
);
