import { cardOf, respondOnBriefing } from '../src/discord/briefing-pages.ts';
import { defineCommand, EVERYWHERE } from '../src/discord/command.ts';

export const latest = defineCommand(
  {
    name: 'latest',
    description: 'The latest briefing: who spoke under which rules, and its questions to open.',
    ...EVERYWHERE,
  },
  (interaction, _, bot) => respondOnBriefing(interaction, undefined, (each) => cardOf(each, bot), bot),
);
