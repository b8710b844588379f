import { ApplicationCommandOptionType } from 'discord.js';
import { readDay } from '../src/answer/read-day.ts';
import type { Bot } from '../src/discord/bot.ts';
import { defineCommand, EVERYWHERE } from '../src/discord/command.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { renderNotice } from '../src/discord/render/answer-message.ts';
import { renderComparison, type ThenAndNow } from '../src/discord/render/compare-message.ts';
import { respond } from '../src/discord/respond.ts';

export const compare = defineCommand(
  {
    name: 'compare',
    description: 'What was said about something then and now, quoted and attributed, one beside the other.',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'A question or a topic, in your own words.',
        required: true,
        max_length: LIMITS.question,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'when1',
        description: 'The first time: 2022, 2022-02 or 2022-02-21.',
        required: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'when2',
        description: 'The second time: 2022, 2022-02 or 2022-02-21.',
        required: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Only you see the result.',
      },
    ],
  },
  async (interaction, { topic, when1, when2 }, bot) => {
    const work = async () => {
      const { ownWording: own } = bot;
      const wrong = [when1, when2].find((when) => readDay(when, 'first') === null);
      if (wrong !== undefined) return { payload: renderNotice(own.notADay(wrong)), isPrivate: true };
      if (!/[\p{L}\p{N}]/u.test(topic)) return { payload: renderNotice(own.pictures.noTopic), isPrivate: true };
      const times = [await saidThen(topic, when1, bot), await saidThen(topic, when2, bot)];
      return { payload: renderComparison(topic, times, bot.wording), isPrivate: false };
    };
    await respond(interaction, work(), bot);
  },
);

async function saidThen(question: string, when: string, bot: Bot): Promise<ThenAndNow> {
  const since = readDay(when, 'first') ?? undefined;
  const until = readDay(when, 'last') ?? undefined;
  const reply = await bot.answer({ question, since, until });
  if (reply.kind === 'answer') return { when, answer: reply.answer, isClosest: false };
  const [closest = null] = reply.kind === 'closest' ? reply.answers : [];
  return { when, answer: closest, isClosest: closest !== null };
}
