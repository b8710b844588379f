import { ApplicationCommandOptionType } from 'discord.js';
import { completeBriefing } from '../src/discord/briefing-option.ts';
import { cardOf, respondOnBriefing } from '../src/discord/briefing-pages.ts';
import { defineCommand, EVERYWHERE } from '../src/discord/command.ts';

export const briefing = defineCommand(
  {
    name: 'briefing',
    description: 'One briefing: who spoke under which rules, and its questions to open.',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'which',
        description: 'Type a word of its title, or a date. The latest where left out.',
        autocomplete: true,
      },
    ],
  },
  (interaction, { which }, bot) => respondOnBriefing(interaction, which, (each) => cardOf(each, bot), bot),
  completeBriefing,
);
