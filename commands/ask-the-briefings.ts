import { ApplicationCommandType } from 'discord.js';
import { forOneself } from '../src/discord/bot-for.ts';
import { defineMessageCommand, EVERYWHERE } from '../src/discord/command.ts';
import { renderNotice } from '../src/discord/render/answer-message.ts';
import { questionOf } from '../src/discord/reply-to-message.ts';
import { respond, toResponse } from '../src/discord/respond.ts';

/** For whoever chooses it alone: the one who wrote the message did not ask. */
export const askTheBriefings = defineMessageCommand(
  { type: ApplicationCommandType.Message, name: 'Ask the briefings', ...EVERYWHERE },
  async (interaction, bot) => {
    const question = questionOf(interaction.targetMessage);
    const work =
      question === ''
        ? Promise.resolve({ payload: renderNotice(bot.ownWording.messageWithoutText), isPrivate: true })
        : bot.answer({ question }).then((reply) => ({ ...toResponse(reply, forOneself(bot), false), isPrivate: true }));
    await respond(interaction, work, bot);
  },
);
