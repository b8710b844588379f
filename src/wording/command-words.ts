/** A command, or one of its options, in another language than English. */
export interface CommandWord {
  /** As Discord takes it: for slash commands and options small letters, no spaces, 32 characters at most. */
  readonly name: string;
  /** At most 100 characters; an entry of a menu and a choice have none. */
  readonly description?: string;
}

/**
 * The words of all commands in one language, by their English names: `ask` a command, `ask question` its option,
 * `digest set` a subcommand, `digest set kind=new` the choice with that value.
 */
export type CommandWords = Readonly<Record<string, CommandWord>>;
