import { ChannelType, type GatewayDispatchEvents } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import { createSnowflakes, type Snowflakes } from '../snowflakes.ts';
import type { UploadedFile } from '../validate/message.ts';
import { channelPermissions } from './permissions.ts';
import type {
  ApplicationRecord,
  ChannelRecord,
  GuildRecord,
  InteractionRecord,
  MessageRecord,
  UserRecord,
} from './records.ts';

/** Something that applications may hear of through the Gateway. */
export interface Happening {
  readonly type: GatewayDispatchEvents;
  readonly guildId: string | null;
  /** Only applications that see this channel hear of it; null: all of the server. */
  readonly channelId: string | null;
  /** Intents any one of which is enough; 0: none is needed. */
  readonly intents: number;
  /** Only these applications, whatever they see; null: by server and channel. */
  readonly only: readonly string[] | null;
  /** What this application is told; null: nothing. */
  readonly payload: (application: ApplicationRecord, intents: number) => unknown;
}

/** Everything that the local Discord knows, and who wants to hear when it changes. */
export class World {
  readonly clock: Clock;
  readonly ids: Snowflakes;
  readonly users = new Map<string, UserRecord>();
  readonly applications = new Map<string, ApplicationRecord>();
  readonly guilds = new Map<string, GuildRecord>();
  readonly channels = new Map<string, ChannelRecord>();
  readonly interactions = new Map<string, InteractionRecord>();
  /** The first answer to each message, by the id of the message that it replies to. */
  readonly replies = new Map<string, MessageRecord>();
  /** Messages that were deleted, for those who still look at them. */
  readonly deleted = new Map<string, MessageRecord>();
  /** Nonces that were enforced: application, channel and nonce to message. */
  readonly nonces = new Map<string, { readonly messageId: string; readonly at: number }>();
  /** What was uploaded, by the id of its attachment. */
  readonly files = new Map<string, UploadedFile>();
  readonly #channelsByGuild = new Map<string, Set<ChannelRecord>>();
  readonly #direct = new Map<string, ChannelRecord>();
  readonly #listeners = new Set<(happening: Happening) => void>();
  readonly #watchers = new Set<() => void>();
  readonly #readers = new Set<(message: MessageRecord) => void>();
  readonly #followers = new Set<(interaction: InteractionRecord) => void>();

  constructor(clock: Clock) {
    this.clock = clock;
    this.ids = createSnowflakes(clock);
  }

  /** Tells the Gateway, and everyone who waits for something. */
  publish(happening: Happening): void {
    for (const listener of this.#listeners) listener(happening);
    this.changed();
  }

  onPublish(listener: (happening: Happening) => void): void {
    this.#listeners.add(listener);
  }

  /** Has to be called after every change that a person or a test might wait for. */
  changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  /** Calls `watcher` after every change until the returned function is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Calls `reader` with every message that is written, changed or deleted, ephemeral ones included. */
  onMessage(reader: (message: MessageRecord) => void): void {
    this.#readers.add(reader);
  }

  /** Has to be called when a message was written, changed or deleted. */
  messageChanged(message: MessageRecord): void {
    for (const reader of this.#readers) reader(message);
  }

  /** Calls `follower` with every interaction that is responded to, or that nobody responded to in time. */
  onInteraction(follower: (interaction: InteractionRecord) => void): void {
    this.#followers.add(follower);
  }

  /** Has to be called when an interaction got its response, or failed. */
  interactionChanged(interaction: InteractionRecord): void {
    for (const follower of this.#followers) follower(interaction);
  }

  guildOf(channel: ChannelRecord): GuildRecord | null {
    return channel.guildId === null ? null : (this.guilds.get(channel.guildId) ?? null);
  }

  permissionsIn(channel: ChannelRecord, userId: string): bigint {
    const parent = channel.parentId === null ? null : (this.channels.get(channel.parentId) ?? null);
    return channelPermissions(this.guildOf(channel), channel, parent, userId);
  }

  message(channelId: string, messageId: string): MessageRecord | null {
    return this.channels.get(channelId)?.messages.get(messageId) ?? null;
  }

  /** @throws Error where a record that must be there is not: a fault of the local Discord, not of a request. */
  user(id: string): UserRecord {
    const user = this.users.get(id);
    if (!user) throw new Error(`There is no user ${id}`);
    return user;
  }

  /** @throws Error as {@link user} does. */
  channel(id: string): ChannelRecord {
    const channel = this.channels.get(id);
    if (!channel) throw new Error(`There is no channel ${id}`);
    return channel;
  }

  /** The direct messages of two users, opened where they have none yet. */
  directChannel(one: string, other: string): ChannelRecord {
    const known = this.#direct.get([one, other].sort().join(' '));
    if (known) return known;
    const channel: ChannelRecord = {
      id: this.ids.next(),
      type: ChannelType.DM,
      name: '',
      guildId: null,
      parentId: null,
      overwrites: new Map(),
      people: new Set([one, other]),
      ownerId: null,
      archived: false,
      locked: false,
      position: 0,
      typing: new Map(),
      messages: new Map(),
    };
    this.addChannel(channel);
    this.#direct.set([one, other].sort().join(' '), channel);
    return channel;
  }

  /** The channels and threads of a server, oldest first. */
  channelsOf(guildId: string): ChannelRecord[] {
    return [...(this.#channelsByGuild.get(guildId) ?? [])];
  }

  addChannel(channel: ChannelRecord): void {
    this.channels.set(channel.id, channel);
    if (channel.guildId === null) return;
    const known = this.#channelsByGuild.get(channel.guildId) ?? new Set();
    this.#channelsByGuild.set(channel.guildId, known.add(channel));
  }

  removeChannel(channel: ChannelRecord): void {
    this.channels.delete(channel.id);
    if (channel.guildId !== null) this.#channelsByGuild.get(channel.guildId)?.delete(channel);
  }
}
