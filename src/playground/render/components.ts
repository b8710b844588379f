import { type APIAttachment, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { isFields } from '../../local-discord/validate/form.ts';
import { playgroundWords as words } from '../../wording/playground.ts';
import { attribute, type Html, type HtmlValue, html, join } from './html.ts';
import type { Names } from './inline-markdown.ts';
import { markdown } from './markdown.ts';
import { type Choice, menuMarkup } from './menu.ts';

/** What components refer to: names in their texts, files of their message, and what menus of the client's own offer. */
export interface Surroundings {
  readonly names: Names;
  readonly attachments: readonly APIAttachment[];
  /** People, roles or channels, for menus that the client fills by itself. */
  readonly pickable: (menuType: number) => readonly Choice[];
}

type Component = Readonly<Record<string, unknown>>;

/** Draws the components of a message as Discord does: rows, and the layout components of its second version. */
export function componentsMarkup(components: readonly unknown[], around: Surroundings): Html {
  return join(components.filter(isFields).map((component) => draw(component, around)));
}

function draw(component: Component, around: Surroundings): HtmlValue {
  switch (component.type) {
    case ComponentType.ActionRow:
      return html`<div class="row">${componentsMarkup(list(component.components), around)}</div>`;
    case ComponentType.Button:
      return button(component);
    case ComponentType.StringSelect:
      return menuMarkup(component, list(component.options).filter(isFields).map(choiceOf));
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return menuMarkup(component, withChosen(component, around.pickable(Number(component.type))));
    case ComponentType.TextDisplay:
      return html`<div class="text">${markdown(text(component.content), around.names)}</div>`;
    case ComponentType.Container:
      return html`<div class="container" ${accent(component)}>${componentsMarkup(list(component.components), around)}</div>`;
    case ComponentType.Section:
      return html`<div class="section"><div>${componentsMarkup(list(component.components), around)}</div>${componentsMarkup([component.accessory], around)}</div>`;
    case ComponentType.Separator:
      return html`<hr class="${component.divider === false ? 'gap' : 'line'}" data-spacing="${String(component.spacing ?? 1)}">`;
    case ComponentType.Thumbnail:
      return html`<div class="thumbnail">${picture(component, around)}</div>`;
    case ComponentType.MediaGallery: {
      const items = list(component.items).filter(isFields);
      return html`<div class="gallery" data-count="${items.length}">${items.map((item) => picture(item, around))}</div>`;
    }
    case ComponentType.File:
      return fileMarkup(attachmentOf(component.file, around));
    default:
      return null;
  }
}

function button(component: Component): Html {
  const label = html`${emoji(component)}${text(component.label)}`;
  if (component.style === ButtonStyle.Link) {
    return html`<a class="button" data-style="link" href="${text(component.url)}" target="_blank" rel="noreferrer noopener">${label}<span class="out" aria-hidden="true">↗</span></a>`;
  }
  return html`<button type="button" class="button" data-style="${styleName(component.style)}" data-press="${text(component.custom_id)}" ${attribute('disabled', component.disabled === true)}>${label}</button>`;
}

function styleName(style: unknown): string {
  if (style === ButtonStyle.Primary) return 'primary';
  if (style === ButtonStyle.Success) return 'success';
  return style === ButtonStyle.Danger ? 'danger' : 'secondary';
}

function choiceOf(option: Component): Choice {
  return {
    value: text(option.value),
    label: text(option.label),
    description: text(option.description) || null,
    isChosen: option.default === true,
  };
}

/** In menus that the client fills by itself, what is chosen already is named by its id. */
function withChosen(component: Component, choices: readonly Choice[]): Choice[] {
  const chosen = new Set(
    list(component.default_values)
      .filter(isFields)
      .map(({ id }) => id),
  );
  return choices.map((choice) => ({ ...choice, isChosen: chosen.has(choice.value) }));
}

/** An attached picture; one of another address is not fetched, as nothing here leaves the machine. */
function picture(holder: Component, around: Surroundings): Html {
  const attachment = attachmentOf(holder.media, around);
  const alternative = text(holder.description) || attachment?.description || '';
  if (attachment === undefined)
    return html`<span class="no-picture">${words.pictureElsewhere(urlOf(holder.media))}</span>`;
  return html`<a class="picture" href="${fileAddress(attachment)}" target="_blank"><img src="${fileAddress(attachment)}" alt="${alternative}"></a>`;
}

/** Attachments that no component shows: pictures as pictures, all else as files to take. */
export function attachmentsMarkup(attachments: readonly APIAttachment[]): Html {
  return join(
    attachments.map((attachment) =>
      attachment.content_type?.startsWith('image/')
        ? html`<a class="picture" href="${fileAddress(attachment)}" target="_blank"><img src="${fileAddress(attachment)}" alt="${attachment.description ?? ''}"></a>`
        : fileMarkup(attachment),
    ),
  );
}

function fileMarkup(attachment: APIAttachment | undefined): Html | null {
  if (attachment === undefined) return null;
  return html`<a class="file" href="${fileAddress(attachment)}" download="${attachment.filename}"><span aria-hidden="true">&#8681;</span> ${attachment.filename} <small>${words.bytes(attachment.size)}</small></a>`;
}

/** Where the playground serves what was uploaded. */
function fileAddress({ id, filename }: APIAttachment): string {
  return `/files/${id}/${encodeURIComponent(filename)}`;
}

function accent(component: Component): Html | null {
  const colour = component.accent_color;
  return typeof colour === 'number' ? html`data-accent="#${colour.toString(16).padStart(6, '0')}"` : null;
}

function emoji(component: Component): Html | null {
  const name = isFields(component.emoji) ? text(component.emoji.name) : '';
  return name === '' ? null : html`<span aria-hidden="true">${name}</span> `;
}

/** The file of the message that a component names, as it was sent or as Discord gives it back. */
function attachmentOf(media: unknown, { attachments }: Surroundings): APIAttachment | undefined {
  const url = urlOf(media);
  return attachments.find((attachment) => attachment.url === url || `attachment://${attachment.filename}` === url);
}

const urlOf = (media: unknown): string => (isFields(media) ? text(media.url) : '');
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
