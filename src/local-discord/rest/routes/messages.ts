import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { applyEdit, existingOf } from '../../interactions/edits.ts';
import { messageFor } from '../../state/message-payloads.ts';
import { deleteMessage, writeMessage } from '../../state/messages.ts';
import { has, isThread } from '../../state/permissions.ts';
import type { ChannelRecord, MessageRecord } from '../../state/records.ts';
import { Faults, readInteger } from '../../validate/form.ts';
import { type MessageBody, readMessageBody } from '../../validate/message.ts';
import { refusals } from '../refusal.ts';
import { type BotRequest, noContent, ok, type Route, route } from '../route.ts';
import { requirePermission, visibleChannel, writingIn } from './channels.ts';

/** How long Discord remembers a nonce that was enforced: "a few minutes". */
const nonceKeptFor = 5 * 60_000;
const creatable = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** Intents do not matter to REST, but the Message Content switch in the portal does. */
function seenBy(request: BotRequest, message: MessageRecord): unknown {
  return messageFor(request.world, message, request.application, request.application.privilegedIntents);
}

/** @throws Refusal 10008 */
function messageIn(request: BotRequest, channel: ChannelRecord): MessageRecord {
  const message = channel.messages.get(request.params.message ?? '');
  if (!message || message.onlyFor !== null) throw refusals.unknownMessage();
  return message;
}

function requireWriting(request: BotRequest, channel: ChannelRecord): void {
  const { world, application } = request;
  if (channel.type === ChannelType.GuildCategory) throw refusals.notATextChannel();
  if (channel.guildId === null) {
    requireOpenToBot(request, channel);
    return;
  }
  const needed = writingIn(channel);
  requirePermission(request, channel, needed);
  if (isThread(channel) && channel.locked) throw refusals.lockedThread();
  if (isThread(channel) && channel.archived && !has(world.permissionsIn(channel, application.id), needed)) {
    throw refusals.archivedThread();
  }
}

/** A bot may write to who shares a server with it, or installed it, and accepts messages. */
function requireOpenToBot(request: BotRequest, channel: ChannelRecord): void {
  const { world, application } = request;
  const other = [...channel.people].find((id) => id !== application.id) ?? '';
  const shares = [...world.guilds.values()].some(
    (guild) => guild.members.has(application.id) && guild.members.has(other),
  );
  const reachable = shares || application.userInstalls.has(other);
  if (!reachable || !world.users.get(other)?.acceptsDirectMessages) throw refusals.cannotWriteToUser();
}

function requireAttaching(request: BotRequest, channel: ChannelRecord, body: MessageBody): void {
  if (channel.guildId === null) return;
  if (body.embeds && body.embeds.length > 0) requirePermission(request, channel, PermissionFlagsBits.EmbedLinks);
  if (request.files.length > 0) requirePermission(request, channel, PermissionFlagsBits.AttachFiles);
}

function referenceOf(request: BotRequest, channel: ChannelRecord, body: MessageBody): MessageRecord['reference'] {
  if (!body.reference) return null;
  if (channel.messages.has(body.reference.messageId)) {
    const permissions = request.world.permissionsIn(channel, request.application.id);
    if (!has(permissions, PermissionFlagsBits.ReadMessageHistory)) throw refusals.replyWithoutHistory();
    return { messageId: body.reference.messageId, channelId: channel.id };
  }
  if (!body.reference.failIfMissing) return null;
  throw refusals.invalidForm([
    { path: ['message_reference'], code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ]);
}

/** Which messages are asked for. @throws Refusal 50035 */
function readPage(query: URLSearchParams): { limit: number; before: bigint; after: bigint } {
  const faults = new Faults();
  const idOf = (key: string, otherwise: string): bigint => {
    const value = query.get(key) ?? otherwise;
    if (/^\d{1,20}$/.test(value)) return BigInt(value);
    faults.add([key], 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
    return 0n;
  };
  const before = idOf('before', '99999999999999999999');
  const after = idOf('after', '0');
  const limit =
    readInteger(faults, { limit: Number(query.get('limit') ?? 50) }, 'limit', [], { min: 1, max: 100 }) ?? 50;
  faults.refuse();
  return { limit, before, after };
}

export const messageRoutes: readonly Route[] = [
  route('POST', '/channels/:channel/messages', (request) => {
    const { world, application } = request;
    const channel = visibleChannel(request);
    requireWriting(request, channel);
    const body = readMessageBody(request.body, request.files, null);
    requireAttaching(request, channel, body);
    const nonceKey = `${application.id} ${channel.id} ${String(body.nonce)}`;
    const known = body.nonce !== null && body.enforceNonce ? world.nonces.get(nonceKey) : undefined;
    const repeated =
      known && world.clock.now() - known.at <= nonceKeptFor ? channel.messages.get(known.messageId) : undefined;
    if (repeated) return ok(seenBy(request, repeated));
    const message = writeMessage(world, {
      channel,
      authorId: application.id,
      content: body.content ?? '',
      embeds: body.embeds,
      components: body.components,
      files: request.files,
      flags: body.flags & creatable,
      nonce: body.nonce,
      reference: referenceOf(request, channel, body),
      allowed: body.allowedMentions,
      applicationId: application.id,
    });
    if (body.nonce !== null) world.nonces.set(nonceKey, { messageId: message.id, at: world.clock.now() });
    return ok(seenBy(request, message));
  }),
  route('GET', '/channels/:channel/messages', (request) => {
    const channel = visibleChannel(request);
    requirePermission(request, channel, PermissionFlagsBits.ReadMessageHistory);
    const { limit, before, after } = readPage(request.query);
    const visible = [...channel.messages.values()].filter((message) => {
      const id = BigInt(message.id);
      return message.onlyFor === null && id < before && id > after;
    });
    const page = request.query.has('after') ? visible.slice(0, limit) : visible.slice(-limit);
    return ok(page.reverse().map((message) => seenBy(request, message)));
  }),
  route('GET', '/channels/:channel/messages/:message', (request) => {
    const channel = visibleChannel(request);
    requirePermission(request, channel, PermissionFlagsBits.ReadMessageHistory);
    return ok(seenBy(request, messageIn(request, channel)));
  }),
  route('PATCH', '/channels/:channel/messages/:message', (request) => {
    const channel = visibleChannel(request);
    const message = messageIn(request, channel);
    if (message.authorId !== request.application.id) throw refusals.notByYou();
    const body = readMessageBody(request.body, request.files, existingOf(message));
    requireAttaching(request, channel, body);
    applyEdit(request.world, message, body, request.body, request.files);
    return ok(seenBy(request, message));
  }),
  route('POST', '/channels/:channel/messages/:message/crosspost', (request) => {
    const channel = visibleChannel(request);
    if (channel.type !== ChannelType.GuildAnnouncement) throw refusals.wrongChannelType();
    const message = messageIn(request, channel);
    const own = message.authorId === request.application.id;
    requirePermission(request, channel, own ? PermissionFlagsBits.SendMessages : PermissionFlagsBits.ManageMessages);
    if ((message.flags & MessageFlags.Crossposted) !== 0) throw refusals.alreadyCrossposted();
    message.flags |= MessageFlags.Crossposted;
    request.world.changed();
    return ok(seenBy(request, message));
  }),
  route('DELETE', '/channels/:channel/messages/:message', (request) => {
    const channel = visibleChannel(request);
    const message = messageIn(request, channel);
    if (message.authorId !== request.application.id) {
      requirePermission(request, channel, PermissionFlagsBits.ManageMessages);
    }
    deleteMessage(request.world, message);
    return noContent;
  }),
];
