import { PermissionFlagsBits } from 'discord-api-types/v10';
import { shardOf } from '../snowflakes.ts';
import { has } from '../state/permissions.ts';
import type { ApplicationRecord, GuildRecord } from '../state/records.ts';
import type { Happening, World } from '../state/world.ts';
import type { Session } from './session.ts';

/** Whether a session is told of something: by its intents, its shard, and what its bot sees. */
export function mayHear(world: World, session: Session, happening: Happening): boolean {
  const { application } = session;
  if (happening.intents !== 0 && (session.intents & happening.intents) === 0) return false;
  // What belongs to no server, direct messages above all, goes to the first shard.
  if (happening.guildId === null ? session.shard[0] !== 0 : !isOnShard(session, happening.guildId)) return false;
  if (happening.only) return happening.only.includes(application.id);
  const guild = happening.guildId === null ? undefined : world.guilds.get(happening.guildId);
  if (!guild?.members.has(application.id) || guild.unavailable) return false;
  const channel = happening.channelId === null ? undefined : world.channels.get(happening.channelId);
  return channel === undefined || has(world.permissionsIn(channel, application.id), PermissionFlagsBits.ViewChannel);
}

export function isOnShard(session: Session, guildId: string): boolean {
  return shardOf(guildId, session.shard[1]) === session.shard[0];
}

/** The servers of an application that a shard is responsible for. */
export function guildsOnShard(
  world: World,
  application: ApplicationRecord,
  shard: readonly [number, number],
): GuildRecord[] {
  return [...world.guilds.values()].filter(
    (guild) => guild.members.has(application.id) && shardOf(guild.id, shard[1]) === shard[0],
  );
}
