import { type APIEmbed, type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';
import { refusals } from '../rest/refusal.ts';
import { isSnowflake } from '../snowflakes.ts';
import { type AllowedMentions, readAllowedMentions } from './allowed-mentions.ts';
import { exceedsByteCeiling, readComponents } from './components.ts';
import { readEmbeds } from './embeds.ts';
import { refuseLongDescriptions, refuseMissingFiles } from './files.ts';
import { Faults, type Fields, isFields, readInteger, readText } from './form.ts';

export const contentLimit = 2000;
const nonceLimit = 25;

/** A file that came with a message. */
export interface UploadedFile {
  readonly name: string;
  readonly size: number;
  readonly contentType: string | null;
  /** Alternative text. */
  readonly description: string | null;
  readonly bytes: Uint8Array;
}

/** The parts of a message that a request gave; what it left out is undefined. */
export interface MessageBody {
  readonly content: string | undefined;
  readonly embeds: APIEmbed[] | undefined;
  readonly components: APIMessageTopLevelComponent[] | undefined;
  readonly flags: number;
  readonly allowedMentions: AllowedMentions | null;
  readonly nonce: string | number | null;
  readonly enforceNonce: boolean;
  readonly reference: { readonly messageId: string; readonly failIfMissing: boolean } | null;
  readonly tts: boolean;
}

/** What a message already has when it is edited. */
export interface Existing {
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: number;
  /** The names of the files that it has. */
  readonly fileNames: readonly string[];
}

/**
 * Reads what a request would write, and refuses what Discord refuses.
 *
 * @param existing - The message as it stands, where it is an edit.
 * @throws Refusal 50035 (invalid form) or 50006 (empty message)
 */
export function readMessageBody(body: Fields, files: readonly UploadedFile[], existing: Existing | null): MessageBody {
  const faults = new Faults();
  const flags = readInteger(faults, body, 'flags', [], { min: 0, max: 2 ** 31 - 1 }) ?? 0;
  const layout = ((flags | (existing?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;
  const content = readText(faults, body, 'content', [], { max: contentLimit });
  const given = (key: string): boolean => body[key] !== undefined;
  const embeds = given('embeds') ? readEmbeds(faults, body) : undefined;
  const components = given('components') ? readComponents(faults, body, layout) : undefined;
  if (layout) {
    // What the message already has counts too, unless the request takes it away.
    refuseLegacyFields(faults, given('content') ? content : existing?.content, embeds ?? existing?.embeds);
  }
  refuseLongDescriptions(faults, body);
  if (components !== undefined) {
    refuseMissingFiles(faults, components, new Set([...files.map(({ name }) => name), ...(existing?.fileNames ?? [])]));
  }
  const allowedMentions = readAllowedMentions(faults, body);
  const nonce = readNonce(faults, body);
  const reference = readReference(faults, body);
  faults.refuse();
  if (layout && components && exceedsByteCeiling(components)) throw refusals.internalError();

  const after = {
    content: (given('content') ? (content ?? '') : existing?.content) ?? '',
    embeds: embeds ?? existing?.embeds ?? [],
    components: components ?? existing?.components ?? [],
  };
  const attachments = files.length + (existing?.attachments ?? 0);
  const hasBody = layout ? after.components.length > 0 : after.content.trim() !== '' || after.embeds.length > 0;
  // Rows of buttons alone are a message too.
  if (!hasBody && attachments === 0 && after.components.length === 0) throw refusals.emptyMessage();

  return {
    content: given('content') ? (content ?? '') : undefined,
    embeds,
    components,
    flags,
    allowedMentions,
    nonce,
    enforceNonce: body.enforce_nonce === true,
    reference,
    tts: body.tts === true,
  };
}

function refuseLegacyFields(
  faults: Faults,
  content: string | undefined,
  embeds: readonly APIEmbed[] | undefined,
): void {
  const refuse = (field: string): void =>
    faults.add(
      [field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  if (content) refuse('content');
  if (embeds && embeds.length > 0) refuse('embeds');
}

function readNonce(faults: Faults, body: Fields): string | number | null {
  if (typeof body.nonce === 'number') return body.nonce;
  return readText(faults, body, 'nonce', [], { max: nonceLimit }) ?? null;
}

function readReference(faults: Faults, body: Fields): MessageBody['reference'] {
  const reference = body.message_reference;
  if (!isFields(reference)) return null;
  if (!isSnowflake(reference.message_id)) {
    faults.add(
      ['message_reference', 'message_id'],
      'NUMBER_TYPE_COERCE',
      `Value "${String(reference.message_id)}" is not snowflake.`,
    );
    return null;
  }
  return { messageId: reference.message_id, failIfMissing: reference.fail_if_not_exists !== false };
}
