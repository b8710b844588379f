import { ApplicationCommandType } from 'discord.js';
import { whoSaid } from '../src/answer/who-said.ts';
import { defineMessageCommand, EVERYWHERE } from '../src/discord/command.ts';
import { renderWhoSaid } from '../src/discord/render/who-said-message.ts';
import { respond } from '../src/discord/respond.ts';
import { foldUnhurried } from '../src/search/quote-index.ts';

/** For whoever chooses it alone: it may show that somebody quoted wrongly. */
export const whoSaidThis = defineMessageCommand(
  { type: ApplicationCommandType.Message, name: 'Who said this?', ...EVERYWHERE },
  async (interaction, bot) => {
    const { content } = interaction.targetMessage;
    const lookUp = async () => {
      const archive = bot.archive();
      await foldUnhurried(archive, () => new Promise((resolve) => setImmediate(resolve)));
      return { payload: renderWhoSaid(whoSaid(archive, content, bot.now()), bot.ownWording), isPrivate: true };
    };
    await respond(interaction, lookUp(), bot);
  },
);
