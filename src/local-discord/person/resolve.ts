import { ComponentType, ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import { channelPayload, memberPayload, rolePayload, userPayload } from '../state/payloads.ts';
import type { ChannelRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { PersonError } from './waiting.ts';

/** What can be picked from a list that the client fills by itself. */
export type Pickable = 'user' | 'role' | 'channel';

/** What Discord sends along with the ids that a person picked. */
export type Resolved = Record<'users' | 'members' | 'roles' | 'channels', Record<string, unknown>>;

export const pickableByOption = new Map<unknown, readonly Pickable[]>([
  [OptionType.User, ['user']],
  [OptionType.Role, ['role']],
  [OptionType.Mentionable, ['user', 'role']],
  [OptionType.Channel, ['channel']],
]);

export const pickableByMenu = new Map<unknown, readonly Pickable[]>([
  [ComponentType.UserSelect, ['user']],
  [ComponentType.RoleSelect, ['role']],
  [ComponentType.MentionableSelect, ['user', 'role']],
  [ComponentType.ChannelSelect, ['channel']],
]);

/** The id of what a person picks by its name (`#general`, `Editors`), mention or id. @throws PersonError */
export function pick(world: World, channel: ChannelRecord, kinds: readonly Pickable[], label: string): string {
  const guild = world.guildOf(channel);
  const name = label.replace(/^[#@]/, '');
  const id = /^<[@#][&!]?(\d+)>$/.exec(label)?.[1] ?? label;
  const candidates: { readonly id: string; readonly name: string }[] = [];
  if (kinds.includes('user'))
    for (const user of guild?.members.keys() ?? channel.people) candidates.push(world.user(user));
  if (kinds.includes('role')) candidates.push(...(guild?.roles.values() ?? []));
  if (kinds.includes('channel') && guild) candidates.push(...world.channelsOf(guild.id));
  const found =
    candidates.find((candidate) => candidate.id === id) ?? candidates.find((candidate) => candidate.name === name);
  if (found) return found.id;
  throw new PersonError(`There is no ${kinds.join(' or ')} "${label}" to pick here.`);
}

/** The data of what was picked; only the maps that hold something. */
export function resolvePicked(
  world: World,
  channel: ChannelRecord,
  kinds: readonly Pickable[],
  ids: readonly string[],
): Partial<Resolved> {
  const guild = world.guildOf(channel);
  const resolved: Resolved = { users: {}, members: {}, roles: {}, channels: {} };
  for (const id of ids) {
    const user = kinds.includes('user') ? world.users.get(id) : undefined;
    const member = user && guild?.members.get(id);
    const role = kinds.includes('role') ? guild?.roles.get(id) : undefined;
    const target = kinds.includes('channel') ? world.channels.get(id) : undefined;
    if (user) resolved.users[id] = userPayload(user);
    if (member) {
      const { user: _, ...rest } = memberPayload(world, member);
      resolved.members[id] = { ...rest, permissions: world.permissionsIn(channel, id).toString() };
    }
    if (role) resolved.roles[id] = rolePayload(role);
    if (target) resolved.channels[id] = { ...channelPayload(world, target, ''), permissions: '0' };
  }
  return withoutEmpty(resolved);
}

/** Several sets of picked things as one. */
export function mergeResolved(parts: readonly Partial<Resolved>[]): Partial<Resolved> {
  const merged: Resolved = { users: {}, members: {}, roles: {}, channels: {} };
  for (const part of parts) {
    Object.assign(merged.users, part.users);
    Object.assign(merged.members, part.members);
    Object.assign(merged.roles, part.roles);
    Object.assign(merged.channels, part.channels);
  }
  return withoutEmpty(merged);
}

function withoutEmpty(resolved: Resolved): Partial<Resolved> {
  return Object.fromEntries(Object.entries(resolved).filter(([, map]) => Object.keys(map).length > 0));
}
