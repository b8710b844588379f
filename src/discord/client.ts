import { Client, DefaultRestOptions, GatewayIntentBits, Partials, SimpleShardingStrategy } from 'discord.js';
import type { BotParts } from './bot.ts';
import { keepSessions } from './keep-session.ts';
import { patientRequests } from './patient-requests.ts';

/**
 * The client as the bot needs it: direct messages, and server messages that mention it (the text of both comes without the
 * privileged intent), and nothing that it sends can ping anyone, whatever is in it.
 *
 * @param apiUrl Discord's REST address without the version
 * @param hearsMessages whether to ask for the text of all messages, a privileged intent, for channels that listen
 */
export function createClient(
  apiUrl: string,
  hearsMessages: boolean,
  { now, after }: Pick<BotParts, 'now' | 'after'>,
): Client {
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
    rest: { api: apiUrl, makeRequest: patientRequests(DefaultRestOptions.makeRequest, after) },
    ws: {
      buildStrategy: (manager) => {
        keepSessions(manager, now);
        return new SimpleShardingStrategy(manager);
      },
    },
  });
}
