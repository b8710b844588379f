import {
  type APISelectMenuOption,
  type ButtonInteraction,
  ComponentType,
  type Message,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { briefingKey } from '../answer/quote-ref.ts';
import { recallAnswer } from '../answer/to-answer.ts';
import type { Bot } from './bot.ts';
import { forOneself } from './bot-for.ts';
import { interactiveParts } from './interactive-parts.ts';
import { keepRemoval } from './keep-removal.ts';
import { renderNotice } from './render/answer-message.ts';
import { decodePlace, type Places, renderPlace } from './render/quote-message.ts';
import { respond } from './respond.ts';

/*
 * A message with several places where words were found carries them all in its own menu: an option's value is a place,
 * its description says whether the words are exact. Nothing else is needed to turn to another one, so that it works
 * after a restart, and no query has to fit into a custom id.
 */

/** @returns the place to turn to, from 0; null for a button that turns to none */
export function decodePlaceTurn(customId: string): number | null {
  const form = /^places-to:(\d{1,2})$/.exec(customId);
  return form === null ? null : Number(form[1]);
}

export function isPlacesMenu(customId: string): boolean {
  return /^places:\d{1,5}$/.test(customId);
}

/** Shows the place that was chosen from the menu of the message, in the same message. */
export async function turnToChosen(interaction: StringSelectMenuInteraction, bot: Bot): Promise<void> {
  const { options } = placesIn(interaction.message);
  const chosen = options.findIndex(({ value }) => value === interaction.values[0]);
  await turnToPlace(interaction, chosen, bot);
}

/** Shows another place in the same message. */
export async function turnToPlace(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  at: number,
  bot: Bot,
): Promise<void> {
  const places = placesIn(interaction.message);
  if (places.options[at] === undefined) {
    // The id is none that this message has.
    const own = forOneself(bot);
    const payload = renderNotice(own.wording.unknownButton);
    await respond(interaction, Promise.resolve({ payload, isPrivate: true }), own);
    return;
  }
  const place = decodePlace(places.options[at]?.value ?? '');
  const find = (key: string) => bot.archive().briefings.find(({ id }) => briefingKey(id) === key);
  const answer = place === null ? null : recallAnswer(place.ref, find, bot.now());
  const payload = renderPlace(places, at, answer, bot.wording);
  await interaction.update(keepRemoval(payload, interaction.message, bot.wording));
}

function placesIn(message: Message): Places {
  for (const component of interactiveParts(message)) {
    if (component.type !== ComponentType.StringSelect || !isPlacesMenu(component.customId)) continue;
    const options: APISelectMenuOption[] = [...component.options];
    return { options, total: Number(component.customId.split(':')[1]) };
  }
  return { options: [], total: 0 };
}
