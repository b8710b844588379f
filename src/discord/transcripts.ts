import {
  type ChatInputCommandInteraction,
  channelMention,
  type GuildTextBasedChannel,
  PermissionFlagsBits,
} from 'discord.js';
import { StoreError } from '../store/store.ts';
import type { Bot } from './bot.ts';
import { mayManage } from './may-manage.ts';
import { type MessagePayload, message, renderNotice, text } from './render/answer-message.ts';
import { type HearingChannel, renderTranscripts } from './render/transcripts-message.ts';
import { respond } from './respond.ts';

/** Which transcripts are served, which files are not and why, and where new ones are announced: to the one who asked. */
export async function tellOfTranscripts(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const work = async (): Promise<MessagePayload> =>
    renderTranscripts(bot.transcripts(), await hearingChannels(interaction, bot), bot.now(), bot.ownWording);
  await forManagers(interaction, work, bot);
}

/** Has new transcripts announced in a channel from now on. */
export async function announceIn(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const words = bot.ownWording.transcripts;
  const work = () =>
    onChannel(
      interaction,
      async (channel) => {
        if (!mayPost(channel)) return words.mayNotPost(channelMention(channel.id));
        const { store, now } = bot;
        const { guildId, user } = interaction;
        const asked = { guildId: guildId ?? '', channelId: channel.id, createdBy: user.id, createdAt: now() };
        await store.announcements.add(asked);
        return words.willAnnounce(channelMention(channel.id));
      },
      bot,
    );
  await forManagers(interaction, work, bot);
}

/** Ends announcements in a channel. */
export async function silenceIn(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const words = bot.ownWording.transcripts;
  const work = () =>
    onChannel(
      interaction,
      async ({ id }) => {
        const wasThere = await bot.store.announcements.remove(id);
        return wasThere ? words.willNotAnnounce(channelMention(id)) : words.announcedNothing(channelMention(id));
      },
      bot,
    );
  await forManagers(interaction, work, bot);
}

/** Does something with the channel that was chosen, else with the one where the command was given. */
async function onChannel(
  interaction: ChatInputCommandInteraction,
  change: (channel: GuildTextBasedChannel) => Promise<string>,
  { ownWording, log }: Bot,
): Promise<MessagePayload> {
  const id = interaction.options.getChannel('channel')?.id ?? interaction.channelId;
  try {
    const channel = await interaction.guild?.channels.fetch(id).catch(() => null);
    if (channel === null || channel === undefined || !channel.isTextBased()) {
      return message([text(ownWording.transcripts.mayNotPost(channelMention(id)))]);
    }
    return message([text(await change(channel))]);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    log.error({ err: error, guild: interaction.guildId }, 'Where to announce transcripts could not be saved.');
    return renderNotice(ownWording.transcripts.notSaved);
  }
}

async function hearingChannels(
  { guild, guildId }: ChatInputCommandInteraction,
  { store, log }: Bot,
): Promise<readonly HearingChannel[] | null> {
  try {
    const channels = (await store.announcements.channels()).filter((channel) => channel.guildId === guildId);
    return channels.map(({ channelId }) => {
      const channel = guild?.channels.cache.get(channelId);
      return { channelId, mayPost: channel?.isTextBased() === true && mayPost(channel) };
    });
  } catch (error) {
    log.warn({ err: error, guild: guildId }, 'Where transcripts are announced could not be read.');
    return null;
  }
}

function mayPost(channel: GuildTextBasedChannel): boolean {
  const me = channel.guild.members.me;
  const send = channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return me !== null && channel.permissionsFor(me).has([PermissionFlagsBits.ViewChannel, send]);
}

/** For those who manage the server alone, whatever the server's overrides of the command say; and told in private. */
async function forManagers(
  interaction: ChatInputCommandInteraction,
  work: () => Promise<MessagePayload>,
  bot: Bot,
): Promise<void> {
  const payload = mayManage(interaction) ? work() : Promise.resolve(renderNotice(bot.ownWording.settings.mayNotChange));
  await respond(
    interaction,
    payload.then((told) => ({ payload: told, isPrivate: true })),
    bot,
  );
}
