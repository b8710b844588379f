import {
  type APIMessage,
  ApplicationIntegrationType,
  GatewayIntentBits,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { channelPayload, userPayload } from './payloads.ts';
import type { ApplicationRecord, InteractionNote, MessageRecord } from './records.ts';
import type { World } from './world.ts';

function interactionMetadata(world: World, note: InteractionNote): NonNullable<APIMessage['interaction_metadata']> {
  const owners = { [ApplicationIntegrationType.UserInstall]: note.userId };
  const base = { id: note.id, user: userPayload(world.user(note.userId)), authorizing_integration_owners: owners };
  if (note.type === InteractionType.MessageComponent) {
    return { ...base, type: InteractionType.MessageComponent, interacted_message_id: note.interactedMessageId ?? '' };
  }
  return { ...base, type: InteractionType.ApplicationCommand };
}

/** A message whole, as its author or a person in the channel sees it. */
export function messagePayload(world: World, message: MessageRecord, depth = 1): APIMessage {
  const { reference } = message;
  const replied = reference ? world.message(reference.channelId, reference.messageId) : null;
  const guildId = world.channels.get(message.channelId)?.guildId ?? null;
  const thread = message.threadId === null ? undefined : world.channels.get(message.threadId);
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: userPayload(world.user(message.authorId)),
    content: message.content,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    tts: false,
    mention_everyone: message.mentionEveryone,
    mentions: message.mentions.map((id) => userPayload(world.user(id))),
    mention_roles: [...message.mentionRoles],
    attachments: structuredClone(message.attachments),
    embeds: structuredClone(message.embeds),
    components: structuredClone(message.components),
    pinned: false,
    flags: message.flags | (message.threadId === null ? 0 : MessageFlags.HasThread),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.applicationId === null ? {} : { application_id: message.applicationId }),
    ...(message.interaction && message.applicationId !== null ? { webhook_id: message.applicationId } : {}),
    ...(message.interaction ? { interaction_metadata: interactionMetadata(world, message.interaction) } : {}),
    ...(message.interaction && message.interaction.commandName !== null
      ? {
          interaction: {
            id: message.interaction.id,
            type: message.interaction.type,
            name: message.interaction.commandName,
            user: userPayload(world.user(message.interaction.userId)),
          },
        }
      : {}),
    ...(thread ? { thread: channelPayload(world, thread, message.authorId) } : {}),
    ...(reference
      ? {
          message_reference: {
            type: 0,
            message_id: reference.messageId,
            channel_id: reference.channelId,
            ...(guildId === null ? {} : { guild_id: guildId }),
          },
        }
      : {}),
    ...(reference && depth > 0
      ? { referenced_message: replied ? messagePayload(world, replied, depth - 1) : null }
      : {}),
  };
}

/**
 * A message as an application is told of it. Without the Message Content intent its text, embeds, attachments and
 * components are empty, unless the message is the application's own, mentions it, or is a direct message.
 */
export function messageFor(
  world: World,
  message: MessageRecord,
  application: ApplicationRecord,
  intents: number,
): APIMessage {
  const whole = messagePayload(world, message);
  const blanked = mayRead(world, message, application, intents) ? whole : blank(whole);
  const replied = message.reference && world.message(message.reference.channelId, message.reference.messageId);
  if (replied && blanked.referenced_message && !mayRead(world, replied, application, intents)) {
    return { ...blanked, referenced_message: blank(blanked.referenced_message) };
  }
  return blanked;
}

function mayRead(world: World, message: MessageRecord, application: ApplicationRecord, intents: number): boolean {
  return (
    (intents & GatewayIntentBits.MessageContent) !== 0 ||
    message.authorId === application.id ||
    message.mentions.includes(application.id) ||
    world.channels.get(message.channelId)?.guildId === null
  );
}

function blank(message: APIMessage): APIMessage {
  return { ...message, content: '', embeds: [], attachments: [], components: [] };
}
