import { ComponentType } from 'discord-api-types/v10';
import type { Seen } from '../local-discord/index.ts';
import { messageTime } from './clock-face.ts';
import type { Desk } from './orders.ts';
import type { Surroundings } from './render/components.ts';
import type { Html } from './render/html.ts';
import type { Choice } from './render/menu.ts';
import { messageApps, messageMarkup } from './render/message.ts';
import { PEOPLE, type Room, type Stage, type View } from './stage.ts';

/** Draws messages as they look from a view. */
export type Sight = (seen: Seen) => Html;

/** How the messages of a room look to somebody in it. */
export function sightOf(stage: Stage, view: View): Sight {
  const person = stage.person(view.who);
  const around = surroundings(stage, view);
  const apps = messageApps(person.offers(stage.place(view)));
  return (seen) =>
    messageMarkup(
      seen,
      { ...around, attachments: seen.attachments },
      {
        id: person.id,
        apps,
        mayDeleteAll: view.who === 'administrator' && view.room !== 'direct',
        hasWhy: stage.why.of(seen.id) !== null,
        when: messageTime,
      },
    );
}

/** The messages of a room, as somebody in it sees them. */
export function messagesOf(stage: Stage, desk: Desk, view: View): Html[] {
  const draw = sightOf(stage, view);
  return stage
    .person(view.who)
    .sees(stage.place(view))
    .filter(({ id }) => !desk.isDismissed(id))
    .map(draw);
}

/** Whom and what can be named and picked in a room. */
export function surroundings(stage: Stage, { who }: View): Omit<Surroundings, 'attachments'> {
  const people = [...PEOPLE.map((each) => stage.person(each)), stage.registered].map(({ id, name }) => ({ id, name }));
  const channels = (['general', 'digests'] satisfies Room[]).map((room) => ({
    id: stage.place({ who, room }).id,
    name: room,
  }));
  const { roles } = stage;
  const find = (all: readonly { readonly id: string; readonly name: string }[]) => (id: string) =>
    all.find((each) => each.id === id)?.name ?? null;
  const choices = (all: readonly { readonly id: string; readonly name: string }[], mark: string): Choice[] =>
    all.map(({ id, name }) => ({ value: id, label: mark + name, description: null, isChosen: false }));
  return {
    names: {
      user: find(people),
      role: find(roles),
      channel: find(channels),
      locale: stage.person(who).locale,
    },
    pickable: (type) => {
      if (type === ComponentType.ChannelSelect) return choices(channels, '#');
      if (type === ComponentType.RoleSelect) return choices(roles, '@');
      if (type === ComponentType.UserSelect) return choices(people, '');
      return [...choices(people, ''), ...choices(roles, '@')];
    },
  };
}
