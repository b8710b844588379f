import {
  type APIAttachment,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { AllowedMentions } from '../validate/allowed-mentions.ts';
import { withAddresses } from '../validate/files.ts';
import type { UploadedFile } from '../validate/message.ts';
import { textOf } from './component-walk.ts';
import { type Mentioned, readMentions } from './mentions.ts';
import { messageFor } from './message-payloads.ts';
import { memberPayload, userPayload } from './payloads.ts';
import type { ChannelRecord, InteractionNote, MessageRecord } from './records.ts';
import type { World } from './world.ts';

/** A message that is about to be written; what may be written was decided before. */
export interface Draft {
  readonly channel: ChannelRecord;
  readonly authorId: string;
  readonly content: string;
  readonly embeds?: APIEmbed[] | undefined;
  readonly components?: APIMessageTopLevelComponent[] | undefined;
  readonly files?: readonly UploadedFile[];
  readonly flags?: number;
  readonly nonce?: string | number | null;
  readonly reference?: MessageRecord['reference'];
  readonly allowed?: AllowedMentions | null;
  readonly applicationId?: string | null;
  readonly interaction?: InteractionNote | null;
  readonly onlyFor?: string | null;
  readonly type?: MessageType;
}

/** The changes of an edit; what is undefined stays. */
export interface Change {
  readonly content?: string | undefined;
  readonly embeds?: APIEmbed[] | undefined;
  readonly components?: APIMessageTopLevelComponent[] | undefined;
  readonly attachments?: APIAttachment[] | undefined;
  readonly flags?: number | undefined;
  readonly allowed?: AllowedMentions | null;
  /** A thinking message that turns into its answer is not marked as edited. */
  readonly fillsPlaceholder?: boolean;
}

export function writeMessage(world: World, draft: Draft): MessageRecord {
  const { channel } = draft;
  const id = world.ids.next();
  const flags = draft.flags ?? 0;
  const mentioned = mentionsOf(world, draft, flags);
  const attachments = (draft.files ?? []).map((file) => attachmentOf(world, channel, file));
  const message: MessageRecord = {
    id,
    channelId: channel.id,
    authorId: draft.authorId,
    type: draft.type ?? (draft.reference ? MessageType.Reply : MessageType.Default),
    createdAt: world.clock.now(),
    editedAt: null,
    changedAt: world.clock.now(),
    content: draft.content,
    embeds: draft.embeds ?? [],
    components: withAddresses(draft.components ?? [], addressesOf(attachments)),
    attachments,
    flags,
    nonce: draft.nonce ?? null,
    reference: draft.reference ?? null,
    mentions: [...mentioned.users],
    mentionRoles: [...mentioned.roles],
    mentionEveryone: mentioned.everyone,
    pings: mentioned.pings,
    applicationId: draft.applicationId ?? null,
    interaction: draft.interaction ?? null,
    onlyFor: draft.onlyFor ?? null,
    earlier: [],
    threadId: null,
  };
  channel.messages.set(id, message);
  channel.typing.delete(draft.authorId);
  if (message.reference && message.interaction === null && !world.replies.has(message.reference.messageId)) {
    world.replies.set(message.reference.messageId, message);
  }
  channel.archived = false;
  publishMessage(world, channel, message, GatewayDispatchEvents.MessageCreate);
  return message;
}

export function editMessage(world: World, message: MessageRecord, change: Change): void {
  const channel = world.channel(message.channelId);
  message.earlier.push({ content: message.content, embeds: message.embeds, flags: message.flags });
  message.content = change.content ?? message.content;
  message.embeds = change.embeds ?? message.embeds;
  message.components = change.components ?? message.components;
  message.attachments = change.attachments ?? message.attachments;
  message.flags = change.flags ?? message.flags;
  message.changedAt = world.clock.now();
  if (!change.fillsPlaceholder) message.editedAt = message.changedAt;
  const mentioned = mentionsOf(
    world,
    {
      channel,
      authorId: message.authorId,
      content: message.content,
      components: message.components,
      reference: message.reference,
      allowed: change.allowed ?? null,
    },
    message.flags,
  );
  message.mentions = [...mentioned.users];
  message.mentionRoles = [...mentioned.roles];
  message.mentionEveryone = mentioned.everyone;
  // An edit notifies nobody; an answer that takes a placeholder's place does.
  if (change.fillsPlaceholder) message.pings = mentioned.pings;
  publishMessage(world, channel, message, GatewayDispatchEvents.MessageUpdate);
}

export function deleteMessage(world: World, message: MessageRecord): void {
  const channel = world.channel(message.channelId);
  channel.messages.delete(message.id);
  world.deleted.set(message.id, message);
  world.messageChanged(message);
  if (message.reference && world.replies.get(message.reference.messageId) === message) {
    world.replies.delete(message.reference.messageId);
  }
  if (message.onlyFor !== null) {
    world.changed();
    return;
  }
  world.publish({
    type: GatewayDispatchEvents.MessageDelete,
    guildId: channel.guildId,
    channelId: channel.id,
    intents: messageIntent(channel),
    only: directPeople(world, channel),
    payload: () => ({ id: message.id, channel_id: channel.id, ...guildIdOf(channel) }),
  });
}

/** Takes a message away without telling anybody, as if it had never been written. */
export function forgetMessage(world: World, message: MessageRecord): void {
  world.channel(message.channelId).messages.delete(message.id);
  for (const { id } of message.attachments) world.files.delete(id);
  if (message.reference && world.replies.get(message.reference.messageId) === message) {
    world.replies.delete(message.reference.messageId);
  }
  world.messageChanged(message);
  world.changed();
}

/** Takes away what was written, and what was asked of applications, before an instant, without telling anybody. */
export function forgetBefore(world: World, instant: number): void {
  for (const channel of world.channels.values()) {
    for (const message of channel.messages.values()) {
      if (message.createdAt >= instant) break;
      channel.messages.delete(message.id);
      for (const { id } of message.attachments) world.files.delete(id);
      if (message.reference) world.replies.delete(message.reference.messageId);
    }
  }
  for (const interaction of world.interactions.values()) {
    if (interaction.createdAt >= instant) break;
    world.interactions.delete(interaction.id);
  }
  for (const message of world.deleted.values()) {
    if (message.createdAt < instant) world.deleted.delete(message.id);
  }
}

/** The addresses of files by their names: components name a file, and get its address. */
export function addressesOf(attachments: readonly APIAttachment[]): ReadonlyMap<string, string> {
  return new Map(attachments.map(({ filename, url }) => [filename, url]));
}

/** The files of an upload, as attachments of a message in that channel. */
export function attachmentOf(world: World, channel: ChannelRecord, file: UploadedFile): APIAttachment {
  const id = world.ids.next();
  world.files.set(id, file);
  const url = `https://cdn.discordapp.com/attachments/${channel.id}/${id}/${encodeURIComponent(file.name)}`;
  return {
    id,
    filename: file.name,
    size: file.size,
    url,
    proxy_url: url,
    ...(file.description === null ? {} : { description: file.description }),
    ...(file.contentType === null ? {} : { content_type: file.contentType }),
  };
}

function mentionsOf(world: World, draft: Draft, flags: number): Mentioned {
  const { channel, reference } = draft;
  const text = (flags & MessageFlags.IsComponentsV2) === 0 ? draft.content : textOf(draft.components ?? []);
  const replied = reference ? world.message(reference.channelId, reference.messageId) : null;
  return readMentions({
    text,
    guild: world.guildOf(channel),
    permissions: world.permissionsIn(channel, draft.authorId),
    allowed: draft.allowed ?? null,
    repliedUser: replied && replied.authorId !== draft.authorId ? replied.authorId : null,
    isUser: (id) => world.users.has(id),
    flags,
  });
}

function publishMessage(
  world: World,
  channel: ChannelRecord,
  message: MessageRecord,
  type: GatewayDispatchEvents.MessageCreate | GatewayDispatchEvents.MessageUpdate,
): void {
  world.messageChanged(message);
  // Applications are not told of ephemeral messages, not even of their own.
  if (message.onlyFor !== null) {
    world.changed();
    return;
  }
  const guild = world.guildOf(channel);
  const author = guild?.members.get(message.authorId);
  world.publish({
    type,
    guildId: channel.guildId,
    channelId: channel.id,
    intents: messageIntent(channel),
    only: directPeople(world, channel),
    payload: (application, intents) => {
      const payload = messageFor(world, message, application, intents);
      if (!guild) return { ...payload, channel_type: channel.type };
      const mentions = message.mentions.map((id) => {
        const member = guild.members.get(id);
        const user = userPayload(world.user(id));
        return member ? { ...user, member: withoutUser(memberPayload(world, member)) } : user;
      });
      return {
        ...payload,
        mentions,
        guild_id: guild.id,
        channel_type: channel.type,
        ...(author ? { member: withoutUser(memberPayload(world, author)) } : {}),
      };
    },
  });
}

function withoutUser(member: ReturnType<typeof memberPayload>): Omit<ReturnType<typeof memberPayload>, 'user'> {
  const { user: _, ...rest } = member;
  return rest;
}

function messageIntent(channel: ChannelRecord): number {
  return channel.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
}

/** The applications in a direct message; null in a server, where channel and intents decide. */
export function directPeople(world: World, channel: ChannelRecord): readonly string[] | null {
  return channel.guildId === null ? [...channel.people].filter((id) => world.applications.has(id)) : null;
}

function guildIdOf(channel: ChannelRecord): { guild_id?: string } {
  return channel.guildId === null ? {} : { guild_id: channel.guildId };
}
