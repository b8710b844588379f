import { type APIApplicationCommandOption, Locale } from 'discord.js';
import type { CommandWord, CommandWords } from '../wording/command-words.ts';
import { FRENCH_COMMANDS } from '../wording/french-commands.ts';
import { SPANISH_COMMANDS } from '../wording/spanish-commands.ts';
import type { Command } from './command.ts';

/** Discord's locales, and the words for each. English is what Discord falls back to. */
const WORDS: readonly (readonly [Locale, CommandWords])[] = [
  [Locale.SpanishES, SPANISH_COMMANDS],
  [Locale.SpanishLATAM, SPANISH_COMMANDS],
  [Locale.French, FRENCH_COMMANDS],
];

/**
 * A definition with the names and descriptions of the other languages: of the command, its options and subcommands, and
 * its choices. Values stay as they are.
 */
export function localiseCommand(definition: Command['definition']): Command['definition'] {
  const { options } = definition as { readonly options?: readonly APIApplicationCommandOption[] };
  const localised = {
    ...definition,
    ...localisations(definition.name),
    ...(options === undefined ? {} : { options: options.map((option) => localiseOption(option, definition.name)) }),
  };
  return localised as Command['definition'];
}

function localiseOption(option: APIApplicationCommandOption, above: string): APIApplicationCommandOption {
  const key = `${above} ${option.name}`;
  const { options, choices } = option as {
    readonly options?: readonly APIApplicationCommandOption[];
    readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  };
  return {
    ...option,
    ...localisations(key),
    ...(options === undefined ? {} : { options: options.map((each) => localiseOption(each, key)) }),
    ...(choices === undefined
      ? {}
      : { choices: choices.map((choice) => ({ ...choice, ...localisations(`${key}=${choice.value}`) })) }),
  } as APIApplicationCommandOption;
}

function localisations(key: string): Record<string, unknown> {
  const words = WORDS.flatMap(([locale, all]) => {
    const word = all[key];
    return word === undefined ? [] : [[locale, word] as const];
  });
  const mapped = (of: (word: CommandWord) => string | undefined): Record<string, string> =>
    Object.fromEntries(
      words.flatMap(([locale, word]) => {
        const value = of(word);
        return value === undefined ? [] : [[locale, value]];
      }),
    );
  const names = mapped(({ name }) => name);
  const descriptions = mapped(({ description }) => description);
  return {
    ...(Object.keys(names).length === 0 ? {} : { name_localizations: names }),
    ...(Object.keys(descriptions).length === 0 ? {} : { description_localizations: descriptions }),
  };
}
