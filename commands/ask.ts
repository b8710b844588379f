import { ApplicationCommandOptionType } from 'discord.js';
import type { Reply } from '../src/answer/answer-question.ts';
import { answerOffered } from '../src/answer/offered-questions.ts';
import type { Bot } from '../src/discord/bot.ts';
import { completeBriefing, resolveBriefing } from '../src/discord/briefing-option.ts';
import { defineCommand, EVERYWHERE } from '../src/discord/command.ts';
import { readRange } from '../src/discord/day-range.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { completeQuestion } from '../src/discord/question-option.ts';
import { renderNotice } from '../src/discord/render/answer-message.ts';
import { type Response, respond, toResponse } from '../src/discord/respond.ts';
import { completeSpeaker } from '../src/discord/speaker-option.ts';

export const ask = defineCommand(
  {
    name: 'ask',
    description: 'What did officials say when a reporter asked that? Their own words, with the rules they spoke by.',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'Your question, in your own words, or one that a reporter asked.',
        required: true,
        max_length: LIMITS.question,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'briefing',
        description: 'Only this briefing. Type a word of its title, or a date.',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        description: 'Only this speaker: a name, a title, or how the official may be described.',
        max_length: LIMITS.choiceValue,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'since',
        description: 'Only from this day on: 2022-02-21, or a month or a year.',
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'until',
        description: 'Only up to this day: 2022-02-21, or a month or a year.',
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Only you see the answer.',
      },
    ],
  },
  (interaction, options, bot) => respond(interaction, answer(options, bot), bot),
  (interaction, bot) => {
    switch (interaction.options.getFocused(true).name) {
      case 'question':
        return completeQuestion(interaction, bot);
      case 'speaker':
        return completeSpeaker(interaction, bot);
      default:
        return completeBriefing(interaction, bot);
    }
  },
);

interface Given {
  readonly question: string;
  readonly briefing: string | undefined;
  readonly speaker: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
}

async function answer(options: Given, bot: Bot): Promise<Response> {
  const range = readRange(options);
  if ('notADay' in range) return { payload: renderNotice(bot.ownWording.notADay(range.notADay)), isPrivate: true };
  const briefing = options.briefing === undefined ? undefined : resolveBriefing(options.briefing, bot);
  const asked = { question: options.question, speaker: options.speaker, briefing, ...range };
  const chosen = bot.offered.has(asked.question)
    ? answerOffered(bot.archive(), asked, LIMITS.choiceName, bot.now())
    : null;
  const reply: Reply =
    chosen === null ? await bot.answer(asked) : { kind: 'answer', answer: chosen, others: [], confidence: 1 };
  return toResponse(reply, bot, briefing !== undefined);
}
