import { ApplicationCommandOptionType } from 'discord.js';
import { lookUpQuote } from '../src/answer/look-up-quote.ts';
import type { Bot } from '../src/discord/bot.ts';
import { completeBriefing, resolveBriefing } from '../src/discord/briefing-option.ts';
import { defineCommand, EVERYWHERE } from '../src/discord/command.ts';
import { readRange } from '../src/discord/day-range.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { renderNotice } from '../src/discord/render/answer-message.ts';
import { renderQuoteReply } from '../src/discord/render/quote-message.ts';
import { type Response, respond } from '../src/discord/respond.ts';
import { completeSpeaker } from '../src/discord/speaker-option.ts';
import { foldUnhurried } from '../src/search/quote-index.ts';

export const quote = defineCommand(
  {
    name: 'quote',
    description: 'Who said these words? Finds them in the record, also where a few are wrong.',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        description: 'The words. In quotation marks they must stand exactly so.',
        required: true,
        max_length: LIMITS.question,
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
        name: 'briefing',
        description: 'Only this briefing. Type a word of its title, or a date.',
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
        description: 'Only you see the result.',
      },
    ],
  },
  async (interaction, options, bot) => {
    await respond(interaction, lookUp(options, bot), bot);
  },
  (interaction, bot) =>
    interaction.options.getFocused(true).name === 'speaker'
      ? completeSpeaker(interaction, bot)
      : completeBriefing(interaction, bot),
);

interface Given {
  readonly words: string;
  readonly speaker: string | undefined;
  readonly briefing: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
}

async function lookUp(options: Given, bot: Bot): Promise<Response> {
  const { words, speaker } = options;
  const range = readRange(options);
  if ('notADay' in range) return { payload: renderNotice(bot.ownWording.notADay(range.notADay)), isPrivate: true };
  const briefing = options.briefing === undefined ? undefined : resolveBriefing(options.briefing, bot);
  const archive = bot.archive();
  await foldUnhurried(archive, () => new Promise((resolve) => setImmediate(resolve)));
  const reply = lookUpQuote(archive, { words, speaker, briefing, ...range, top: LIMITS.menuOptions }, bot.now());
  const isPrivate = reply.kind !== 'found';
  return { payload: renderQuoteReply(reply, isPrivate ? bot.ownWording : bot.wording), isPrivate };
}
