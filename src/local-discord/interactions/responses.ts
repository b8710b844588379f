import {
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
  InteractionResponseType as Response,
} from 'discord-api-types/v10';
import { Refusal, refusals } from '../rest/refusal.ts';
import { writeMessage } from '../state/messages.ts';
import { has } from '../state/permissions.ts';
import type { InteractionNote, InteractionRecord, MessageRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { readChoices } from '../validate/choices.ts';
import { Faults, type Fields, isFields } from '../validate/form.ts';
import { type MessageBody, readMessageBody, type UploadedFile } from '../validate/message.ts';
import { readModal } from '../validate/modal.ts';
import { applyEdit, existingOf } from './edits.ts';

/** Source: "Responding to an Interaction" in Discord's documentation. */
export const firstResponseWithin = 3000;
export const tokenPrefix = 'token-of-interaction-';
export const tokenLivesFor = 15 * 60_000;
const followUpsAfterUserInstall = 5;

const ephemeralOf = (flags: number): number => flags & MessageFlags.Ephemeral;
const creatable =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.IsComponentsV2 |
  MessageFlags.SuppressNotifications;

/**
 * The first response to an interaction.
 *
 * @returns The message that the response made or changed, if any.
 * @throws Refusal 10062 (unknown or too late), 40060 (already acknowledged), 50035 (invalid form), 50006 (empty)
 */
export function respond(
  world: World,
  interaction: InteractionRecord,
  body: Fields,
  files: readonly UploadedFile[],
): MessageRecord | null {
  if (interaction.response !== null) throw refusals.alreadyAcknowledged();
  if (world.clock.now() - interaction.createdAt > firstResponseWithin) throw refusals.unknownInteraction();
  const type = readType(interaction, body);
  const data = isFields(body.data) ? body.data : {};
  const message = carryOut(world, interaction, type, data, files);
  interaction.response = type;
  interaction.respondedAt = world.clock.now();
  interaction.stopWaiting();
  if (message) {
    interaction.originalMessageId = message.id;
    interaction.editsBefore = message.earlier.length;
  }
  world.interactionChanged(interaction);
  world.changed();
  return message;
}

function readType(interaction: InteractionRecord, body: Fields): Response {
  const fromMessage = interaction.sourceMessageId !== null;
  const allowed: Response[] =
    interaction.type === InteractionType.ApplicationCommandAutocomplete
      ? [Response.ApplicationCommandAutocompleteResult]
      : [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource];
  if (
    interaction.type === InteractionType.MessageComponent ||
    (interaction.type === InteractionType.ModalSubmit && fromMessage)
  ) {
    allowed.push(Response.DeferredMessageUpdate, Response.UpdateMessage);
  }
  if (
    interaction.type === InteractionType.ApplicationCommand ||
    interaction.type === InteractionType.MessageComponent
  ) {
    allowed.push(Response.Modal);
  }
  const type = allowed.find((candidate) => candidate === body.type);
  if (type !== undefined) return type;
  const message = `Value must be one of {${allowed.join(', ')}}.`;
  throw refusals.invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
}

function carryOut(
  world: World,
  interaction: InteractionRecord,
  type: Response,
  data: Fields,
  files: readonly UploadedFile[],
): MessageRecord | null {
  switch (type) {
    case Response.ChannelMessageWithSource:
      return writeReply(
        world,
        interaction,
        inData(() => readMessageBody(data, files, null)),
        files,
        sourceReference(interaction),
      );
    case Response.DeferredChannelMessageWithSource: {
      // A deferral can carry nothing but whether the answer will be private.
      const flags = ephemeralOf(typeof data.flags === 'number' ? data.flags : 0) | MessageFlags.Loading;
      return writeReply(world, interaction, { ...nothing, flags }, [], sourceReference(interaction));
    }
    case Response.UpdateMessage: {
      const source = sourceOf(world, interaction);
      applyEdit(
        world,
        source,
        inData(() => readMessageBody(data, files, existingOf(source))),
        data,
        files,
      );
      return source;
    }
    case Response.DeferredMessageUpdate:
      return sourceOf(world, interaction);
    case Response.Modal:
      interaction.modal = readModal(data);
      return null;
    default: {
      const faults = new Faults();
      const choices = readChoices(faults, data, 'choices', ['data']);
      faults.refuse();
      interaction.choices = choices;
      return null;
    }
  }
}

const nothing: MessageBody = {
  content: undefined,
  embeds: undefined,
  components: undefined,
  flags: 0,
  allowedMentions: null,
  nonce: null,
  enforceNonce: false,
  reference: null,
  tts: false,
};

/** Faults of a response's data are reported under `data`. */
function inData<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal) || error.faults.length === 0) throw error;
    throw refusals.invalidForm(error.faults.map((fault) => ({ ...fault, path: ['data', ...fault.path] })));
  }
}

function writeReply(
  world: World,
  interaction: InteractionRecord,
  body: MessageBody,
  files: readonly UploadedFile[],
  reference: MessageRecord['reference'],
): MessageRecord {
  const flags = body.flags & (creatable | MessageFlags.Loading);
  const forced = isForcedPrivate(world, interaction) ? MessageFlags.Ephemeral : 0;
  return writeMessage(world, {
    channel: world.channel(interaction.channelId),
    authorId: interaction.applicationId,
    content: body.content ?? '',
    embeds: body.embeds,
    components: body.components,
    files,
    flags: flags | forced,
    allowed: body.allowedMentions,
    reference,
    applicationId: interaction.applicationId,
    interaction: noteOf(interaction),
    onlyFor: ephemeralOf(flags | forced) ? interaction.userId : null,
    type: messageTypeOf(interaction, reference),
  });
}

/** In a server that has not installed the application, who may not use external apps there gets its replies alone. */
function isForcedPrivate(world: World, interaction: InteractionRecord): boolean {
  if (!interaction.userInstallOnly) return false;
  const permissions = world.permissionsIn(world.channel(interaction.channelId), interaction.userId);
  return !has(permissions, PermissionFlagsBits.UseExternalApps);
}

function messageTypeOf(interaction: InteractionRecord, reference: MessageRecord['reference']): MessageType {
  if (reference) return MessageType.Reply;
  if (interaction.commandName === null) return MessageType.Default;
  return interaction.targetId === null ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
}

function noteOf(interaction: InteractionRecord): InteractionNote {
  return {
    id: interaction.id,
    type: interaction.type,
    userId: interaction.userId,
    commandName: interaction.commandName,
    interactedMessageId: interaction.sourceMessageId,
  };
}

/** An answer to a component is a reply to the message that it stands in. */
function sourceReference(interaction: InteractionRecord): MessageRecord['reference'] {
  return interaction.sourceMessageId === null
    ? null
    : { messageId: interaction.sourceMessageId, channelId: interaction.channelId };
}

/** @throws Refusal 10008 where the message is gone. */
function sourceOf(world: World, interaction: InteractionRecord): MessageRecord {
  const source = world.message(interaction.channelId, interaction.sourceMessageId ?? '');
  if (!source) throw refusals.unknownMessage();
  return source;
}

/** The interaction that a token belongs to. @throws Refusal 50027 (no such token, or dead), 10015 (nothing said yet) */
export function interactionOfToken(world: World, applicationId: string, token: string): InteractionRecord {
  const interaction = world.interactions.get(token.slice(tokenPrefix.length));
  if (interaction?.token !== token) throw refusals.invalidWebhookToken();
  if (interaction.applicationId !== applicationId) throw refusals.unknownWebhook();
  if (world.clock.now() - interaction.createdAt > tokenLivesFor) throw refusals.invalidWebhookToken();
  if (interaction.response === null) throw refusals.unknownWebhook();
  return interaction;
}

/** A message of the interaction: `@original`, or a follow-up by its id. @throws Refusal 10008 */
export function messageOf(world: World, interaction: InteractionRecord, id: string): MessageRecord {
  const wanted = id === '@original' ? interaction.originalMessageId : id;
  const own = wanted !== null && (wanted === interaction.originalMessageId || interaction.followUps.includes(wanted));
  const message = own ? world.message(interaction.channelId, wanted) : null;
  if (!message) throw refusals.unknownMessage();
  return message;
}

/** @throws Refusal 40094, 50035, 50006 */
export function followUp(
  world: World,
  interaction: InteractionRecord,
  body: Fields,
  files: readonly UploadedFile[],
): MessageRecord {
  const read = readMessageBody(body, files, null);
  const original = interaction.originalMessageId && world.message(interaction.channelId, interaction.originalMessageId);
  // The first follow-up to a deferral takes the thinking message's place, private or not as that was.
  if (original && (original.flags & MessageFlags.Loading) !== 0) {
    applyEdit(world, original, read, body, files);
    return original;
  }
  if (interaction.userInstallOnly && interaction.followUps.length >= followUpsAfterUserInstall) {
    throw refusals.tooManyFollowUps();
  }
  const reference = interaction.originalMessageId
    ? { messageId: interaction.originalMessageId, channelId: interaction.channelId }
    : null;
  const message = writeReply(world, interaction, read, files, reference);
  interaction.followUps.push(message.id);
  world.changed();
  return message;
}
