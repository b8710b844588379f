import { ComponentType } from 'discord-api-types/v10';
import { type Fields, isFields } from '../validate/form.ts';

/** Every component of a message or modal, parents before children, in the order in which they are shown. */
export function walkComponents(components: readonly unknown[]): Fields[] {
  const found: Fields[] = [];
  const visit = (value: unknown): void => {
    if (!isFields(value)) return;
    found.push(value);
    if (Array.isArray(value.components)) value.components.forEach(visit);
    visit(value.accessory);
    visit(value.component);
  };
  components.forEach(visit);
  return found;
}

/** The text of all text displays, in order. */
export function textOf(components: readonly unknown[]): string {
  return walkComponents(components)
    .filter((component) => component.type === ComponentType.TextDisplay)
    .map((component) => String(component.content))
    .join('\n');
}
