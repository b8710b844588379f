import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { writeMessage } from '../state/messages.ts';
import { has, isThread } from '../state/permissions.ts';
import type { ChannelRecord, GuildRecord, MessageRecord, UserRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { lengthOf } from '../validate/form.ts';
import { contentLimit } from '../validate/message.ts';
import { PersonError } from './waiting.ts';

/** Anything that stands for a channel: `'#general'`, its id, or an object that has one. */
export type ChannelLike = string | { readonly id: string };

/** A message that was seen or written. */
export type MessageLike = { readonly id: string; readonly channelId: string };

/** Where a person is: what she sees and where she may write. Everything throws a PersonError where she may not. */
export class Place {
  readonly #world: World;
  readonly #user: UserRecord;
  readonly #guild: GuildRecord | null;

  constructor(world: World, user: UserRecord, guild: GuildRecord | null) {
    this.#world = world;
    this.#user = user;
    this.#guild = guild;
  }

  /** A channel that she sees; the first text channel of her server where none is named. */
  channel(where?: ChannelLike): ChannelRecord {
    const own = this.#guild ? this.#world.channelsOf(this.#guild.id) : [];
    if (where === undefined) {
      const first = own.find((channel) => channel.type === ChannelType.GuildText && this.#sees(channel));
      if (!first) throw new PersonError(`${this.#user.name} sees no channel; say which one.`);
      return first;
    }
    const wanted = typeof where === 'string' ? where : where.id;
    const channel = wanted.startsWith('#')
      ? own.find((candidate) => `#${candidate.name}` === wanted)
      : this.#world.channels.get(wanted);
    if (!channel || !this.#sees(channel)) throw new PersonError(`${this.#user.name} sees no channel ${wanted}.`);
    return channel;
  }

  /** A message that she sees. */
  message(message: MessageLike): MessageRecord {
    const record = this.#world.message(message.channelId, message.id);
    if (!record || !this.isShown(record)) {
      throw new PersonError(`${this.#user.name} sees no such message; it may have been deleted.`);
    }
    return record;
  }

  /** Whether a message is shown to her: ephemeral ones are for one person alone. */
  isShown(message: MessageRecord): boolean {
    return message.onlyFor === null || message.onlyFor === this.#user.id;
  }

  /** Writes as she does. `ping`: whether a reply notifies whom it replies to. */
  write(channel: ChannelRecord, content: string, reply: MessageLike | null, ping: boolean): MessageRecord {
    if (content.trim() === '') throw new PersonError('An empty message cannot be sent.');
    if (lengthOf(content) > contentLimit) throw new PersonError(`A message has at most ${contentLimit} characters.`);
    const permissions = this.#world.permissionsIn(channel, this.#user.id);
    const needed = isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
    const isLocked = channel.locked && !has(permissions, PermissionFlagsBits.ManageThreads);
    if (!has(permissions, needed) || isLocked) {
      throw new PersonError(`${this.#user.name} may not write in #${channel.name}.`);
    }
    return writeMessage(this.#world, {
      channel,
      authorId: this.#user.id,
      content,
      reference: reply ? { messageId: reply.id, channelId: reply.channelId } : null,
      allowed: { everyone: true, users: 'all', roles: 'all', repliedUser: ping },
    });
  }

  #sees(channel: ChannelRecord): boolean {
    return has(this.#world.permissionsIn(channel, this.#user.id), PermissionFlagsBits.ViewChannel);
  }
}
