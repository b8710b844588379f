import { playgroundWords as words } from '../../wording/playground.ts';
import { attribute, type Html, html } from './html.ts';

/** One thing that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description: string | null;
  readonly isChosen: boolean;
}

/**
 * A menu of a message: a list that unfolds. Where one thing is chosen, each is a button that sends at once, as in Discord;
 * where several are, they are boxes to tick and a button that sends them.
 */
export function menuMarkup(menu: Readonly<Record<string, unknown>>, choices: readonly Choice[]): Html {
  const placeholder = typeof menu.placeholder === 'string' ? menu.placeholder : words.makeASelection;
  const least = typeof menu.min_values === 'number' ? menu.min_values : 1;
  const most = typeof menu.max_values === 'number' ? menu.max_values : 1;
  const chosen = choices.filter(({ isChosen }) => isChosen).map(({ label }) => label);
  const shown = chosen.length > 0 ? chosen.join(', ') : placeholder;
  if (menu.disabled === true)
    return html`<div class="menu" aria-disabled="true"><span class="menu-face">${shown}</span></div>`;
  const hasBoxes = most > 1 || least === 0;
  return html`<details class="menu" data-choose="${String(menu.custom_id)}" data-least="${least}" data-most="${most}">
    <summary class="menu-face" aria-label="${placeholder}${chosen.length > 0 ? `: ${shown}` : ''}">${shown}</summary>
    <ul>${choices.map((choice) => html`<li>${hasBoxes ? box(choice) : single(choice)}</li>`)}</ul>
    ${hasBoxes && html`<button type="button" class="button" data-style="primary" data-choose-all>${words.choose}</button>`}
  </details>`;
}

function single(choice: Choice): Html {
  return html`<button type="button" data-value="${choice.value}" ${attribute('aria-current', choice.isChosen ? 'true' : null)}>${face(choice)}</button>`;
}

function box(choice: Choice): Html {
  return html`<label><input type="checkbox" value="${choice.value}" ${attribute('checked', choice.isChosen)}><span>${face(choice)}</span></label>`;
}

function face({ label, description }: Choice): Html {
  return html`<span class="choice">${label}</span>${description !== null && html`<small>${description}</small>`}`;
}
