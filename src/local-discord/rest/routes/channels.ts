import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { channelPayload } from '../../state/payloads.ts';
import { has, isThread } from '../../state/permissions.ts';
import type { ChannelRecord } from '../../state/records.ts';
import { createThread, publishThread } from '../../state/threads.ts';
import { Faults, readInteger, readText } from '../../validate/form.ts';
import { refusals } from '../refusal.ts';
import { type BotRequest, created, noContent, ok, type Route, route } from '../route.ts';

/** The channel of a request, which the bot must see. @throws Refusal 10003, 50001 */
export function visibleChannel(request: BotRequest): ChannelRecord {
  const channel = request.world.channels.get(request.params.channel ?? '');
  if (!channel) throw refusals.unknownChannel();
  if (!has(request.world.permissionsIn(channel, request.application.id), PermissionFlagsBits.ViewChannel)) {
    throw refusals.missingAccess();
  }
  return channel;
}

/** @throws Refusal 50013 */
export function requirePermission(request: BotRequest, channel: ChannelRecord, permission: bigint): void {
  if (!has(request.world.permissionsIn(channel, request.application.id), permission))
    throw refusals.missingPermissions();
}

/** The right that writing in this channel or thread takes. */
export function writingIn(channel: ChannelRecord): bigint {
  return isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
}

/** Milliseconds. Source: "Trigger Typing Indicator" in Discord's documentation. */
const typingShownFor = 10_000;

function readThreadName(request: BotRequest): string {
  const faults = new Faults();
  const name = readText(faults, request.body, 'name', [], { min: 1, max: 100, required: true }) ?? '';
  readInteger(faults, request.body, 'auto_archive_duration', [], { min: 60, max: 10_080 });
  faults.refuse();
  return name;
}

export const channelRoutes: readonly Route[] = [
  route('POST', '/users/@me/channels', ({ world, application, body }) => {
    const user = world.users.get(String(body.recipient_id));
    if (!user) throw refusals.unknownUser();
    if (user.bot) throw refusals.cannotWriteToUser();
    return ok(channelPayload(world, world.directChannel(application.id, user.id), application.id));
  }),
  route('GET', '/channels/:channel', (request) =>
    ok(channelPayload(request.world, visibleChannel(request), request.application.id)),
  ),
  route('PATCH', '/channels/:channel', (request) => {
    const channel = visibleChannel(request);
    const own = channel.ownerId === request.application.id;
    if (isThread(channel)) {
      // Who may write in a thread may wake it up; everything else needs the thread to be one's own, or the right.
      const onlyWakes = request.body.archived === false && Object.keys(request.body).length === 1 && !channel.locked;
      if (!own && !onlyWakes) requirePermission(request, channel, PermissionFlagsBits.ManageThreads);
      if (typeof request.body.archived === 'boolean') channel.archived = request.body.archived;
      if (typeof request.body.locked === 'boolean') channel.locked = request.body.locked;
    } else {
      requirePermission(request, channel, PermissionFlagsBits.ManageChannels);
    }
    if (typeof request.body.name === 'string') channel.name = request.body.name;
    publishThread(request.world, channel, 'update');
    return ok(channelPayload(request.world, channel, request.application.id));
  }),
  route('POST', '/channels/:channel/typing', (request) => {
    const channel = visibleChannel(request);
    if (channel.guildId !== null) requirePermission(request, channel, writingIn(channel));
    channel.typing.set(request.application.id, request.world.clock.now() + typingShownFor);
    return noContent;
  }),
  route('POST', '/channels/:channel/threads', (request) => {
    const channel = visibleChannel(request);
    const name = readThreadName(request);
    const isPublic = request.body.type === ChannelType.PublicThread;
    requirePermission(
      request,
      channel,
      isPublic ? PermissionFlagsBits.CreatePublicThreads : PermissionFlagsBits.CreatePrivateThreads,
    );
    const type = isPublic ? ChannelType.PublicThread : ChannelType.PrivateThread;
    const thread = createThread(request.world, channel, { name, type, ownerId: request.application.id, starter: null });
    return created(channelPayload(request.world, thread, request.application.id));
  }),
  route('POST', '/channels/:channel/messages/:message/threads', (request) => {
    const channel = visibleChannel(request);
    const starter = channel.messages.get(request.params.message ?? '');
    if (!starter || starter.onlyFor !== null) throw refusals.unknownMessage();
    const name = readThreadName(request);
    requirePermission(request, channel, PermissionFlagsBits.CreatePublicThreads);
    if (starter.threadId !== null) throw refusals.threadExists();
    const type =
      channel.type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
    const thread = createThread(request.world, channel, { name, type, ownerId: request.application.id, starter });
    return created(channelPayload(request.world, thread, request.application.id));
  }),
  route('PUT', '/channels/:channel/thread-members/@me', (request) => {
    const channel = visibleChannel(request);
    if (!isThread(channel)) throw refusals.wrongChannelType();
    channel.people.add(request.application.id);
    return noContent;
  }),
];
