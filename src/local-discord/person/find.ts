import { ComponentType } from 'discord-api-types/v10';
import type { Seen, SeenButton, SeenMenu } from './seen.ts';
import { PersonError } from './waiting.ts';

/** The button with that custom id, label or emoji. @throws PersonError that tells which there are */
export function findButton(seen: Seen, label: string): SeenButton {
  const button =
    seen.buttons.find((candidate) => candidate.customId === label) ??
    seen.buttons.find((candidate) => candidate.label === label || candidate.emoji === label);
  if (button) return button;
  const shown = seen.buttons.map((candidate) => `"${candidate.label}"`).join(', ') || 'none';
  throw new PersonError(`The message has no button "${label}". It has ${shown}.\n${seen.picture}`);
}

/** The menu with that placeholder or custom id; '' for the only one. @throws PersonError that tells which there are */
export function findMenu(seen: Seen, name: string): SeenMenu {
  const menu =
    seen.menus.find((candidate) => candidate.placeholder === name || candidate.customId === name) ??
    (name === '' && seen.menus.length === 1 ? seen.menus[0] : undefined);
  if (menu) return menu;
  const shown = seen.menus.map((candidate) => `"${candidate.placeholder}"`).join(', ') || 'none';
  throw new PersonError(`The message has no menu "${name}". It has ${shown}.\n${seen.picture}`);
}

/** The value of the option with that value or label. @throws PersonError that tells which there are */
export function optionValue(menu: SeenMenu, label: string): string {
  if (menu.type !== ComponentType.StringSelect) return label;
  const option =
    menu.options.find((candidate) => candidate.value === label) ??
    menu.options.find((candidate) => candidate.label === label);
  if (option) return option.value;
  const shown = menu.options.map((candidate) => `"${candidate.label}"`).join(', ');
  throw new PersonError(`The menu has no option "${label}". It has ${shown}.`);
}
