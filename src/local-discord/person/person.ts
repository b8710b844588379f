import { type APIApplicationCommand, ApplicationCommandType, PermissionFlagsBits } from 'discord-api-types/v10';
import { createInteraction, type NewInteraction } from '../interactions/create.ts';
import { deleteMessage, editMessage } from '../state/messages.ts';
import { has } from '../state/permissions.ts';
import type { GuildRecord, UserRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { Client } from './client.ts';
import { type OptionValues, shownName, visibleCommands } from './commands.ts';
import { type Doing, startDoing, whyNot } from './doing.ts';
import { findButton } from './find.ts';
import type { Answers } from './form.ts';
import { type ChannelLike, type MessageLike, Place } from './place.ts';
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
  readonly #client: Client;

  constructor(world: World, waiting: Waiting, user: UserRecord, guild: GuildRecord | null) {
    this.#world = world;
    this.#waiting = waiting;
    this.#user = user;
    this.#place = new Place(world, user, guild);
    this.#client = new Client(world, user, this.#place);
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
    return this.#does(() => this.#client.command(line, values, where));
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
    const interaction = createInteraction(this.#world, this.#client.command(line, values, where, typed));
    return this.#waiting.until(`choices for ${typed} of ${line}`, () => {
      if (interaction.failed)
        throw new PersonError(`"Loading options failed" for ${typed} of ${line}.${whyNot(interaction)}`);
      return interaction.choices ?? undefined;
    });
  }

  /** Presses the button with that label or custom id. A link button cannot be pressed; see {@link follows}. */
  presses(message: MessageLike, label: string): Doing {
    return this.#does(() => this.#client.button(message, label));
  }

  /**
   * The same without waiting for what comes of it, where a crowd does things: each gives the id of the interaction or message, by
   * which {@link LocalDiscord.onInteraction} and {@link LocalDiscord.onMessage} tell what came of it.
   */
  readonly unwaited = {
    writes: (where: ChannelLike, content: string): string =>
      this.#place.write(this.#place.channel(where), content, null, true).id,
    runs: (line: string, values: OptionValues = {}): string =>
      createInteraction(this.#world, this.#client.command(line, values)).id,
    types: (line: string, values: OptionValues): string => {
      const typed = Object.keys(values).at(-1) ?? '';
      return createInteraction(this.#world, this.#client.command(line, values, undefined, typed)).id;
    },
    presses: (message: MessageLike, label: string): string =>
      createInteraction(this.#world, this.#client.button(message, label)).id,
  };

  /** The address that a link button leads to. */
  follows(message: MessageLike, label: string): string {
    const button = findButton(this.#client.lookAt(message).seen, label);
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
    const wanted = typeof labels === 'string' ? [labels] : labels;
    return this.#does(() => this.#client.menu(message, menu, wanted));
  }

  /**
   * Uses a component that the message need not have. Discord would not pass this on; a bot should survive it all the
   * same, as custom ids outlive the version of the bot that made them.
   */
  forges(message: MessageLike, customId: string, values?: readonly string[]): Doing {
    return this.#does(() => this.#client.forged(message, customId, values));
  }

  /** Fills in a form that opened, by label or custom id, and sends it. What is left out stays as it was shown. */
  submits(form: Seen, answers: Answers): Doing {
    return this.#does(() => this.#client.form(form, answers));
  }

  /** Uses a context-menu command on a message or on a person. */
  usesOn(
    target: MessageLike | { readonly id: string },
    name: string,
    { in: where }: { readonly in?: ChannelLike } = {},
  ): Doing {
    return this.#does(() => this.#client.entry(target, name, where));
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
}
