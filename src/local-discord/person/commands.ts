import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  ApplicationCommandOptionType as OptionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { has } from '../state/permissions.ts';
import type { ApplicationRecord, ChannelRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { type Fields, isFields, lengthOf } from '../validate/form.ts';
import { mergeResolved, pick, pickableByOption, type Resolved, resolvePicked } from './resolve.ts';
import { PersonError } from './waiting.ts';

export type OptionValue = string | number | boolean | { readonly id: string };
export type OptionValues = Readonly<Record<string, OptionValue>>;

export interface VisibleCommand {
  readonly application: ApplicationRecord;
  readonly command: APIApplicationCommand;
}

/** A name as a client in that language shows it: of a command, an option or a choice. */
export function shownName(part: Fields | APIApplicationCommand, locale: string): string {
  const { name, name_localizations: names } = part as Fields;
  const own = isFields(names) ? names[locale] : undefined;
  return typeof own === 'string' ? own : String(name);
}

/** The commands that this person's client offers her in this channel. */
export function visibleCommands(world: World, userId: string, channel: ChannelRecord): VisibleCommand[] {
  return [...world.applications.values()].flatMap((application) =>
    [...application.commands.values()]
      .filter((command) => isVisible(world, application, command, userId, channel))
      .map((command) => ({ application, command })),
  );
}

function isVisible(
  world: World,
  application: ApplicationRecord,
  command: APIApplicationCommand,
  userId: string,
  channel: ChannelRecord,
): boolean {
  const guild = world.guildOf(channel);
  if (command.guild_id !== undefined && command.guild_id !== guild?.id) return false;
  const installs = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  const byUser = application.userInstalls.has(userId) && installs.includes(ApplicationIntegrationType.UserInstall);
  const inGuild = guild?.installs.get(application.id)?.commands === true;
  const isOwnDirect = guild === null && channel.people.has(application.id);
  const byGuild = (inGuild || isOwnDirect) && installs.includes(ApplicationIntegrationType.GuildInstall);
  if (!byUser && !byGuild && command.guild_id === undefined) return false;

  const context = guild
    ? InteractionContextType.Guild
    : isOwnDirect
      ? InteractionContextType.BotDM
      : InteractionContextType.PrivateChannel;
  if (command.contexts && !command.contexts.includes(context)) return false;
  if (!command.contexts && guild === null && command.dm_permission === false) return false;
  if (guild === null) return true;

  const permissions = world.permissionsIn(channel, userId);
  if (!has(permissions, PermissionFlagsBits.UseApplicationCommands)) return false;
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined) return true;
  return needed === '0' ? has(permissions, PermissionFlagsBits.Administrator) : has(permissions, BigInt(needed));
}

/** A slash command with its options filled in as a person's client would send them. */
export interface FilledCommand extends VisibleCommand {
  readonly data: Record<string, unknown>;
  /** `ask`, `digest set` */
  readonly fullName: string;
}

/**
 * Fills in `/name`, `/name sub` or `/name group sub`.
 *
 * @param focused - The option that is being typed, for autocomplete; then required options may be missing.
 * @throws PersonError where the client would not let her send it
 */
export function fillCommand(
  world: World,
  userId: string,
  channel: ChannelRecord,
  line: string,
  values: OptionValues,
  focused: string | null = null,
): FilledCommand {
  const [name = '', ...below] = line.replace(/^\//, '').trim().split(/\s+/);
  const visible = visibleCommands(world, userId, channel).filter(
    ({ command }) => command.type === ApplicationCommandType.ChatInput,
  );
  const { locale } = world.user(userId);
  const found =
    visible.find(({ command }) => shownName(command, locale) === name) ??
    visible.find(({ command }) => command.name === name);
  if (!found) {
    const offered = visible.map(({ command }) => `/${shownName(command, locale)}`).join(', ') || 'no command at all';
    throw new PersonError(`There is no /${name} here. The client offers ${offered}.`);
  }
  const resolved: Partial<Resolved>[] = [];
  const path: string[] = [found.command.name];
  const level = { world, channel, locale, focused, resolved, path };
  const options = fillLevel(level, found.command, below, values, `/${name}`);
  const used = mergeResolved(resolved);
  return {
    ...found,
    fullName: path.join(' '),
    data: {
      id: found.command.id,
      name: found.command.name,
      type: ApplicationCommandType.ChatInput,
      ...(found.command.guild_id === undefined ? {} : { guild_id: found.command.guild_id }),
      options,
      ...(Object.keys(used).length > 0 ? { resolved: used } : {}),
    },
  };
}

/** What is the same for a command and what is nested in it. */
interface Filling {
  readonly world: World;
  readonly channel: ChannelRecord;
  readonly locale: string;
  readonly focused: string | null;
  readonly resolved: Partial<Resolved>[];
  /** The command's own names, as they are met. */
  readonly path: string[];
}

function fillLevel(
  filling: Filling,
  holder: { readonly options?: unknown },
  below: readonly string[],
  given: OptionValues,
  shown: string,
): unknown[] {
  const { world, channel, locale, focused, resolved, path } = filling;
  const options = Array.isArray(holder.options) ? holder.options.filter(isFields) : [];
  const nested = options.filter(
    (option) => option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup,
  );
  if (nested.length > 0) {
    const sub =
      nested.find((option) => shownName(option, locale) === below[0]) ??
      nested.find((option) => option.name === below[0]);
    if (!sub) {
      const known = nested.map((option) => `${shown} ${String(option.name)}`).join(', ');
      throw new PersonError(`${shown} needs a subcommand: ${known}.`);
    }
    const name = String(sub.name);
    path.push(name);
    const inner = fillLevel(filling, sub, below.slice(1), given, `${shown} ${name}`);
    return [{ name, type: sub.type, options: inner }];
  }
  if (below.length > 0) throw new PersonError(`${shown} has no subcommand ${below.join(' ')}.`);
  const values: Record<string, OptionValue> = {};
  for (const [name, value] of Object.entries(given)) {
    const option =
      options.find((each) => each.name === name) ?? options.find((each) => shownName(each, locale) === name);
    if (option !== undefined) {
      values[String(option.name)] = value;
      continue;
    }
    const known = options.map((option) => String(option.name)).join(', ') || 'none';
    throw new PersonError(`${shown} has no option ${name}. It has: ${known}.`);
  }
  return options.flatMap((option) => {
    const name = String(option.name);
    const value = values[name];
    if (value === undefined) {
      if (option.required === true && focused === null) throw new PersonError(`${shown} needs the option ${name}.`);
      return [];
    }
    const isFocused = focused !== null && [name, shownName(option, locale)].includes(focused);
    const filled = isFocused ? value : checkValue(shown, option, value);
    const kinds = pickableByOption.get(option.type);
    let sent = typeof filled === 'object' ? filled.id : filled;
    if (kinds) {
      sent = pick(world, channel, kinds, String(sent));
      resolved.push(resolvePicked(world, channel, kinds, [sent]));
    }
    return [{ name, type: option.type, value: sent, ...(isFocused ? { focused: true } : {}) }];
  });
}

/** What a choice is called in other languages. */
function namesOf({ name_localizations: names }: Fields): unknown[] {
  return isFields(names) ? Object.values(names) : [];
}

/** What the client refuses before it sends anything. */
function checkValue(shown: string, option: Fields, value: OptionValue): OptionValue {
  const name = String(option.name);
  const refuse = (why: string): never => {
    throw new PersonError(`${shown}: the option ${name} ${why}.`);
  };
  if (Array.isArray(option.choices) && option.choices.length > 0) {
    const choices = option.choices.filter(isFields);
    const choice =
      choices.find((candidate) => candidate.name === value || namesOf(candidate).includes(value)) ??
      choices.find((candidate) => candidate.value === value);
    const chosen = choice?.value;
    if (typeof chosen === 'string' || typeof chosen === 'number') return chosen;
    return refuse(`can only be one of ${choices.map((candidate) => String(candidate.name)).join(', ')}`);
  }
  switch (option.type) {
    case OptionType.String: {
      if (typeof value !== 'string') return refuse('takes text');
      const length = lengthOf(value);
      if (typeof option.min_length === 'number' && length < option.min_length)
        return refuse(`needs ${option.min_length} characters`);
      const most = typeof option.max_length === 'number' ? option.max_length : 6000;
      return length > most ? refuse(`takes at most ${most} characters`) : value;
    }
    case OptionType.Integer:
    case OptionType.Number: {
      if (typeof value !== 'number' || (option.type === OptionType.Integer && !Number.isInteger(value))) {
        return refuse('takes a number');
      }
      if (typeof option.min_value === 'number' && value < option.min_value)
        return refuse(`starts at ${option.min_value}`);
      if (typeof option.max_value === 'number' && value > option.max_value)
        return refuse(`ends at ${option.max_value}`);
      return value;
    }
    case OptionType.Boolean:
      return typeof value === 'boolean' ? value : refuse('is yes or no');
    default:
      return typeof value === 'object' || typeof value === 'string' ? value : refuse('takes a person, channel or role');
  }
}
