import { ApplicationCommandOptionType } from 'discord.js';
import { statedRules } from '../src/answer/stated-rules.ts';
import { completeBriefing } from '../src/discord/briefing-option.ts';
import { respondOnBriefing } from '../src/discord/briefing-pages.ts';
import { defineCommand, EVERYWHERE } from '../src/discord/command.ts';
import { renderRules } from '../src/discord/render/rules-message.ts';

export const rules = defineCommand(
  {
    name: 'rules',
    description: 'The ground rules of a briefing: what may be published how, in the moderator’s own words.',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'briefing',
        description: 'Type a word of its title, or a date. The latest where left out.',
        autocomplete: true,
      },
    ],
  },
  (interaction, { briefing }, bot) =>
    respondOnBriefing(
      interaction,
      briefing,
      (each) => {
        const stated = statedRules(each, bot.now());
        const { title, callDate: date, start: time, zone } = each.header;
        return stated && renderRules(stated, title, bot.wording.when({ date, time, zone }), bot.wording);
      },
      bot,
    ),
  completeBriefing,
);
