import { Client, type ClientOptions, DefaultRestOptions, GatewayIntentBits, Partials } from 'discord.js';
import type { BotParts } from './bot.ts';
import { FEW_KEPT } from './few-kept.ts';
import { patientRequests } from './patient-requests.ts';
import type { Sharding } from './sharding.ts';

/** How the client connects, where that is not as the library does it. */
export interface ClientWays {
  /** Which shards are opened here; null: as many as Discord advises. */
  readonly sharding: Sharding | null;
  readonly ws: Pick<NonNullable<ClientOptions['ws']>, 'buildStrategy' | 'buildIdentifyThrottler'>;
  /** Makes the requests, by a pace of its own; undefined: the library's. */
  readonly makeRequest: NonNullable<ClientOptions['rest']>['makeRequest'];
  readonly after: BotParts['after'];
}

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
  { sharding, ws, makeRequest, after }: ClientWays,
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
    ...FEW_KEPT,
    allowedMentions: { parse: [], repliedUser: false },
    rest: {
      api: apiUrl,
      makeRequest: patientRequests(makeRequest ?? DefaultRestOptions.makeRequest, after),
      ...(makeRequest === undefined ? {} : { globalRequestsPerSecond: Number.POSITIVE_INFINITY }),
    },
    shards: sharding === null ? 'auto' : [...sharding.mine],
    ...(sharding === null ? {} : { shardCount: sharding.total }),
    ws,
  });
}
