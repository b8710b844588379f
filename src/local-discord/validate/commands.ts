import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Locale,
} from 'discord-api-types/v10';
import { readChoices } from './choices.ts';
import {
  type Faults,
  type Fields,
  isFields,
  lengthOf,
  type Path,
  readFields,
  readInteger,
  readList,
  readText,
} from './form.ts';

/** Source: "Application Commands" in Discord's documentation. */
export const commandLimits = {
  chatInput: 100,
  user: 15,
  message: 15,
  name: 32,
  description: 100,
  options: 25,
  /** Over names, descriptions and values of a command with all its options and choices. */
  total: 8000,
} as const;

const chatInputName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales = new Set<string>(Object.values(Locale));
const nestable: readonly unknown[] = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
];
const completable: readonly unknown[] = [
  ApplicationCommandOptionType.String,
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
];

/** The parts of a command that its application decides; ids and versions are Discord's. */
export type CommandBody = Omit<APIApplicationCommand, 'id' | 'application_id' | 'version' | 'guild_id'>;

/** Reads one command definition; faults go to `faults`. */
export function readCommand(faults: Faults, body: Fields, at: Path): CommandBody {
  const type = readInteger(faults, body, 'type', at, { min: 1, max: 4 }) ?? ApplicationCommandType.ChatInput;
  const isChatInput = type === ApplicationCommandType.ChatInput;
  const name = readName(faults, body, at, isChatInput);
  const description = readText(faults, body, 'description', at, {
    min: isChatInput ? 1 : 0,
    max: isChatInput ? commandLimits.description : 0,
    required: isChatInput,
  });
  checkLocalizations(faults, body, 'name_localizations', at, (value, path) =>
    checkName(faults, value, path, isChatInput),
  );
  checkLocalizations(faults, body, 'description_localizations', at, (value, path) => {
    if (lengthOf(value) < 1 || lengthOf(value) > commandLimits.description) {
      faults.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${commandLimits.description} in length.`);
    }
  });
  const options = readOptions(faults, body, at, 0);
  if (totalLength(body) > commandLimits.total) {
    faults.add(at, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${commandLimits.total})`);
  }
  const command: Record<string, unknown> = {
    type,
    name,
    name_localizations: body.name_localizations ?? null,
    description: description ?? '',
    description_localizations: body.description_localizations ?? null,
    default_member_permissions: readPermissions(faults, body, at),
    dm_permission: body.dm_permission ?? true,
    contexts: body.contexts ?? null,
    integration_types: body.integration_types ?? [0],
    nsfw: body.nsfw === true,
    ...(options.length > 0 ? { options } : {}),
  };
  return command as unknown as CommandBody;
}

function readName(faults: Faults, from: Fields, at: Path, isChatInput: boolean): string {
  const name = readText(faults, from, 'name', at, { min: 1, max: commandLimits.name, required: true }) ?? '';
  if (name !== '') checkName(faults, name, [...at, 'name'], isChatInput);
  return name;
}

function checkName(faults: Faults, name: string, at: Path, isChatInput: boolean): void {
  if (!isChatInput) {
    if (lengthOf(name) < 1 || lengthOf(name) > commandLimits.name) {
      faults.add(at, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${commandLimits.name} in length.`);
    }
  } else if (!chatInputName.test(name)) {
    faults.add(at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  } else if (name !== name.toLowerCase()) {
    faults.add(at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command names must be lowercase');
  }
}

function checkLocalizations(
  faults: Faults,
  from: Fields,
  key: string,
  at: Path,
  check: (value: string, at: Path) => void,
): void {
  const map = from[key];
  if (map === undefined || map === null) return;
  for (const [locale, value] of Object.entries(readFields(faults, map, [...at, key]))) {
    const here = [...at, key, locale];
    if (!locales.has(locale))
      faults.add(here, 'BASE_TYPE_CHOICES', `Value must be one of the locales, not "${locale}".`);
    if (typeof value === 'string') check(value, here);
    else if (value !== null) faults.add(here, 'STRING_TYPE_CONVERT', 'Could not interpret "{}" as string.');
  }
}

function readPermissions(faults: Faults, from: Fields, at: Path): string | null {
  const value = from.default_member_permissions;
  if (value === undefined || value === null) return null;
  if (/^\d+$/.test(String(value))) return String(value);
  faults.add([...at, 'default_member_permissions'], 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
  return null;
}

/** @param depth - 0 in a command, 1 in a subcommand or group, 2 in a subcommand of a group. */
function readOptions(faults: Faults, from: Fields, at: Path, depth: number): Fields[] {
  const list = readList(faults, from, 'options', at, { max: commandLimits.options });
  const names = new Set<string>();
  let optionalSeen = false;
  const kinds = new Set(list.map((option) => isFields(option) && nestable.includes(option.type)));
  if (kinds.size > 1) {
    faults.add(
      [...at, 'options'],
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    );
  }
  return list.map((value, index) => {
    const here = [...at, 'options', index];
    const option = readFields(faults, value, here);
    const { name, required } = readOption(faults, option, here, depth);
    for (const [key, path] of namesByLocale(option, name)) {
      if (names.has(key)) {
        const where = [...here, ...path];
        faults.add(where, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option names must be unique');
      }
      names.add(key);
    }
    if (required && optionalSeen) {
      faults.add(
        here,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    optionalSeen ||= !required;
    return tidy(option, readNested(faults, option, here, depth));
  });
}

/** An option's name, and those that it has in other languages: each must be the only one in its language. */
function namesByLocale(option: Fields, name: string): (readonly [key: string, path: Path])[] {
  const others = isFields(option.name_localizations) ? Object.entries(option.name_localizations) : [];
  return [
    [name, ['name']],
    ...others
      .filter(([, own]) => typeof own === 'string')
      .map(([locale, own]) => [`${locale} ${String(own)}`, ['name_localizations', locale]] as const),
  ];
}

function readNested(faults: Faults, option: Fields, at: Path, depth: number): Fields[] {
  return nestable.includes(option.type) ? readOptions(faults, option, at, depth + 1) : [];
}

function readOption(faults: Faults, option: Fields, at: Path, depth: number): { name: string; required: boolean } {
  const type = readInteger(faults, option, 'type', at, { min: 1, max: 11, required: true });
  const name = readName(faults, option, at, true);
  readText(faults, option, 'description', at, { min: 1, max: commandLimits.description, required: true });
  checkLocalizations(faults, option, 'name_localizations', at, (value, path) => checkName(faults, value, path, true));
  checkLocalizations(faults, option, 'description_localizations', at, (value, path) => {
    if (lengthOf(value) < 1 || lengthOf(value) > commandLimits.description) {
      faults.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${commandLimits.description} in length.`);
    }
  });
  const tooDeep =
    (type === ApplicationCommandOptionType.SubcommandGroup && depth > 0) ||
    (type === ApplicationCommandOptionType.Subcommand && depth > 1);
  if (tooDeep) {
    faults.add([...at, 'type'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-commands cannot be nested this deep');
  }
  const choices = readChoices(faults, option, 'choices', at);
  if (option.autocomplete === true) {
    if (choices.length > 0) {
      faults.add(
        [...at, 'autocomplete'],
        'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
        'Autocomplete and choices exclude each other',
      );
    }
    if (!completable.includes(type)) {
      faults.add(
        [...at, 'autocomplete'],
        'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_TYPE',
        'This option type has no autocomplete',
      );
    }
  }
  readInteger(faults, option, 'min_length', at, { min: 0, max: 6000 });
  readInteger(faults, option, 'max_length', at, { min: 1, max: 6000 });
  return { name, required: option.required === true };
}

/** Discord leaves out of its answer what has its default value. */
function tidy(option: Fields, nested: Fields[]): Fields {
  const { required, autocomplete, options: _, choices, ...rest } = option;
  return {
    ...rest,
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(Array.isArray(choices) && choices.length > 0 ? { choices } : {}),
    ...(nested.length > 0 ? { options: nested } : {}),
  };
}

function totalLength(value: Fields): number {
  const own = ['name', 'description', 'value'].reduce((sum, key) => {
    // Of a text and its localizations the longest counts.
    const others = value[`${key}_localizations`];
    const texts = [value[key], ...(isFields(others) ? Object.values(others) : [])];
    return sum + Math.max(0, ...texts.map((text) => (typeof text === 'string' ? lengthOf(text) : 0)));
  }, 0);
  const below = [value.options, value.choices].flatMap((list) => (Array.isArray(list) ? list : [])).filter(isFields);
  return below.reduce((sum, part) => sum + totalLength(part), own);
}
