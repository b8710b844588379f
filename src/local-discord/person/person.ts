import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { createInteraction, type NewInteraction } from '../interactions/create.ts';
import { messagePayload } from '../state/message-payloads.ts';
import { deleteMessage, editMessage } from '../state/messages.ts';
import { has } from '../state/permissions.ts';
import type { GuildRecord, MessageRecord, UserRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { fillCommand, type OptionValues, shownName, visibleCommands } from './commands.ts';
import { type Doing, startDoing, whyNot } from './doing.ts';
import { findButton, findMenu, optionValue } from './find.ts';
import { type Answers, fillForm } from './form.ts';
import { type ChannelLike, type MessageLike, Place } from './place.ts';
import { pick, pickableByMenu, resolvePicked } from './resolve.ts';
import { type Seen, seeMessage } from './seen.ts';
import { PersonError, type Waiting } from './waiting.ts';

/** One choice of an autocomplete list. */
export interface SeenChoice {
  readonly name: string;
  readonly value: string | number;
}

/** A person at her client, in one server or in none. What her client would not let her do is a PersonError. */
export class Person {
  readonly #world: World;
  readonly #waiting: Waiting;
  readonly #user: UserRecord;
  readonly #place: Place;

  constructor(world: World, waiting: Waiting, user: UserRecord, guild: GuildRecord | null) {
    this.#world = world;
    this.#waiting = waiting;
    this.#user = user;
    this.#place = new Place(world, user, guild);
  }

  get id(): string {
    return this.#user.id;
  }

  get name(): string {
    return this.#user.name;
  }

  /** `<@id>` */
  get mention(): string {
    return `<@${this.#user.id}>`;
  }

  /** Writes a message. */
  async writes(where: ChannelLike, content: string): Promise<Seen> {
    const message = this.#place.write(this.#place.channel(where), content, null, true);
    return seeMessage(this.#world, message);
  }

  /** Replies to a message; its author is notified unless `ping` is false. */
  async repliesTo(message: MessageLike, content: string, { ping = true } = {}): Promise<Seen> {
    const written = this.#place.write(this.#place.channel({ id: message.channelId }), content, message, ping);
    return seeMessage(this.#world, written);
  }

  /** Edits her own message. */
  async edits(message: MessageLike, content: string): Promise<Seen> {
    const record = this.#place.message(message);
    if (record.authorId !== this.id) throw new PersonError(`${this.name} did not write that message.`);
    editMessage(this.#world, record, { content });
    return seeMessage(this.#world, record);
  }

  /** Deletes her own message, or somebody's where she may. */
  async deletes(message: MessageLike): Promise<void> {
    const record = this.#place.message(message);
    const channel = this.#world.channel(record.channelId);
    const may = has(this.#world.permissionsIn(channel, this.id), PermissionFlagsBits.ManageMessages);
    if (record.authorId !== this.id && !may) throw new PersonError(`${this.name} may not delete that message.`);
    deleteMessage(this.#world, record);
  }

  /** The messages of a channel that she sees: no ephemeral one of anybody else. */
  sees(where: ChannelLike): Seen[] {
    const channel = this.#place.channel(where);
    return [...channel.messages.values()]
      .filter((message) => this.#place.isShown(message))
      .map((message) => seeMessage(this.#world, message));
  }

  /** The names of those who are shown as typing. */
  seesTyping(where: ChannelLike): string[] {
    const now = this.#world.clock.now();
    const typing = [...this.#place.channel(where).typing].filter(([, until]) => until > now);
    return typing.map(([id]) => this.#world.user(id).name);
  }

  /** A message as it is now; null where it is gone or was never for her. */
  looksAgainAt(message: MessageLike): Seen | null {
    const record = this.#world.message(message.channelId, message.id);
    return record && this.#place.isShown(record) ? seeMessage(this.#world, record) : null;
  }

  /** Her direct messages with somebody, an application as a rule. */
  directMessages(other: { readonly id: string }): MessageLike & { readonly id: string } {
    const { id } = this.#world.directChannel(this.id, other.id);
    return { id, channelId: id };
  }

  /** Everything that her client offers here: slash commands and entries of menus, as they are registered. */
  offers(where?: ChannelLike): APIApplicationCommand[] {
    return visibleCommands(this.#world, this.id, this.#place.channel(where)).map(({ command }) => command);
  }

  /** The names of the slash commands that her client offers, in its language. */
  offered(where?: ChannelLike): string[] {
    return this.offers(where)
      .filter(({ type }) => type === ApplicationCommandType.ChatInput)
      .map((command) => shownName(command, this.#user.locale));
  }

  /** Runs a slash command: `runs('/digest set', { hour: 8 })`, in the first channel that she sees unless told where. */
  runs(line: string, values: OptionValues = {}, { in: where }: { readonly in?: ChannelLike } = {}): Doing {
    return this.#does(() => this.#filled(InteractionType.ApplicationCommand, line, values, where));
  }

  /**
   * Types in a slash command and sees what autocomplete offers. The last of the values is the one being typed,
   * unless `focused` names another.
   */
  async types(
    line: string,
    values: OptionValues,
    { in: where, focused }: { readonly in?: ChannelLike; readonly focused?: string } = {},
  ): Promise<readonly SeenChoice[]> {
    const typed = focused ?? Object.keys(values).at(-1) ?? '';
    const type = InteractionType.ApplicationCommandAutocomplete;
    const interaction = createInteraction(this.#world, this.#filled(type, line, values, where, typed));
    return this.#waiting.until(`choices for ${typed} of ${line}`, () => {
      if (interaction.failed)
        throw new PersonError(`"Loading options failed" for ${typed} of ${line}.${whyNot(interaction)}`);
      return interaction.choices ?? undefined;
    });
  }

  /** Presses the button with that label or custom id. A link button cannot be pressed; see {@link follows}. */
  presses(message: MessageLike, label: string): Doing {
    return this.#does(() => this.#pressed(message, label));
  }

  /**
   * The same without waiting for what comes of it, where a crowd does things: each gives the id of the interaction or message, by
   * which {@link LocalDiscord.onInteraction} and {@link LocalDiscord.onMessage} tell what came of it.
   */
  readonly unwaited = {
    writes: (where: ChannelLike, content: string): string =>
      this.#place.write(this.#place.channel(where), content, null, true).id,
    runs: (line: string, values: OptionValues = {}): string =>
      createInteraction(this.#world, this.#filled(InteractionType.ApplicationCommand, line, values)).id,
    types: (line: string, values: OptionValues): string => {
      const typed = Object.keys(values).at(-1) ?? '';
      const type = InteractionType.ApplicationCommandAutocomplete;
      return createInteraction(this.#world, this.#filled(type, line, values, undefined, typed)).id;
    },
    presses: (message: MessageLike, label: string): string =>
      createInteraction(this.#world, this.#pressed(message, label)).id,
  };

  /** The address that a link button leads to. */
  follows(message: MessageLike, label: string): string {
    const button = findButton(this.#lookAt(message).seen, label);
    if (button.url === null) throw new PersonError(`"${label}" is a button, not a link.`);
    return button.url;
  }

  /**
   * Chooses options of a menu by their labels or values.
   *
   * @param menu - The menu's placeholder or custom id; '' where the message has only one menu.
   * @param labels - The labels of the options; in menus of people, roles and channels their names, mentions or ids.
   */
  chooses(message: MessageLike, menu: string, labels: string | readonly string[]): Doing {
    return this.#does(() => {
      const { record, seen } = this.#lookAt(message);
      const found = findMenu(seen, menu);
      if (found.disabled) throw new PersonError(`The menu "${found.placeholder}" is disabled.`);
      const wanted = typeof labels === 'string' ? [labels] : labels;
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
    });
  }

  /**
   * Uses a component that the message need not have. Discord would not pass this on; a bot should survive it all the
   * same, as custom ids outlive the version of the bot that made them.
   */
  forges(message: MessageLike, customId: string, values?: readonly string[]): Doing {
    return this.#does(() => {
      const type = values ? ComponentType.StringSelect : ComponentType.Button;
      const data = { custom_id: customId, component_type: type, ...(values ? { values } : {}) };
      return this.#component(this.#place.message(message), data);
    });
  }

  /** Fills in a form that opened, by label or custom id, and sends it. What is left out stays as it was shown. */
  submits(form: Seen, answers: Answers): Doing {
    return this.#does(() => {
      const { modal } = form;
      if (!modal) throw new PersonError('That is not a form.');
      const opener = this.#world.interactions.get(modal.interactionId);
      const application = this.#world.applications.get(form.authorId);
      if (!opener || !application) throw new PersonError('The form is gone.');
      return {
        type: InteractionType.ModalSubmit,
        application,
        userId: this.id,
        channel: this.#world.channel(opener.channelId),
        data: fillForm(this.#world, this.#world.channel(opener.channelId), modal, answers),
        source: opener.sourceMessageId ? this.#world.message(opener.channelId, opener.sourceMessageId) : null,
      };
    });
  }

  /** Uses a context-menu command on a message or on a person. */
  usesOn(
    target: MessageLike | { readonly id: string },
    name: string,
    { in: where }: { readonly in?: ChannelLike } = {},
  ): Doing {
    return this.#does(() => {
      const onMessage = 'channelId' in target;
      const channel = onMessage ? this.#place.channel({ id: target.channelId }) : this.#place.channel(where);
      const type = onMessage ? ApplicationCommandType.Message : ApplicationCommandType.User;
      const visible = visibleCommands(this.#world, this.id, channel).filter(({ command }) => command.type === type);
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
        userId: this.id,
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
    });
  }

  /** Installs an application for herself, so that she can use it anywhere. */
  installs(application: { readonly id: string }): void {
    this.#world.applications.get(application.id)?.userInstalls.add(this.id);
  }

  /** Whether people and applications that she shares a server with may write to her. */
  acceptsDirectMessages(accepts: boolean): void {
    this.#user.acceptsDirectMessages = accepts;
  }

  /** The language of her client. */
  get locale(): string {
    return this.#user.locale;
  }

  /** Switches the language of her client: `fr`, `es-ES`. */
  speaks(locale: string): void {
    this.#user.locale = locale;
  }

  #does(prepare: () => NewInteraction): Doing {
    return startDoing(this.#world, this.#waiting, prepare);
  }

  #filled(
    type: InteractionType,
    line: string,
    values: OptionValues,
    where?: ChannelLike,
    typed: string | null = null,
  ): NewInteraction {
    const channel = this.#place.channel(where);
    const { application, data, fullName } = fillCommand(this.#world, this.id, channel, line, values, typed);
    return { type, application, userId: this.id, channel, data, commandName: fullName };
  }

  #pressed(message: MessageLike, label: string): NewInteraction {
    const { record, seen } = this.#lookAt(message);
    const button = findButton(seen, label);
    if (button.url !== null) throw new PersonError(`"${label}" is a link to ${button.url}.`);
    if (button.disabled) throw new PersonError(`The button "${label}" is disabled.`);
    return this.#component(record, { custom_id: button.customId, component_type: ComponentType.Button });
  }

  #component(record: MessageRecord, data: Readonly<Record<string, unknown>>): NewInteraction {
    const application = this.#world.applications.get(record.authorId);
    if (!application) throw new PersonError('That message is not an application’s.');
    return {
      type: InteractionType.MessageComponent,
      application,
      userId: this.id,
      channel: this.#world.channel(record.channelId),
      data,
      source: record,
    };
  }

  #lookAt(message: MessageLike): { record: MessageRecord; seen: Seen } {
    const record = this.#place.message(message);
    return { record, seen: seeMessage(this.#world, record) };
  }
}
