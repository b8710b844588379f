import type { APIEmbed } from 'discord-api-types/v10';
import { type Html, html } from './html.ts';
import type { Names } from './inline-markdown.ts';
import { markdown } from './markdown.ts';

/** Draws an embed. Its pictures lie elsewhere and are not fetched. */
export function embedMarkup(embed: APIEmbed, names: Names): Html {
  const title = embed.title === undefined ? null : markdown(embed.title, names);
  const accent = embed.color === undefined ? null : html`data-accent="#${embed.color.toString(16).padStart(6, '0')}"`;
  return html`<div class="embed" ${accent}>
    ${embed.author && html`<p class="embed-author">${embed.author.name}</p>`}
    ${title && html`<div class="embed-title">${embed.url ? html`<a href="${embed.url}" target="_blank" rel="noreferrer noopener">${title}</a>` : title}</div>`}
    ${embed.description && html`<div class="text">${markdown(embed.description, names)}</div>`}
    ${(embed.fields ?? []).map((field) => html`<div class="embed-field"><p><strong>${field.name}</strong></p>${markdown(field.value, names)}</div>`)}
    ${embed.footer && html`<p class="small-print">${embed.footer.text}</p>`}
  </div>`;
}
