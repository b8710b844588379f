import {
  type ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from './bot.ts';

/** A command's definition as Discord takes it; a plain constant (`as const satisfies CommandDefinition`). */
export type CommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** The same of an entry in a message's menu, under *Apps*. */
export type MessageCommandDefinition = RESTPostAPIContextMenuApplicationCommandsJSONBody & {
  readonly type: ApplicationCommandType.Message;
};

/** For a definition that may be used everywhere: in servers, in direct messages, and wherever a person installed it for herself. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
} satisfies Pick<CommandDefinition, 'integration_types' | 'contexts'>;

interface OptionValues {
  readonly [ApplicationCommandOptionType.String]: string;
  readonly [ApplicationCommandOptionType.Integer]: number;
  readonly [ApplicationCommandOptionType.Number]: number;
  readonly [ApplicationCommandOptionType.Boolean]: boolean;
}

interface OptionShape {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly required?: boolean;
}

type ValueOf<Option extends OptionShape> = Option['type'] extends keyof OptionValues
  ? OptionValues[Option['type']]
  : never;

/** The values that a person gave, typed from the definition: an option that isn't required may be undefined. */
export type OptionsOf<Definition> = Definition extends { readonly options: readonly (infer Option)[] }
  ? {
      readonly [Each in Option as Each extends OptionShape ? Each['name'] : never]: Each extends OptionShape
        ? Each extends { readonly required: true }
          ? ValueOf<Each>
          : ValueOf<Each> | undefined
        : never;
    }
  : Readonly<Record<never, never>>;

export type Command = SlashCommand | MessageCommand;

/** A slash command: what Discord shows, and what it does. */
export interface SlashCommand {
  readonly definition: CommandDefinition;
  readonly run: (interaction: ChatInputCommandInteraction, bot: Bot) => Promise<void>;
  readonly complete?: (interaction: AutocompleteInteraction, bot: Bot) => Promise<void>;
}

/** An entry in a message's menu, under *Apps*. */
export interface MessageCommand {
  readonly definition: MessageCommandDefinition;
  readonly run: (interaction: MessageContextMenuCommandInteraction, bot: Bot) => Promise<void>;
}

export function isMessageCommand(command: Command): command is MessageCommand {
  return command.definition.type === ApplicationCommandType.Message;
}

/**
 * Ties a handler to a definition, so that it gets its options by name with their types.
 *
 * @param run acknowledges the interaction within three seconds of its creation
 */
export function defineCommand<const Definition extends CommandDefinition>(
  definition: Definition,
  run: (interaction: ChatInputCommandInteraction, options: OptionsOf<Definition>, bot: Bot) => Promise<void>,
  complete?: SlashCommand['complete'],
): SlashCommand {
  const names = (definition.options ?? []).map(({ name }) => name);
  return {
    definition,
    run: (interaction, bot) => {
      const values = names.map((name) => [name, interaction.options.get(name)?.value] as const);
      return run(interaction, Object.fromEntries(values) as OptionsOf<Definition>, bot);
    },
    ...(complete === undefined ? {} : { complete }),
  };
}

/** @param run acknowledges the interaction within three seconds of its creation */
export function defineMessageCommand(definition: MessageCommandDefinition, run: MessageCommand['run']): MessageCommand {
  return { definition, run };
}
