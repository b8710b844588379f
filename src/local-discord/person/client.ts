import { ApplicationCommandType, ComponentType, InteractionType } from 'discord-api-types/v10';
import type { NewInteraction } from '../interactions/create.ts';
import { messagePayload } from '../state/message-payloads.ts';
import type { MessageRecord, UserRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { fillCommand, type OptionValues, shownName, visibleCommands } from './commands.ts';
import { findButton, findMenu, optionValue } from './find.ts';
import { type Answers, fillForm } from './form.ts';
import type { ChannelLike, MessageLike, Place } from './place.ts';
import { pick, pickableByMenu, resolvePicked } from './resolve.ts';
import { type Seen, seeMessage } from './seen.ts';
import { PersonError } from './waiting.ts';

/** What a person's client sends for what she does: an interaction, or a PersonError where it would not let her. */
export class Client {
  readonly #world: World;
  readonly #user: UserRecord;
  readonly #place: Place;

  constructor(world: World, user: UserRecord, place: Place) {
    this.#world = world;
    this.#user = user;
    this.#place = place;
  }

  /** A slash command, sent, or as far as it is typed: then `typed` names the option being typed. */
  command(line: string, values: OptionValues, where?: ChannelLike, typed: string | null = null): NewInteraction {
    const type = typed === null ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete;
    const channel = this.#place.channel(where);
    const { application, data, fullName } = fillCommand(this.#world, this.#user.id, channel, line, values, typed);
    return { type, application, userId: this.#user.id, channel, data, commandName: fullName };
  }

  /** A button that is pressed, by its label or custom id. */
  button(message: MessageLike, label: string): NewInteraction {
    const { record, seen } = this.lookAt(message);
    const button = findButton(seen, label);
    if (button.url !== null) throw new PersonError(`"${label}" is a link to ${button.url}.`);
    if (button.disabled) throw new PersonError(`The button "${label}" is disabled.`);
    return this.#component(record, { custom_id: button.customId, component_type: ComponentType.Button });
  }

  /** Options of a menu that are chosen. */
  menu(message: MessageLike, menu: string, wanted: readonly string[]): NewInteraction {
    const { record, seen } = this.lookAt(message);
    const found = findMenu(seen, menu);
    if (found.disabled) throw new PersonError(`The menu "${found.placeholder}" is disabled.`);
    if (wanted.length < found.minValues || wanted.length > found.maxValues) {
      throw new PersonError(`The menu takes ${found.minValues} to ${found.maxValues} options, not ${wanted.length}.`);
    }
    const kinds = pickableByMenu.get(found.type);
    const channel = this.#world.channel(record.channelId);
    const values = wanted.map((label) =>
      kinds ? pick(this.#world, channel, kinds, label) : optionValue(found, label),
    );
    const resolved = kinds ? { resolved: resolvePicked(this.#world, channel, kinds, values) } : {};
    return this.#component(record, { custom_id: found.customId, component_type: found.type, values, ...resolved });
  }

  /** A component that the message need not have. */
  forged(message: MessageLike, customId: string, values?: readonly string[]): NewInteraction {
    const type = values ? ComponentType.StringSelect : ComponentType.Button;
    const data = { custom_id: customId, component_type: type, ...(values ? { values } : {}) };
    return this.#component(this.#place.message(message), data);
  }

  /** A form that is filled in. */
  form({ modal, authorId }: Seen, answers: Answers): NewInteraction {
    if (!modal) throw new PersonError('That is not a form.');
    const opener = this.#world.interactions.get(modal.interactionId);
    const application = this.#world.applications.get(authorId);
    if (!opener || !application) throw new PersonError('The form is gone.');
    const channel = this.#world.channel(opener.channelId);
    return {
      type: InteractionType.ModalSubmit,
      application,
      userId: this.#user.id,
      channel,
      data: fillForm(this.#world, channel, modal, answers),
      source: opener.sourceMessageId ? this.#world.message(opener.channelId, opener.sourceMessageId) : null,
    };
  }

  /** An entry of the menu of a message, or of a person. */
  entry(target: MessageLike | { readonly id: string }, name: string, where?: ChannelLike): NewInteraction {
    const onMessage = 'channelId' in target;
    const channel = onMessage ? this.#place.channel({ id: target.channelId }) : this.#place.channel(where);
    const type = onMessage ? ApplicationCommandType.Message : ApplicationCommandType.User;
    const visible = visibleCommands(this.#world, this.#user.id, channel).filter(({ command }) => command.type === type);
    const found =
      visible.find(({ command }) => shownName(command, this.#user.locale) === name) ??
      visible.find(({ command }) => command.name === name);
    if (!found) {
      const offered = visible.map(({ command }) => command.name).join(', ') || 'nothing';
      throw new PersonError(`The menu has no "${name}". It offers ${offered}.`);
    }
    return {
      type: InteractionType.ApplicationCommand,
      application: found.application,
      userId: this.#user.id,
      channel,
      commandName: found.command.name,
      targetId: target.id,
      data: {
        id: found.command.id,
        name: found.command.name,
        type,
        target_id: target.id,
        resolved: onMessage
          ? { messages: { [target.id]: messagePayload(this.#world, this.#place.message(target)) } }
          : resolvePicked(this.#world, channel, ['user'], [target.id]),
      },
    };
  }

  /** A message as it is kept, and as she sees it. */
  lookAt(message: MessageLike): { readonly record: MessageRecord; readonly seen: Seen } {
    const record = this.#place.message(message);
    return { record, seen: seeMessage(this.#world, record) };
  }

  #component(record: MessageRecord, data: Readonly<Record<string, unknown>>): NewInteraction {
    const application = this.#world.applications.get(record.authorId);
    if (!application) throw new PersonError('That message is not an application’s.');
    return {
      type: InteractionType.MessageComponent,
      application,
      userId: this.#user.id,
      channel: this.#world.channel(record.channelId),
      data,
      source: record,
    };
  }
}
