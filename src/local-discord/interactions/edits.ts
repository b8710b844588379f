import { MessageFlags } from 'discord-api-types/v10';
import { addressesOf, attachmentOf, type Change, editMessage } from '../state/messages.ts';
import type { MessageRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { withAddresses } from '../validate/files.ts';
import { type Fields, isFields } from '../validate/form.ts';
import { type Existing, type MessageBody, readMessageBody, type UploadedFile } from '../validate/message.ts';

const editable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** Reads and carries out an edit. @throws Refusal 50035, 50006 */
export function editAsAsked(world: World, message: MessageRecord, body: Fields, files: readonly UploadedFile[]): void {
  applyEdit(world, message, readMessageBody(body, files, existingOf(message)), body, files);
}

/** What an edit is checked against. */
export function existingOf(message: MessageRecord): Existing {
  return {
    ...message,
    attachments: message.attachments.length,
    fileNames: message.attachments.map(({ filename }) => filename),
  };
}

/** Changes a message as a request says; used for every kind of edit. */
export function applyEdit(
  world: World,
  message: MessageRecord,
  read: MessageBody,
  body: Fields,
  files: readonly UploadedFile[],
): void {
  const wasLoading = (message.flags & MessageFlags.Loading) !== 0;
  const channel = world.channel(message.channelId);
  const added = files.map((file) => attachmentOf(world, channel, file));
  const kept = Array.isArray(body.attachments)
    ? message.attachments.filter((old) =>
        (body.attachments as unknown[]).some((item) => isFields(item) && item.id === old.id),
      )
    : message.attachments;
  const change: Change = {
    content: read.content,
    embeds: read.embeds,
    components: read.components && withAddresses(read.components, addressesOf([...kept, ...added])),
    attachments: [...kept, ...added],
    flags: (message.flags & ~MessageFlags.Loading) | (read.flags & editable),
    allowed: read.allowedMentions,
    fillsPlaceholder: wasLoading,
  };
  editMessage(world, message, change);
}
