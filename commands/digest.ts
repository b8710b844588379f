import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { defineCommand } from '../src/discord/command.ts';
import {
  pauseDigest,
  removeDigest,
  resumeDigest,
  setDigest,
  showDigests,
  testDigest,
} from '../src/discord/digest/digest-command.ts';
import { completeDigest } from '../src/discord/digest/digest-options.ts';
import { POSTABLE } from '../src/discord/postable.ts';

/** Which of several; the only one where it is left out. */
const WHICH = {
  type: ApplicationCommandOptionType.String,
  name: 'digest',
  description: 'Which one, where there are several.',
  autocomplete: true,
} as const;

const choices = (...all: readonly (readonly [name: string, value: string])[]) =>
  all.map(([name, value]) => ({ name, value }));

export const digest = defineCommand(
  {
    name: 'digest',
    description: 'A daily digest of the briefings in a channel: set it up, look at it, pause or remove it.',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'set',
        description: 'Set a digest up, or change one. What you leave out has its default, or stays as it is.',
        options: [
          {
            type: ApplicationCommandOptionType.Channel,
            name: 'channel',
            description: 'Where it is posted: a channel or a thread. This one where left out.',
            channel_types: POSTABLE,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'at',
            description: 'At what hour: 8:00, 17:30, 5:30 pm. 8:00 where left out.',
            max_length: 20,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'timezone',
            description: 'Whose hour: a city, “eastern”, “pst”, or Europe/Paris. Washington’s where left out.',
            autocomplete: true,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'days',
            description: 'On which days. Every day where left out.',
            choices: choices(
              ['every day', 'daily'],
              ['weekdays', 'weekdays'],
              ['Mondays', 'monday'],
              ['Tuesdays', 'tuesday'],
              ['Wednesdays', 'wednesday'],
              ['Thursdays', 'thursday'],
              ['Fridays', 'friday'],
              ['Saturdays', 'saturday'],
              ['Sundays', 'sunday'],
            ),
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'kind',
            description: 'What is in it. What is new where left out.',
            choices: choices(
              ['what is new', 'new'],
              ['on this day in earlier years', 'on-this-day'],
              ['through the archive, a little a day', 'archive'],
            ),
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'topics',
            description: 'What you follow, with commas between: it comes first.',
            max_length: 400,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'speakers',
            description: 'Whom you follow, with commas between: names, titles or attribution phrases.',
            max_length: 400,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'language',
            description: 'The language of my own words. The server’s where left out.',
            choices: choices(['English', 'en'], ['Español', 'es'], ['Français', 'fr']),
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'quiet_days',
            description: 'Say so, too, when there is nothing to tell.',
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'at_lift',
            description: 'Post what was under embargo as soon as that lifts, not with the next digest.',
          },
          { ...WHICH, description: 'Change this one. A new one is set up where left out.' },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'show',
        description: 'All digests of this server: where, when and what.',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'test',
        description: 'What a digest would be now. Only you see it.',
        options: [WHICH],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'pause',
        description: 'Post nothing until it is resumed.',
        options: [WHICH],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'resume',
        description: 'Post again from the next time on.',
        options: [WHICH],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        description: 'Take a digest away for good.',
        options: [WHICH],
      },
    ],
  },
  (interaction, _, bot) => {
    switch (interaction.options.getSubcommand()) {
      case 'set':
        return setDigest(interaction, bot);
      case 'test':
        return testDigest(interaction, bot);
      case 'pause':
        return pauseDigest(interaction, bot);
      case 'resume':
        return resumeDigest(interaction, bot);
      case 'remove':
        return removeDigest(interaction, bot);
      default:
        return showDigests(interaction, bot);
    }
  },
  completeDigest,
);
