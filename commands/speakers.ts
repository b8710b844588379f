import { ApplicationCommandOptionType } from 'discord.js';
import { mayShowBriefing } from '../src/answer/embargo.ts';
import { shownSpeakersOf } from '../src/answer/speakers.ts';
import { completeBriefing } from '../src/discord/briefing-option.ts';
import { respondOnBriefing, speakersPage } from '../src/discord/briefing-pages.ts';
import { defineCommand, EVERYWHERE } from '../src/discord/command.ts';
import { renderSpeakers } from '../src/discord/render/speakers-message.ts';
import { respond } from '../src/discord/respond.ts';

export const speakers = defineCommand(
  {
    name: 'speakers',
    description: 'Who spoke, how often, first and last; on background only how they may be described.',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'briefing',
        description: 'Only this briefing. Type a word of its title, or a date.',
        autocomplete: true,
      },
    ],
  },
  async (interaction, { briefing }, bot) => {
    const { now, wording } = bot;
    if (briefing === undefined) {
      await respond(interaction, Promise.resolve({ payload: speakersPage(0, bot), isPrivate: false }), bot);
      return;
    }
    await respondOnBriefing(
      interaction,
      briefing,
      (each) => {
        const { title, callDate: date, start: time, zone } = each.header;
        if (!mayShowBriefing(each, now())) return null;
        return renderSpeakers(shownSpeakersOf(each, now()), title, wording.when({ date, time, zone }), wording);
      },
      bot,
    );
  },
  completeBriefing,
);
