import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { describe } from '../describe.ts';
import { textOf, walkComponents } from '../state/component-walk.ts';
import { messagePayload } from '../state/message-payloads.ts';
import type { InteractionRecord, MessageRecord, ModalRecord, Pings } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { type Fields, isFields } from '../validate/form.ts';

/** A message as a person sees it at one moment. It does not change; look again to see what became of it. */
export interface Seen {
  readonly id: string;
  readonly channelId: string;
  /** The name of who wrote it. */
  readonly author: string;
  readonly authorId: string;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly APIAttachment[];
  /** Everything that can be read: content, embeds and text displays, in order. */
  readonly words: string;
  readonly buttons: readonly SeenButton[];
  readonly menus: readonly SeenMenu[];
  /** "Only you can see this". */
  readonly ephemeral: boolean;
  /** "… is thinking". */
  readonly thinking: boolean;
  /** It was shown as thinking before it said anything. */
  readonly deferred: boolean;
  /** It was deleted; what is shown is what it last said. */
  readonly gone: boolean;
  /** How often it was changed after it first said something. */
  readonly edits: number;
  /** Who was notified by it. */
  readonly pings: Pings;
  /** The id of the message that it replies to. */
  readonly repliesTo: string | null;
  /** A form that opened instead of a message; the rest is empty then. */
  readonly modal: SeenModal | null;
  /** The message as Discord writes it down. */
  readonly raw: APIMessage | null;
  /** The message drawn as text. */
  readonly picture: string;
}

export interface SeenButton {
  readonly label: string;
  readonly emoji: string | null;
  readonly customId: string | null;
  /** Where a link button leads. */
  readonly url: string | null;
  readonly disabled: boolean;
  readonly style: number;
}

export interface SeenMenu {
  readonly type: number;
  readonly placeholder: string;
  readonly customId: string;
  readonly disabled: boolean;
  readonly minValues: number;
  readonly maxValues: number;
  readonly options: readonly SeenOption[];
  /** The ids that are already chosen in a menu of people, roles or channels. */
  readonly chosenIds: readonly string[];
}

export interface SeenOption {
  readonly label: string;
  readonly value: string;
  readonly description: string | null;
  readonly chosen: boolean;
}

export interface SeenModal {
  readonly title: string;
  readonly customId: string;
  readonly fields: readonly SeenField[];
  /** The interaction that it answered. */
  readonly interactionId: string;
}

export interface SeenField {
  readonly type: number;
  readonly label: string;
  readonly customId: string;
  readonly value: string;
  readonly required: boolean;
  readonly minLength: number;
  readonly maxLength: number;
  readonly options: readonly SeenOption[];
}

export function seeMessage(world: World, message: MessageRecord): Seen {
  const raw = messagePayload(world, message);
  const components = raw.components ?? [];
  const all = walkComponents(components);
  const author = world.user(message.authorId);
  const wasThinking = message.earlier.some((version) => isLoading(version.flags));
  const firstWords = message.earlier.filter((version) => !isLoading(version.flags)).length;
  return {
    id: message.id,
    channelId: message.channelId,
    author: author.name,
    authorId: author.id,
    content: message.content,
    embeds: raw.embeds,
    components,
    attachments: raw.attachments,
    words: [message.content, ...raw.embeds.map(wordsOfEmbed), textOf(components)]
      .filter((text) => text !== '')
      .join('\n'),
    buttons: all.filter((part) => part.type === ComponentType.Button).map(seeButton),
    menus: all.filter((part) => isMenu(part.type)).map(seeMenu),
    ephemeral: (message.flags & MessageFlags.Ephemeral) !== 0,
    thinking: isLoading(message.flags),
    deferred: wasThinking || isLoading(message.flags),
    gone: world.message(message.channelId, message.id) === null,
    edits: firstWords,
    pings: message.pings,
    repliesTo: message.reference?.messageId ?? null,
    modal: null,
    raw,
    // Drawn when it is looked at: where many write, hardly any is.
    get picture() {
      return describe(raw);
    },
  };
}

/** What became of an interaction at its first response, or when its time was over. */
export interface SeenInteraction {
  readonly id: string;
  /** "The application did not respond", or "Loading options failed". */
  readonly failed: boolean;
  /** How many choices autocomplete offers; null for what is not autocomplete. */
  readonly choices: number | null;
  /** The message that the response made or changed, which may be thinking. */
  readonly message: Seen | null;
  /** What was refused when the application tried to respond. */
  readonly refusals: readonly string[];
}

export function seeInteraction(world: World, interaction: InteractionRecord): SeenInteraction {
  const message = world.message(interaction.channelId, interaction.originalMessageId ?? '');
  return {
    id: interaction.id,
    failed: interaction.failed,
    choices: interaction.choices?.length ?? null,
    message: message && seeMessage(world, message),
    refusals: [...interaction.refusals],
  };
}

export function seeModal(
  modal: ModalRecord,
  channelId: string,
  applicationId: string,
  name: string,
  interactionId: string,
): Seen {
  const seen: SeenModal = {
    title: modal.title,
    customId: modal.customId,
    fields: seeFields(modal.components),
    interactionId,
  };
  return {
    id: '',
    channelId,
    author: name,
    authorId: applicationId,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    words: modal.title,
    buttons: [],
    menus: [],
    ephemeral: true,
    thinking: false,
    deferred: false,
    gone: false,
    edits: 0,
    pings: { everyone: false, roles: [], users: [] },
    repliesTo: null,
    modal: seen,
    raw: null,
    picture: `┌ ${modal.title}\n${seen.fields.map((field) => `│ ${field.label}: ${field.value}`).join('\n')}\n└ [Submit]`,
  };
}

const isLoading = (flags: number): boolean => (flags & MessageFlags.Loading) !== 0;
const isMenu = (type: unknown): boolean => type === 3 || (typeof type === 'number' && type >= 5 && type <= 8);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function wordsOfEmbed(embed: APIEmbed): string {
  const fields = (embed.fields ?? []).map((field) => `${field.name}\n${field.value}`);
  const parts = [embed.author?.name, embed.title, embed.description, ...fields, embed.footer?.text];
  return parts.filter((part) => part).join('\n');
}

function seeButton(button: Fields): SeenButton {
  const emoji = isFields(button.emoji) ? text(button.emoji.name) : '';
  return {
    label: text(button.label),
    emoji: emoji === '' ? null : emoji,
    customId: text(button.custom_id) || null,
    url: text(button.url) || null,
    disabled: button.disabled === true,
    style: typeof button.style === 'number' ? button.style : 0,
  };
}

function seeMenu(menu: Fields): SeenMenu {
  return {
    type: Number(menu.type),
    placeholder: text(menu.placeholder),
    customId: text(menu.custom_id),
    disabled: menu.disabled === true,
    minValues: typeof menu.min_values === 'number' ? menu.min_values : 1,
    maxValues: typeof menu.max_values === 'number' ? menu.max_values : 1,
    options: seeOptions(menu),
    chosenIds: (Array.isArray(menu.default_values) ? menu.default_values.filter(isFields) : []).map((value) =>
      text(value.id),
    ),
  };
}

function seeOptions(holder: Fields): SeenOption[] {
  const options = Array.isArray(holder.options) ? holder.options.filter(isFields) : [];
  return options.map((option) => ({
    label: text(option.label),
    value: text(option.value),
    description: text(option.description) || null,
    chosen: option.default === true,
  }));
}

function seeFields(components: readonly unknown[]): SeenField[] {
  const fields: SeenField[] = [];
  for (const top of components.filter(isFields)) {
    const inner = isFields(top.component) ? top.component : Array.isArray(top.components) ? top.components[0] : null;
    if (!isFields(inner)) continue;
    fields.push({
      type: Number(inner.type),
      label: text(top.label) || text(inner.label),
      customId: text(inner.custom_id),
      value: text(inner.value),
      required: inner.required !== false,
      minLength: typeof inner.min_length === 'number' ? inner.min_length : 0,
      maxLength: typeof inner.max_length === 'number' ? inner.max_length : 4000,
      options: seeOptions(inner),
    });
  }
  return fields;
}
