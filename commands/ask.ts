import { ApplicationCommandOptionType } from 'discord.js';
import { completeBriefing, resolveBriefing } from '../src/discord/briefing-option.ts';
import { defineCommand, EVERYWHERE } from '../src/discord/command.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { respond, toResponse } from '../src/discord/respond.ts';

export const ask = defineCommand(
  {
    name: 'ask',
    description: 'What did officials say when a reporter asked that? Their own words, with the rules they spoke by.',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'Your question, in your own words.',
        required: true,
        max_length: LIMITS.question,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'briefing',
        description: 'Only this briefing. Type a word of its title, or a date.',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Only you see the answer.',
      },
    ],
  },
  async (interaction, options, bot) => {
    const briefing = options.briefing === undefined ? undefined : resolveBriefing(options.briefing, bot);
    const work = bot
      .answer({ question: options.question, briefing })
      .then((reply) => toResponse(reply, bot, briefing !== undefined));
    await respond(interaction, work, bot);
  },
  completeBriefing,
);
