import { type APIUser, ApplicationCommandType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Seen } from '../../local-discord/index.ts';
import { playgroundWords as words } from '../../wording/playground.ts';
import { attachmentsMarkup, componentsMarkup, type Surroundings } from './components.ts';
import { embedMarkup } from './embed.ts';
import { type Html, html } from './html.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { markdown } from './markdown.ts';

/** Who looks at a message, and what she may do with it. */
export interface Onlooker {
  readonly id: string;
  /** The entries under *Apps* in the menu of a message. */
  readonly apps: readonly string[];
  readonly mayDeleteAll: boolean;
  /** Whether the panel can say how this message came about. */
  readonly hasWhy: boolean;
  /** Formats an instant, milliseconds since 1970, as the channel shows it. */
  readonly when: (instant: number) => string;
}

/**
 * Draws a message as its reader sees it in Discord, with what she may do with it as buttons. Of a message of layout
 * components, only those files are shown that a component shows.
 */
export function messageMarkup(seen: Seen, around: Surroundings, onlooker: Onlooker): Html {
  const { raw } = seen;
  if (raw === null) return html``;
  const isMine = seen.authorId === onlooker.id;
  const isBot = raw.author.bot === true;
  const layout = ((raw.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  return html`<article class="message" id="m${seen.id}" data-id="${seen.id}" data-author="${isBot ? 'bot' : isMine ? 'me' : 'other'}" ${seen.ephemeral && html`data-private`} aria-label="${words.messageOf(seen.author)}">
    ${leadLine(seen, around)}
    <span class="avatar" aria-hidden="true">${initials(seen.author)}</span>
    <div class="body">
      <header><span class="author">${seen.author}</span>${isBot && html`<span class="app">${words.appBadge}</span>`} <time datetime="${raw.timestamp}">${onlooker.when(Date.parse(raw.timestamp))}</time></header>
      ${seen.thinking && html`<p class="thinking">${words.thinking(seen.author)}</p>`}
      ${seen.content !== '' && html`<div class="text" data-content="${seen.content}">${markdown(seen.content, around.names)}${raw.edited_timestamp !== null && html`<span class="edited">${words.edited}</span>`}</div>`}
      ${seen.embeds.map((embed) => embedMarkup(embed, around.names))}
      ${componentsMarkup(seen.components, around)}
      ${layout && raw.edited_timestamp !== null && html`<p class="edited">${words.edited}</p>`}
      ${!layout && attachmentsMarkup(raw.attachments)}
      ${seen.ephemeral && html`<p class="only-you"><span aria-hidden="true">👁</span> ${words.onlyYou} · <button type="button" data-dismiss>${words.dismiss}</button></p>`}
    </div>
    ${tools(seen, isMine, onlooker)}
  </article>`;
}

/** Above the message: what it replies to, or which command it answers. */
function leadLine(seen: Seen, around: Surroundings): Html | null {
  const { raw } = seen;
  const interaction = raw?.interaction;
  if (interaction !== undefined) {
    const isMenu = raw?.type === MessageType.ContextMenuCommand;
    return html`<p class="lead"><b>${shownName(interaction.user)}</b> ${words.used} <span class="mention">${isMenu ? '' : '/'}${interaction.name}</span></p>`;
  }
  const replied = raw?.referenced_message;
  if (seen.repliesTo === null) return null;
  if (!replied) return html`<p class="lead"><i>${words.messageGone}</i></p>`;
  const firstWords = replied.content === '' ? words.seeAttached : replied.content;
  return html`<p class="lead"><a href="#m${replied.id}"><b>${shownName(replied.author)}</b> <span class="snippet">${inlineMarkdown(firstWords.split('\n')[0] ?? '', around.names)}</span></a></p>`;
}

function tools(seen: Seen, isMine: boolean, onlooker: Onlooker): Html | null {
  if (seen.thinking) return null;
  const buttons = [
    onlooker.hasWhy && html`<button type="button" data-why>${words.why}</button>`,
    !seen.ephemeral && html`<button type="button" data-reply>${words.reply}</button>`,
    isMine && html`<button type="button" data-edit>${words.edit}</button>`,
    !seen.ephemeral &&
      (isMine || onlooker.mayDeleteAll) &&
      html`<button type="button" data-delete>${words.delete}</button>`,
    ...(seen.ephemeral ? [] : onlooker.apps).map(
      (name) => html`<button type="button" data-use="${name}">${name}</button>`,
    ),
  ];
  return html`<div class="tools" role="group" aria-label="${words.actionsFor(seen.author)}">${buttons}</div>`;
}

/** The entries of a message's menu among everything that a client offers. */
export function messageApps(offered: readonly { readonly type: number; readonly name: string }[]): string[] {
  return offered.filter(({ type }) => type === ApplicationCommandType.Message).map(({ name }) => name);
}

const shownName = (user: APIUser): string => user.global_name ?? user.username;

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();
}
