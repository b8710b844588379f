import { type APIButtonComponent, type APIComponentInContainer, ComponentType } from 'discord.js';
import { LIMITS } from '../limits.ts';
import type { MessagePayload } from './answer-message.ts';
import { row } from './answer-message.ts';

/** Puts buttons at the end of a message: into its last row where there is room, else into a row of their own. */
export function appendButtons(payload: MessagePayload, buttons: readonly APIButtonComponent[]): MessagePayload {
  if (buttons.length === 0) return payload;
  const components = payload.components.map((component, index) => {
    if (component.type !== ComponentType.Container || index < payload.components.length - 1) return component;
    return { ...component, components: appended(component.components, buttons) };
  });
  return { ...payload, components };
}

function appended(
  components: readonly APIComponentInContainer[],
  buttons: readonly APIButtonComponent[],
): APIComponentInContainer[] {
  const last = components.at(-1);
  if (last?.type === ComponentType.ActionRow) {
    const there = last.components.filter((each) => each.type === ComponentType.Button);
    const isButtons = there.length === last.components.length;
    if (isButtons && there.length + buttons.length <= LIMITS.buttonsInRow) {
      return [...components.slice(0, -1), row([...there, ...buttons])];
    }
  }
  return [...components, row(buttons)];
}
