import { forOneself } from '../src/discord/bot-for.ts';
import { defineCommand, EVERYWHERE } from '../src/discord/command.ts';
import { helpPage } from '../src/discord/help.ts';
import { respond } from '../src/discord/respond.ts';

export const help = defineCommand(
  { name: 'help', description: 'What you can ask, by examples that work. Only you see it.', ...EVERYWHERE },
  (interaction, _, bot) => respond(interaction, helpPage(forOneself(bot)), bot),
);
