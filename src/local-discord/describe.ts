import {
  type APIEmbed,
  type APIMessage,
  type APIUser,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { type Fields, isFields } from './validate/form.ts';

/** The parts of a message that can be drawn. */
export type Drawable = Pick<APIMessage, 'content' | 'embeds'> &
  Partial<
    Pick<
      APIMessage,
      'components' | 'flags' | 'attachments' | 'author' | 'referenced_message' | 'interaction' | 'mentions'
    >
  >;

/**
 * Draws a message as plain text: who wrote it, to what it replies, its text, embeds in boxes, buttons in brackets,
 * menus with their options. For asserts, and for pictures in documents.
 */
export function describe(message: Drawable): string {
  const flags = message.flags ?? 0;
  const lines: string[] = [];
  if (message.author) lines.push(message.author.bot ? `${message.author.username} [APP]` : shownName(message.author));
  const replied = message.referenced_message;
  if (replied) {
    lines.unshift(`╭─ ${shownName(replied.author)}: ${firstLine(withNames(replied.content, replied.mentions))}`);
  } else if (message.interaction) {
    lines.unshift(`╭─ ${shownName(message.interaction.user)} used ${message.interaction.name}`);
  }
  if ((flags & MessageFlags.Loading) !== 0) lines.push('… is thinking');
  if (message.content !== '') lines.push(...withNames(message.content, message.mentions).split('\n'));
  for (const embed of message.embeds) lines.push(...box(embedLines(embed)));
  for (const component of message.components ?? []) lines.push(...componentLines(component));
  for (const attachment of message.attachments ?? []) {
    lines.push(`📎 ${attachment.filename}${attachment.description ? ` (${attachment.description})` : ''}`);
  }
  if ((flags & MessageFlags.Ephemeral) !== 0) lines.push('👁 Only you can see this');
  return lines.join('\n');
}

function shownName(user: APIUser): string {
  return user.global_name ?? user.username;
}

/** Mentions as a reader sees them, where the message says whom they mean. */
function withNames(text: string, mentioned: readonly APIUser[] = []): string {
  return text.replace(/<@!?(\d+)>/g, (mention, id: string) => {
    const user = mentioned.find((candidate) => candidate.id === id);
    return user ? `@${shownName(user)}` : mention;
  });
}

function firstLine(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function box(lines: readonly string[]): string[] {
  return ['┌', ...lines.map((line) => (line === '' ? '│' : `│ ${line}`)), '└'];
}

function embedLines(embed: APIEmbed): string[] {
  const lines: string[] = [];
  if (embed.author) lines.push(embed.author.name);
  if (embed.title) lines.push(embed.url ? `${embed.title} (${embed.url})` : embed.title);
  if (embed.description) lines.push(...embed.description.split('\n'));
  for (const field of embed.fields ?? []) lines.push(`▪ ${field.name}`, ...field.value.split('\n'));
  if (embed.image) lines.push(`[picture ${embed.image.url}]`);
  if (embed.footer) lines.push(`─ ${embed.footer.text}`);
  return lines;
}

function componentLines(component: unknown): string[] {
  if (!isFields(component)) return [];
  switch (component.type) {
    case ComponentType.ActionRow:
      return rowLines(list(component.components));
    case ComponentType.TextDisplay:
      return String(component.content).split('\n');
    case ComponentType.Container:
      return box(list(component.components).flatMap(componentLines));
    case ComponentType.Section: {
      const lines = list(component.components).flatMap(componentLines);
      const accessory = isFields(component.accessory) ? accessoryText(component.accessory) : '';
      return [`${lines[0] ?? ''}  ${accessory}`, ...lines.slice(1)];
    }
    case ComponentType.Separator:
      return component.divider === false ? [''] : ['────────'];
    case ComponentType.MediaGallery:
      return list(component.items).map((item) => (isFields(item) ? mediaText(item) : ''));
    case ComponentType.File:
      return [`📎 ${isFields(component.file) ? String(component.file.url) : ''}`];
    default:
      return [];
  }
}

function rowLines(components: readonly unknown[]): string[] {
  const parts = components.filter(isFields);
  const menu = parts.find((part) => part.type !== ComponentType.Button);
  return menu ? menuLines(menu) : [parts.map(buttonText).join(' ')];
}

function buttonText(button: Fields): string {
  const emoji = isFields(button.emoji) ? `${String(button.emoji.name)} ` : '';
  const label = `${emoji}${typeof button.label === 'string' ? button.label : ''}`.trim();
  if (button.style === ButtonStyle.Link) return `[${label} ↗ ${String(button.url)}]`;
  return button.disabled === true ? `(${label})` : `[${label}]`;
}

function menuLines(menu: Fields): string[] {
  const placeholder = typeof menu.placeholder === 'string' ? menu.placeholder : 'Make a selection';
  const options = list(menu.options)
    .filter(isFields)
    .map((option) => {
      const description = typeof option.description === 'string' ? ` (${option.description})` : '';
      return `  ${option.default === true ? '●' : '○'} ${String(option.label)}${description}`;
    });
  return [`▾ ${placeholder}`, ...options];
}

function accessoryText(accessory: Fields): string {
  return accessory.type === ComponentType.Button ? buttonText(accessory) : mediaText(accessory);
}

function mediaText(holder: Fields): string {
  const url = isFields(holder.media) ? String(holder.media.url) : '';
  return `[picture ${url}${typeof holder.description === 'string' ? `: ${holder.description}` : ''}]`;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
