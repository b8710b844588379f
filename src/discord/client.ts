import { Client, GatewayIntentBits, Partials } from 'discord.js';

/**
 * The client as the bot needs it: server messages that mention it (their text comes without the privileged intent),
 * and nothing that it sends can ping anyone, whatever is in it.
 *
 * @param apiUrl Discord's REST address without the version
 */
export function createClient(apiUrl: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    // Edits and deletions of messages that an earlier process answered are heard of too.
    partials: [Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: apiUrl },
  });
}
