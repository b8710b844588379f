import { REST } from 'discord.js';
import { type Bot, type LocalDiscord, type Person, type Server, startDiscord } from '../../src/local-discord/index.ts';

/** A server with a bot and a person in it, and a client for the bot's requests. */
export interface Newsroom {
  readonly discord: LocalDiscord;
  readonly server: Server;
  readonly bot: Bot;
  readonly kylie: Person;
  /** The id of its channel. */
  readonly general: string;
  readonly rest: REST;
}

export async function startNewsroom(): Promise<Newsroom> {
  const discord = await startDiscord();
  const server = discord.createServer({ name: 'Newsroom' });
  const bot = discord.createBot({ name: 'On Background' });
  server.invite(bot, {
    permissions: ['ViewChannel', 'SendMessages', 'EmbedLinks', 'AttachFiles', 'ReadMessageHistory'],
  });
  return {
    discord,
    server,
    bot,
    kylie: server.join({ name: 'Kylie' }),
    general: server.channel('general').id,
    rest: new REST({ api: discord.api, version: '10' }).setToken(bot.token),
  };
}
