import { Client, GatewayIntentBits, Partials, SimpleShardingStrategy } from 'discord.js';
import { keepSessions } from './keep-session.ts';

/**
 * The client as the bot needs it: direct messages, and server messages that mention it (the text of both comes without the
 * privileged intent), and nothing that it sends can ping anyone, whatever is in it.
 *
 * @param apiUrl Discord's REST address without the version
 * @param hearsMessages whether to ask for the text of all messages, a privileged intent, for channels that listen
 * @param now milliseconds since 1970
 */
export function createClient(apiUrl: string, hearsMessages: boolean, now: () => number): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(hearsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Direct messages come in channels that the client has not seen; edits and deletions may be of messages that an
    // earlier process answered.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: apiUrl },
    ws: {
      buildStrategy: (manager) => {
        keepSessions(manager, now);
        return new SimpleShardingStrategy(manager);
      },
    },
  });
}
