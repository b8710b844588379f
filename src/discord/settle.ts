import { type Client, PermissionFlagsBits } from 'discord.js';
import type { BotParts } from './bot.ts';
import type { Command } from './command.ts';
import { localiseCommand } from './localise-command.ts';
import { registerCommands } from './register-commands.ts';

export interface SettleOptions {
  /** Commands go to this server alone; undefined: to all. */
  readonly guildId: string | undefined;
  /** Whether this process registers the commands: one does, for all. */
  readonly registers: boolean;
}

/** What is done once after login: the commands, and a word on servers where the bot can't work. */
export async function settle(
  client: Client<true>,
  { guildId, registers }: SettleOptions,
  commands: readonly Command[],
  bot: BotParts,
): Promise<void> {
  const definitions = commands.map(({ definition }) => localiseCommand(definition));
  const servers = client.guilds.cache.size;
  bot.log.info(
    { user: client.user.tag, servers },
    `Answering as ${client.user.tag} on ${servers} server${servers === 1 ? '' : 's'}.`,
  );
  if (registers) await register(client, guildId, definitions, bot);
  for (const guild of client.guilds.cache.values()) {
    const permissions = guild.members.me?.permissions;
    if (permissions !== undefined && !permissions.has(PermissionFlagsBits.SendMessages)) {
      bot.log.warn(
        { guild: guild.id },
        'The bot may not send messages on this server: give its role the permission Send Messages.',
      );
    }
  }
}

/** Tells Discord of the commands. */
async function register(
  client: Client<true>,
  guildId: string | undefined,
  definitions: readonly Command['definition'][],
  bot: BotParts,
): Promise<void> {
  try {
    const { created, changed, removed } = await registerCommands(
      client.rest,
      client.application.id,
      guildId,
      definitions,
    );
    bot.log.info({ created, changed, removed }, 'The slash commands are registered.');
  } catch (error) {
    const where =
      guildId === undefined ? '' : ` with server ${guildId}: is the bot there, with the scope applications.commands?`;
    bot.log.error(
      { err: error },
      `The slash commands could not be registered${where}. Mentions are answered all the same.`,
    );
  }
}
