import { type APIApplicationCommand, ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import type { OptionValue } from '../person/commands.ts';
import { type Fields, isFields } from '../validate/form.ts';

/** A slash command as it was typed: `/digest set hour:8`. */
export interface TypedCommand {
  /** `/digest set` */
  readonly line: string;
  readonly values: Readonly<Record<string, OptionValue>>;
}

/**
 * Takes a typed slash command apart. A value runs up to the next name of an option with a colon; numbers, yes and no
 * become what their option takes.
 *
 * @param commands - What is registered, for the names and types of options.
 */
export function readCommandLine(text: string, commands: readonly APIApplicationCommand[]): TypedCommand {
  const [name = '', ...words] = text.trim().replace(/^\//, '').split(/\s+/);
  let options = optionsOf(commands.find((command) => command.name === name));
  const path = [name];
  for (const word of words) {
    const below = options.find((option) => option.name === word && isNested(option));
    if (!below) break;
    path.push(word);
    options = optionsOf(below);
  }
  const names = options.map((option) => String(option.name));
  const starts = [...text.matchAll(/(?<=\s)([^\s:]+):/g)].filter((match) => names.includes(String(match[1])));
  const values: Record<string, OptionValue> = {};
  for (const [index, start] of starts.entries()) {
    const option = options.find((candidate) => candidate.name === start[1]);
    const from = start.index + start[0].length;
    values[String(start[1])] = convert(option, text.slice(from, starts[index + 1]?.index).trim());
  }
  return { line: `/${path.join(' ')}`, values };
}

function optionsOf(holder: unknown): Fields[] {
  return isFields(holder) && Array.isArray(holder.options) ? holder.options.filter(isFields) : [];
}

function isNested(option: Fields): boolean {
  return option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup;
}

function convert(option: Fields | undefined, text: string): OptionValue {
  switch (option?.type) {
    case OptionType.Integer:
    case OptionType.Number:
      return Number(text);
    case OptionType.Boolean:
      return /^(true|yes|on|1)$/i.test(text);
    default:
      // A mention stands for whom it mentions.
      return /^<[@#]&?(\d+)>$/.exec(text)?.[1] ?? text;
  }
}
