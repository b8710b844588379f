import type { APIChannel, APIGuildMember, APIInteractionGuildMember, APIRole, APIUser } from 'discord-api-types/v10';
import { ChannelType } from 'discord-api-types/v10';
import { isThread } from './permissions.ts';
import type { ChannelRecord, GuildRecord, MemberRecord, RoleRecord, UserRecord } from './records.ts';
import type { World } from './world.ts';

/** Records as Discord writes them down for applications. */

export function userPayload(user: UserRecord): APIUser {
  return {
    id: user.id,
    // People's user names are plain; a bot's is the name that was given to it.
    username: user.bot ? user.name : user.name.toLowerCase().replace(/[^a-z0-9_.]+/g, '.'),
    global_name: user.bot ? null : user.name,
    discriminator: user.bot ? '0001' : '0',
    avatar: null,
    bot: user.bot,
    public_flags: 0 as NonNullable<APIUser['public_flags']>,
  };
}

export function memberPayload(world: World, member: MemberRecord): APIGuildMember {
  return { ...memberWithoutUser(member), user: userPayload(world.user(member.userId)) };
}

function memberWithoutUser(member: MemberRecord): Omit<APIGuildMember, 'user'> {
  return {
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: [...member.roles],
    joined_at: new Date(member.joinedAt).toISOString(),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0 as APIGuildMember['flags'],
    pending: false,
    communication_disabled_until: null,
  };
}

export function interactionMemberPayload(
  world: World,
  member: MemberRecord,
  permissions: bigint,
): APIInteractionGuildMember {
  return {
    ...memberWithoutUser(member),
    user: userPayload(world.user(member.userId)),
    permissions: permissions.toString(),
  };
}

export function rolePayload(role: RoleRecord): APIRole {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    permissions: role.permissions.toString(),
    managed: role.managedBy !== null,
    mentionable: role.mentionable,
    flags: 0 as APIRole['flags'],
    ...(role.managedBy === null ? {} : { tags: { bot_id: role.managedBy } }),
  };
}

/** As seen by one user, whose own direct-message partner is the recipient. */
export function channelPayload(world: World, channel: ChannelRecord, viewer: string): APIChannel {
  const last = [...channel.messages.keys()].at(-1) ?? null;
  if (channel.guildId === null) {
    const recipients = [...channel.people].filter((id) => id !== viewer).map((id) => userPayload(world.user(id)));
    return {
      id: channel.id,
      type: ChannelType.DM,
      last_message_id: last,
      recipients,
      flags: 0,
    } as unknown as APIChannel;
  }
  const common = {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    last_message_id: last,
    rate_limit_per_user: 0,
    flags: 0,
  };
  if (isThread(channel)) {
    return {
      ...common,
      owner_id: channel.ownerId,
      message_count: channel.messages.size,
      member_count: channel.people.size,
      total_message_sent: channel.messages.size,
      thread_metadata: {
        archived: channel.archived,
        locked: channel.locked,
        auto_archive_duration: 1440,
        archive_timestamp: new Date(world.clock.now()).toISOString(),
        create_timestamp: new Date(world.clock.now()).toISOString(),
        ...(channel.type === ChannelType.PrivateThread ? { invitable: true } : {}),
      },
    } as unknown as APIChannel;
  }
  return {
    ...common,
    topic: null,
    nsfw: false,
    position: channel.position,
    permission_overwrites: [...channel.overwrites.values()].map((overwrite) => ({
      id: overwrite.id,
      type: overwrite.kind === 'role' ? 0 : 1,
      allow: overwrite.allow.toString(),
      deny: overwrite.deny.toString(),
    })),
  } as unknown as APIChannel;
}

/** The fields of a server that do not depend on who asks. */
export function guildPayload(guild: GuildRecord): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()].map(rolePayload),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    hub_type: null,
    safety_alerts_channel_id: null,
    incidents_data: null,
    max_members: 500_000,
  };
}

/** What GUILD_CREATE tells an application about a server. */
export function guildCreatePayload(world: World, guild: GuildRecord, applicationId: string): Record<string, unknown> {
  const own = guild.members.get(applicationId);
  const visible = world.channelsOf(guild.id);
  const channels = visible.filter((channel) => !isThread(channel));
  const threads = visible.filter((channel) => isThread(channel) && world.permissionsIn(channel, applicationId) !== 0n);
  return {
    ...guildPayload(guild),
    joined_at: new Date(own?.joinedAt ?? world.clock.now()).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: own ? [memberPayload(world, own)] : [],
    channels: channels.map((channel) => channelPayload(world, channel, applicationId)),
    threads: threads.map((channel) => channelPayload(world, channel, applicationId)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
