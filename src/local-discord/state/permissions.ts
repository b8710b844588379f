import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { ChannelRecord, GuildRecord } from './records.ts';

/** Every permission there is. */
export const allPermissions = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What @everyone has in a new server, as far as it matters here. */
export const usualMemberPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

/** In a direct message everybody may do what direct messages can do. */
const directMessagePermissions = usualMemberPermissions;

/**
 * What a user may do in a server as a whole.
 * Source: "Permission Overwrites" in Discord's documentation, `compute_base_permissions`.
 */
export function basePermissions(guild: GuildRecord, userId: string): bigint {
  if (guild.ownerId === userId) return allPermissions;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  const roles = [guild.id, ...member.roles];
  const permissions = roles.reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  return (permissions & PermissionFlagsBits.Administrator) === 0n ? permissions : allPermissions;
}

/**
 * What a user may do in one channel; in a thread, what she may do in its channel.
 * Source: "Permission Overwrites" in Discord's documentation, `compute_overwrites`.
 *
 * @param parent - The channel of a thread, else null.
 */
export function channelPermissions(
  guild: GuildRecord | null,
  channel: ChannelRecord,
  parent: ChannelRecord | null,
  userId: string,
): bigint {
  if (!guild) return channel.people.has(userId) ? directMessagePermissions : 0n;
  const base = basePermissions(guild, userId);
  if (base === allPermissions) return base;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  const { overwrites } = isThread(channel) && parent ? parent : channel;

  let permissions = base;
  const everyone = overwrites.get(guild.id);
  if (everyone) permissions = (permissions & ~everyone.deny) | everyone.allow;
  let allow = 0n;
  let deny = 0n;
  for (const role of member.roles) {
    const overwrite = overwrites.get(role);
    if (overwrite) {
      allow |= overwrite.allow;
      deny |= overwrite.deny;
    }
  }
  permissions = (permissions & ~deny) | allow;
  const own = overwrites.get(userId);
  if (own) permissions = (permissions & ~own.deny) | own.allow;

  const seesPrivateThread =
    channel.type !== ChannelType.PrivateThread ||
    channel.people.has(userId) ||
    has(permissions, PermissionFlagsBits.ManageThreads);
  // Who cannot see a channel can do nothing there.
  return seesPrivateThread && has(permissions, PermissionFlagsBits.ViewChannel) ? permissions : 0n;
}

export function has(permissions: bigint, wanted: bigint): boolean {
  return (permissions & wanted) === wanted;
}

export function isThread(channel: ChannelRecord): boolean {
  return (
    channel.type === ChannelType.PublicThread ||
    channel.type === ChannelType.PrivateThread ||
    channel.type === ChannelType.AnnouncementThread
  );
}
