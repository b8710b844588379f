import { type ApplicationCommandOptionAllowedChannelType, ChannelType } from 'discord.js';

/** The channels of a server that the bot posts in by itself: text channels and threads. */
export const POSTABLE: ApplicationCommandOptionAllowedChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];
