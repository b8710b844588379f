import { type ChannelType, GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import { channelPayload } from './payloads.ts';
import { isThread } from './permissions.ts';
import type { ChannelRecord, MessageRecord } from './records.ts';
import type { World } from './world.ts';

export interface NewThread {
  readonly name: string;
  readonly type: ChannelType;
  readonly ownerId: string;
  /** The message that it hangs on; such a thread has the message's id. */
  readonly starter: MessageRecord | null;
}

export function createThread(world: World, parent: ChannelRecord, thread: NewThread): ChannelRecord {
  const channel: ChannelRecord = {
    id: thread.starter?.id ?? world.ids.next(),
    type: thread.type,
    name: thread.name,
    guildId: parent.guildId,
    parentId: parent.id,
    overwrites: new Map(),
    people: new Set([thread.ownerId]),
    ownerId: thread.ownerId,
    archived: false,
    locked: false,
    position: 0,
    typing: new Map(),
    messages: new Map(),
  };
  world.addChannel(channel);
  if (thread.starter) thread.starter.threadId = channel.id;
  publishThread(world, channel, 'create');
  return channel;
}

/** Tells of a channel or thread that was made, changed or taken away. */
export function publishThread(world: World, channel: ChannelRecord, what: 'create' | 'update' | 'delete'): void {
  const types = isThread(channel)
    ? {
        create: GatewayDispatchEvents.ThreadCreate,
        update: GatewayDispatchEvents.ThreadUpdate,
        delete: GatewayDispatchEvents.ThreadDelete,
      }
    : {
        create: GatewayDispatchEvents.ChannelCreate,
        update: GatewayDispatchEvents.ChannelUpdate,
        delete: GatewayDispatchEvents.ChannelDelete,
      };
  world.publish({
    type: types[what],
    guildId: channel.guildId,
    channelId: what === 'delete' ? null : channel.id,
    intents: GatewayIntentBits.Guilds,
    only: null,
    payload: (application) => channelPayload(world, channel, application.id),
  });
}
