import { ComponentType } from 'discord-api-types/v10';
import type { Seen, SeenField } from '../../local-discord/index.ts';
import { playgroundWords as words } from '../../wording/playground.ts';
import { attribute, type Html, html } from '../render/html.ts';
import type { Choice } from '../render/menu.ts';

/** A form that the bot opened, as the inside of a window; null where it is none. */
export function formSheet({ modal }: Seen, pickable: (menuType: number) => readonly Choice[]): Html | null {
  if (modal === null) return null;
  return html`<form data-modal="${modal.interactionId}">
    <div class="sheet-head"><h2 id="form-title">${modal.title}</h2><button type="button" class="quiet" data-close>${words.cancel}</button></div>
    ${modal.fields.map((field, index) => fieldMarkup(field, `field-${index}`, pickable))}
    <p class="form-error" role="alert"></p>
    <div class="actions"><button type="submit" class="button" data-style="primary">${words.submit}</button></div>
  </form>`;
}

function fieldMarkup(field: SeenField, id: string, pickable: (menuType: number) => readonly Choice[]): Html {
  const common = html`id="${id}" name="${field.customId}" ${attribute('required', field.required)}`;
  return html`<div class="field"><label for="${id}">${field.label}${!field.required && html` <small>${words.optional}</small>`}</label>${control()}</div>`;

  function control(): Html {
    if (field.type === ComponentType.TextInput) {
      const isLong = field.maxLength > 200;
      const limits = html`maxlength="${field.maxLength}" ${attribute('minlength', field.minLength > 0 ? String(field.minLength) : null)}`;
      return isLong
        ? html`<textarea rows="4" ${common} ${limits}>${field.value}</textarea>`
        : html`<input type="text" ${common} ${limits} value="${field.value}">`;
    }
    const choices =
      field.type === ComponentType.StringSelect
        ? field.options.map((option) => ({ ...option, isChosen: option.chosen }))
        : pickable(field.type);
    return html`<select ${common}><option value=""></option>${choices.map(({ value, label, isChosen }) => html`<option value="${value}" ${attribute('selected', isChosen)}>${label}</option>`)}</select>`;
  }
}
