import { defineCommand, EVERYWHERE } from '../src/discord/command.ts';
import { renderNotice } from '../src/discord/render/answer-message.ts';
import { respond } from '../src/discord/respond.ts';

export const privacy = defineCommand(
  {
    name: 'privacy',
    description: 'What the bot keeps of you and your messages. Only you see it.',
    ...EVERYWHERE,
  },
  async (interaction, _, bot) => {
    const { ownWording, logsQuestions } = bot;
    const first = logsQuestions ? ownWording.questionsLogged : ownWording.noQuestionLogged;
    const payload = renderNotice([first, ...ownWording.privacy].join('\n'));
    await respond(interaction, Promise.resolve({ payload, isPrivate: true }), bot);
  },
);
