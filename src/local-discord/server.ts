import { ChannelType, GatewayDispatchEvents, GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Gateway } from './gateway/gateway.ts';
import { Person } from './person/person.ts';
import type { Waiting } from './person/waiting.ts';
import { memberPayload } from './state/payloads.ts';
import type { ApplicationRecord, ChannelRecord, GuildRecord, MemberRecord, UserRecord } from './state/records.ts';
import { createThread, publishThread } from './state/threads.ts';
import type { World } from './state/world.ts';

export type PermissionName = keyof typeof PermissionFlagsBits;

export interface Invitation {
  /** What the bot's own role may do; where left out, view, write, embed, read history. */
  readonly permissions?: readonly PermissionName[];
  /** `bot` puts it among the members, `applications.commands` brings its commands. Both where left out. */
  readonly scopes?: readonly ('bot' | 'applications.commands')[];
}

export interface Overwrite {
  readonly allow?: readonly PermissionName[];
  readonly deny?: readonly PermissionName[];
}

/** What a bot gets that is invited by the usual link. */
const usualPermissions: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'ReadMessageHistory',
];

/** A channel of a server, for tests. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  /** `<#id>` */
  readonly mention: string;
}

/** A server, as its owner may arrange it. */
export class Server {
  readonly #world: World;
  readonly #gateway: Gateway;
  readonly #waiting: Waiting;
  readonly #guild: GuildRecord;

  constructor(world: World, gateway: Gateway, waiting: Waiting, guild: GuildRecord) {
    this.#world = world;
    this.#gateway = gateway;
    this.#waiting = waiting;
    this.#guild = guild;
  }

  get id(): string {
    return this.#guild.id;
  }

  get name(): string {
    return this.#guild.name;
  }

  /** The channel of that name, made where there is none. */
  channel(name: string, { type = ChannelType.GuildText }: { readonly type?: ChannelType } = {}): Channel {
    const bare = name.replace(/^#/, '');
    const known = this.#world.channelsOf(this.id).find((channel) => channel.name === bare);
    if (known) return show(known);
    const channel: ChannelRecord = {
      id: this.#world.ids.next(),
      type,
      name: bare,
      guildId: this.id,
      parentId: null,
      overwrites: new Map(),
      people: new Set(),
      ownerId: null,
      archived: false,
      locked: false,
      position: this.#world.channelsOf(this.id).length,
      typing: new Map(),
      messages: new Map(),
    };
    this.#world.addChannel(channel);
    publishThread(this.#world, channel, 'create');
    return show(channel);
  }

  /** A public thread in a channel, opened by a person. */
  thread(channel: Channel, name: string, owner: { readonly id: string }): Channel {
    const parent = this.#world.channel(channel.id);
    return show(
      createThread(this.#world, parent, { name, type: ChannelType.PublicThread, ownerId: owner.id, starter: null }),
    );
  }

  deleteChannel(channel: Channel): void {
    const record = this.#world.channel(channel.id);
    publishThread(this.#world, record, 'delete');
    this.#world.removeChannel(record);
    this.#world.changed();
  }

  /** Archives or locks a thread. */
  setThread(thread: Channel, state: { readonly archived?: boolean; readonly locked?: boolean }): void {
    const record = this.#world.channel(thread.id);
    record.archived = state.archived ?? record.archived;
    record.locked = state.locked ?? record.locked;
    publishThread(this.#world, record, 'update');
  }

  /** Says what a role, a member or a bot may do in a channel, over what they may do elsewhere. */
  overwrite(channel: Channel, who: { readonly id: string } | 'everyone', { allow = [], deny = [] }: Overwrite): void {
    const record = this.#world.channel(channel.id);
    const id = who === 'everyone' ? this.id : who.id;
    const kind = this.#guild.roles.has(id) ? 'role' : 'member';
    record.overwrites.set(id, { id, kind, allow: bitsOf(allow), deny: bitsOf(deny) });
    publishThread(this.#world, record, 'update');
  }

  /** A new role. */
  role(
    name: string,
    permissions: readonly PermissionName[] = [],
    { mentionable = false } = {},
  ): { id: string; mention: string } {
    const id = this.#world.ids.next();
    const role = {
      id,
      name,
      permissions: bitsOf(permissions),
      mentionable,
      managedBy: null,
      position: this.#guild.roles.size,
    };
    this.#guild.roles.set(id, role);
    this.#gateway.publishRole(this.#guild, role, true);
    return { id, mention: `<@&${id}>` };
  }

  /** A person comes in. */
  join(
    who: { readonly name: string } | Person,
    { roles = [], owner = false, locale = 'en-US' }: JoinOptions = {},
  ): Person {
    const user = who instanceof Person ? this.#world.user(who.id) : this.#newUser(who.name, locale);
    this.#addMember(
      user,
      roles.map((role) => role.id),
    );
    if (owner) this.#guild.ownerId = user.id;
    return new Person(this.#world, this.#waiting, user, this.#guild);
  }

  /** A person goes. */
  leave(person: { readonly id: string }): void {
    const member = this.#guild.members.get(person.id);
    if (!member) return;
    this.#tellMember(member, GatewayDispatchEvents.GuildMemberRemove);
    this.#guild.members.delete(person.id);
    this.#world.changed();
  }

  /** Puts an application into the server. */
  invite(
    bot: { readonly id: string },
    { permissions = usualPermissions, scopes = ['bot', 'applications.commands'] }: Invitation = {},
  ): void {
    const application = this.#application(bot.id);
    const asBot = scopes.includes('bot');
    this.#guild.installs.set(application.id, { bot: asBot, commands: scopes.includes('applications.commands') });
    if (!asBot) return;
    this.#dropRoleOf(bot.id);
    const role = {
      id: this.#world.ids.next(),
      name: application.user.name,
      permissions: bitsOf(permissions),
      mentionable: false,
      managedBy: application.id,
      position: this.#guild.roles.size,
    };
    this.#guild.roles.set(role.id, role);
    this.#addMember(application.user, [role.id]);
    this.#gateway.announceGuild(this.#guild, application);
    this.#world.changed();
  }

  /** Changes what the bot's own role may do. */
  grant(bot: { readonly id: string }, permissions: readonly PermissionName[]): void {
    const role = [...this.#guild.roles.values()].find((candidate) => candidate.managedBy === bot.id);
    if (!role) throw new Error('That bot is not in the server');
    role.permissions = bitsOf(permissions);
    this.#gateway.publishRole(this.#guild, role, false);
  }

  /** Takes an application out of the server. */
  kick(bot: { readonly id: string }): void {
    const application = this.#application(bot.id);
    this.#guild.members.delete(bot.id);
    this.#dropRoleOf(bot.id);
    this.#guild.installs.delete(bot.id);
    this.#gateway.forgetGuild(this.#guild, application, false);
    this.#world.changed();
  }

  /** An outage of the server, and its end. */
  setUnavailable(unavailable: boolean): void {
    this.#guild.unavailable = unavailable;
    for (const id of this.#guild.installs.keys()) {
      const application = this.#application(id);
      if (unavailable) this.#gateway.forgetGuild(this.#guild, application, true);
      else this.#gateway.announceGuild(this.#guild, application);
    }
    this.#world.changed();
  }

  #newUser(name: string, locale: string): UserRecord {
    const user: UserRecord = { id: this.#world.ids.next(), name, bot: false, locale, acceptsDirectMessages: true };
    this.#world.users.set(user.id, user);
    return user;
  }

  #addMember(user: UserRecord, roles: readonly string[]): void {
    const member = { userId: user.id, nick: null, roles: new Set(roles), joinedAt: this.#world.clock.now() };
    this.#guild.members.set(user.id, member);
    this.#tellMember(member, GatewayDispatchEvents.GuildMemberAdd);
  }

  #tellMember(
    member: MemberRecord,
    type: GatewayDispatchEvents.GuildMemberAdd | GatewayDispatchEvents.GuildMemberRemove,
  ): void {
    this.#world.publish({
      type,
      guildId: this.id,
      channelId: null,
      intents: GatewayIntentBits.GuildMembers,
      only: null,
      payload: () => ({ ...memberPayload(this.#world, member), guild_id: this.id }),
    });
  }

  #dropRoleOf(botId: string): void {
    for (const role of this.#guild.roles.values()) {
      if (role.managedBy === botId) this.#guild.roles.delete(role.id);
    }
  }

  #application(id: string): ApplicationRecord {
    const application = this.#world.applications.get(id);
    if (!application) throw new Error(`There is no application ${id}`);
    return application;
  }
}

export interface JoinOptions {
  readonly roles?: readonly { readonly id: string }[];
  readonly owner?: boolean;
  /** The language of her client. */
  readonly locale?: string;
}

function show(channel: ChannelRecord): Channel {
  return { id: channel.id, name: channel.name, mention: `<#${channel.id}>` };
}

function bitsOf(names: readonly PermissionName[]): bigint {
  return names.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n);
}
