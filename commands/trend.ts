import { ApplicationCommandOptionType } from 'discord.js';
import { readDay } from '../src/answer/read-day.ts';
import { judgeUnhurried, trendOf } from '../src/answer/trend.ts';
import { defineCommand, EVERYWHERE } from '../src/discord/command.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { renderNotice } from '../src/discord/render/answer-message.ts';
import { renderTrend } from '../src/discord/render/trend-message.ts';
import { respond } from '../src/discord/respond.ts';

export const trend = defineCommand(
  {
    name: 'trend',
    description: 'How often reporters asked about something, month by month, and how they were answered.',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'A word or a few, such as a name: Nord Stream.',
        required: true,
        max_length: LIMITS.choiceValue,
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
    const topic = options.topic.replace(/\s+/g, ' ').trim();
    const since = options.since === undefined ? undefined : readDay(options.since, 'first');
    const until = options.until === undefined ? undefined : readDay(options.until, 'last');
    const work = async () => {
      const { ownWording: own } = bot;
      if (since === null || until === null) {
        const given = (since === null ? options.since : options.until) ?? '';
        return { payload: renderNotice(own.notADay(given)), isPrivate: true };
      }
      if (!/[\p{L}\p{N}]/u.test(topic)) return { payload: renderNotice(own.pictures.noTopic), isPrivate: true };
      const archive = bot.archive();
      const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
      await judgeUnhurried(archive, topic, { since, until }, bot.now(), pause);
      const found = trendOf(archive, topic, { since, until }, bot.now());
      if (found === null) return { payload: renderNotice(own.pictures.trendNone(topic)), isPrivate: true };
      return { payload: await renderTrend(found, bot.wording, bot.painter), isPrivate: false };
    };
    await respond(interaction, work(), bot);
  },
);
