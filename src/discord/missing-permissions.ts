import { type ClientUser, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';

/** What the bot needs in a channel to answer there, by the names that Discord's settings show. */
const NEEDED = [
  [PermissionFlagsBits.ViewChannel, 'View Channel'],
  [PermissionFlagsBits.SendMessages, 'Send Messages'],
  [PermissionFlagsBits.ReadMessageHistory, 'Read Message History'],
] as const;

/** The permissions that the bot lacks in a channel of a server to answer a message there. */
export function missingPermissions(channel: GuildBasedChannel, user: ClientUser): string[] {
  const permissions = channel.permissionsFor(user);
  const sending = channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return NEEDED.filter(([flag]) => {
    const needed = flag === PermissionFlagsBits.SendMessages ? sending : flag;
    return permissions !== null && !permissions.has(needed);
  }).map(([, name]) => name);
}
