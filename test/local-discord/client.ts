import { Client, type ClientOptions, Events, GatewayIntentBits } from 'discord.js';
import type { Bot } from '../../src/local-discord/bot.ts';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';

/** Intents that need no switch in the developer portal, as far as a bot that answers questions uses them. */
const usualIntents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** The real client, pointed at a local Discord, not logged in yet. */
export function createClient(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Client {
  const { rest, ...others } = options;
  return new Client({
    intents: usualIntents,
    allowedMentions: { parse: [], repliedUser: false },
    ...others,
    rest: { api: discord.api, ...rest },
  });
}

/** The real client, logged in and ready. */
export async function connectClient(
  discord: LocalDiscord,
  bot: Bot,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = createClient(discord, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(bot.token);
  return ready;
}
